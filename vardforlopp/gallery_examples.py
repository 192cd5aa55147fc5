"""The gallery's examples: component, what the example shows, and its arguments, all invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace as Thing
from typing import Any

from django import forms
from django.contrib.messages import SUCCESS
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator
from django.utils.safestring import mark_safe

from vardforlopp.common.answer import YES, no
from vardforlopp.common.dates import DatePrecision, UncertainDate
from vardforlopp.gallery_lifecycle import tracks

Arguments = Callable[[], dict[str, Any]]

GROUPS = (
    ("knappar", "Knappar", {"button", "action"}),
    ("tillstand", "Tillstånd och tecken", set("badge step movement age hinder demo_mark".split())),
    ("uppgifter", "Uppgifter", set("date money person document facts readers".split())),
    ("besked", "Besked", {"alert", "messages", "empty", "progress", "clash"}),
    ("formular", "Formulär", {"form", "field", "mistakes", "filter_bar"}),
    ("tabeller", "Tabeller och sidor", {"table", "exports", "pagination"}),
    ("vagar", "Vägar", {"breadcrumbs", "tabs"}),
    ("innehall", "Det sidor byggs av", {"panel", "disclosure", "who_can", "todos", "checklist"}),
    ("berattelse", "Det som har hänt", {"history", "timeline"}),
    ("process", "Processen", {"process"}),
)


class LogForm(forms.Form):
    """What the form components draw: the kinds of fields there are."""

    movement = forms.ChoiceField(
        label="Vad har hänt sedan sist?",
        choices=[("unchanged", "Oförändrat"), ("forward", "Framåt"), ("backward", "Bakåt")],
        widget=forms.RadioSelect,
    )
    step = forms.ChoiceField(
        label="Till vilket steg?",
        choices=[("", "Välj steg"), ("R5", "R5 handlingsplan och synpunktsrunda")],
        required=False,
    )
    note = forms.CharField(
        label="Beskriv läget i en mening",
        help_text="Skriv inget om enskilda patienter.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    observed_on = forms.DateField(
        label="Datum då du såg det", widget=forms.DateInput(attrs={"type": "date"})
    )
    amount = forms.CharField(
        label="Belopp", required=False, widget=forms.TextInput(attrs={"inputmode": "decimal"})
    )
    is_done = forms.BooleanField(label="Klart på annat sätt", required=False)


class FilterForm(forms.Form):
    """What the filter bar draws."""

    healthcare_region = forms.ChoiceField(
        label="Sjukvårdsregion", choices=[("", "Alla"), ("sodra", "Södra")], required=False
    )
    kind = forms.ChoiceField(
        label="Slag", choices=[("", "Alla"), ("psv", "Personcentrerat")], required=False
    )
    stale = forms.BooleanField(label="Bara inaktuella", required=False)


def _log_form(**data: str) -> LogForm:
    form = LogForm(data or None, prefix="fel" if data else "exempel")
    form.is_valid()
    return form


def _form_arguments(form: forms.Form) -> dict[str, Any]:
    return form.get_context()


def _wrong() -> LogForm:
    return _log_form(**{"fel-note": "", "fel-movement": "forward", "fel-observed_on": "1899-13-40"})


MAY_NOT = no("Du är inte processtöd i Region Blekinge.")
NOW = datetime(2021, 3, 12, 13, 5, tzinfo=UTC)
ROWS = mark_safe(  # noqa: S308 - fixed text
    """<thead><tr><th scope="col">Region</th><th scope="col">Steg</th>
    <th scope="col" class="number">Invånare</th></tr></thead>
    <tbody><tr><th scope="row"><a href="#tabeller">Region Blekinge</a></th><td>R4</td>
    <td class="number">159 606</td></tr><tr><th scope="row"><a href="#tabeller">Region Skåne</a></th>
    <td>R7</td><td class="number">1 377 827</td></tr></tbody>"""
)
PARAGRAPH = mark_safe("<p>Här står det som hör till rubriken.</p>")  # noqa: S308 - fixed text

EXAMPLES: tuple[tuple[str, str, Arguments], ...] = (
    ("button", "Viktigast på sidan", lambda: {"label": "Spara loggen", "kind": "primary"}),
    ("button", "Vanlig, som länk", lambda: {"label": "Visa regionen", "href": "#knappar"}),
    ("button", "Tredje hand", lambda: {"label": "Avbryt", "href": "#knappar", "kind": "tertiary"}),
    ("button", "Farlig", lambda: {"label": "Avsluta uppdraget", "kind": "danger"}),
    ("button", "Liten, med ikon", lambda: {"label": "Logga", "small": True, "icon": "forward"}),
    ("button", "Stängd, med skäl", lambda: {"label": "Logga status", "answer": MAY_NOT}),
    (
        "action",
        "Ett steg som skickas",
        lambda: {"label": "Bekräfta uppdraget", "action": "#knappar", "answer": YES},
    ),
    (
        "action",
        "Ett steg som är stängt",
        lambda: {
            "label": "Bekräfta uppdraget",
            "action": "#knappar",
            "answer": no("Du gav uppdraget själv; en annan person måste bekräfta det."),
        },
    ),
    ("badge", "Pågår", lambda: {"state": "ongoing", "label": "pågår"}),
    ("badge", "Vilande", lambda: {"state": "dormant", "label": "vilande"}),
    ("badge", "Avslutad", lambda: {"state": "ended", "label": "avslutad"}),
    ("badge", "Införs", lambda: {"state": "introduced", "label": "införs"}),
    ("badge", "Införs inte", lambda: {"state": "not_introduced", "label": "införs inte"}),
    ("badge", "Väntar", lambda: {"state": "waiting", "label": "väntar på bekräftelse"}),
    ("step", "Nationellt", lambda: {"code": "N9", "track": "N", "name": "SKS fastställer"}),
    ("step", "Regionalt", lambda: {"code": "R7", "track": "R", "name": "beslut om införande"}),
    ("step", "Kommunalt", lambda: {"code": "K2", "track": "K", "name": "socialchefsnätverket"}),
    ("movement", "Framåt", lambda: {"movement": "forward"}),
    ("movement", "Oförändrat", lambda: {"movement": "unchanged"}),
    ("movement", "Bakåt", lambda: {"movement": "backward"}),
    ("age", "Färsk", lambda: {"on": date(2021, 3, 12), "days": 12}),
    ("age", "Inaktuell", lambda: {"on": date(2020, 9, 1), "days": 192, "is_stale": True}),
    ("hinder", "Öppet hinder", lambda: {"label": "personalbrist", "since": date(2021, 2, 1)}),
    ("demo_mark", "Påhittat", dict),
    ("date", "Dag", lambda: {"on": date(2021, 3, 12)}),
    ("date", "Tidpunkt", lambda: {"on": NOW, "with_time": True}),
    ("money", "Belopp", lambda: {"amount": Decimal("123456.50")}),
    ("money", "Saknas", lambda: {"amount": None}),
    (
        "person",
        "Person",
        lambda: {"name": "Anna Ek", "role": "processtöd, Region Skåne", "is_demo": True},
    ),
    (
        "document",
        "Dokument",
        lambda: {
            "name": "Beslut om införande",
            "href": "#uppgifter",
            "kind": "PDF",
            "size": "240 kB",
            "note": "Upprättad 12 mars 2021",
        },
    ),
    (
        "facts",
        "Nyckelfakta",
        lambda: {
            "wide": True,
            "facts": [
                {"label": "Region", "value": "Region Skåne", "href": "#uppgifter"},
                {"label": "Fastställt", "value": UncertainDate(date(2020, 9, 25), is_inferred=True)},
                {
                    "label": "Remiss",
                    "value": UncertainDate(date(2020, 5, 1), DatePrecision.MONTH),
                    "note": "Våren 2020, enligt beslutsunderlaget",
                },
                {"label": "Processägare", "value": None},
            ],
        },
    ),
    ("readers", "Bredvid fältet", lambda: {"text": "Alla inloggade kan läsa det du skriver."}),
    ("alert", "Upplysning", lambda: {"text": "Version 2 är på öppen remiss till 1 maj 2021."}),
    ("alert", "Klart", lambda: {"tone": "success", "text": "Loggen är sparad."}),
    (
        "alert",
        "Varning",
        lambda: {
            "tone": "warning",
            "title": "Äldre version",
            "text": "Version 2 har ersatt den här. Det som loggas här syns inte i matrisen.",
        },
    ),
    ("alert", "Fel", lambda: {"tone": "danger", "title": "Filen gick inte att läsa"}),
    ("messages", "Efter en åtgärd", lambda: {"messages": [Message(SUCCESS, "Loggen är sparad.")]}),
    (
        "empty",
        "Tom lista",
        lambda: {
            "title": "Inga loggar ännu",
            "text": "När du loggar var vårdförloppet står visas det här.",
            "href": "#besked",
            "action": "Logga status",
        },
    ),
    ("progress", "Pågår", lambda: {"label": "Läser in kommuner", "done": 120, "of": 290}),
    (
        "clash",
        "Någon hann före",
        lambda: {
            "who": "Bo Lind",
            "at": NOW,
            "rows": [("Namn", "Lokalt råd Blekinge", "Rådet i Blekinge")],
        },
    ),
    ("form", "Tomt formulär", lambda: _form_arguments(_log_form())),
    ("form", "Formulär med fel", lambda: _form_arguments(_wrong())),
    ("field", "Ett fält", lambda: {"field": LogForm(prefix="ensamt")["note"]}),
    ("mistakes", "Det som är fel", lambda: {"form": _wrong()}),
    (
        "filter_bar",
        "Filter",
        lambda: {
            "form": FilterForm(prefix="filter"),
            "chips": [{"label": "Sjukvårdsregion", "value": "Södra", "url": "#formular"}],
            "clear_url": "#formular",
        },
    ),
    (
        "table",
        "Tabell",
        lambda: {
            "caption": "Regioner",
            "content": ROWS,
            "csv": "#tabeller",
            "xlsx": "#tabeller",
            "note": "2 av 21 regioner",
        },
    ),
    ("exports", "Hämta", lambda: {"csv": "#tabeller", "xlsx": "#tabeller"}),
    ("pagination", "Sidor", lambda: {"page": Paginator(range(230), 25).page(3), "noun": "loggar"}),
    (
        "breadcrumbs",
        "Brödsmulor",
        lambda: {"items": [("Start", "/"), ("Regioner", "#vagar")], "current": "Region Skåne"},
    ),
    (
        "tabs",
        "Flikar",
        lambda: {
            "label": "Register",
            "items": [
                {"label": "Regioner", "url": "#vagar", "is_current": True, "count": 21},
                {"label": "Kommuner", "url": "#vagar", "is_current": False, "count": 290},
                {"label": "Organ", "url": "#vagar", "is_current": False},
            ],
        },
    ),
    (
        "panel",
        "Avsnitt",
        lambda: {"title": "Vad saknas?", "note": "3 av 5 klara", "content": PARAGRAPH},
    ),
    (
        "disclosure",
        "Mer",
        lambda: {"summary": "Hur räknas åldern?", "sentences": ["Från den dag läget sågs."]},
    ),
    (
        "who_can",
        "Vem kan?",
        lambda: {
            "sentences": [
                "Alla inloggade kan läsa.",
                "Processtöd i Region Skåne kan logga status: Anna Ek.",
            ]
        },
    ),
    (
        "todos",
        "Att göra",
        lambda: {
            "count": 7,
            "all_href": "#innehall",
            "items": [
                {
                    "label": "Logga status för KOL i Region Skåne",
                    "href": "#innehall",
                    "due": date(2021, 3, 1),
                    "is_late": True,
                    "why": "Du har inte loggat på 92 dagar.",
                },
                {"label": "Bekräfta ett uppdrag", "href": "#innehall", "due": date(2021, 3, 20)},
            ],
        },
    ),
    ("todos", "Inget att göra", lambda: {"items": [], "count": 0}),
    (
        "checklist",
        "Vad saknas?",
        lambda: {
            "items": [
                {"ok": True, "text": "Processägare är utsedd", "note": "Karin Holm, 3 februari"},
                {"ok": False, "text": "Rådet har rekommenderat", "href": "#innehall"},
            ]
        },
    ),
    (
        "history",
        "Historik",
        lambda: {
            "items": [
                Thing(
                    sentence="Anna Ek ändrade namn",
                    at=NOW,
                    actor="Anna Ek",
                    reason="Rådet bytte namn",
                    differences=[("namn", "Lokalt råd", "Rådet i Skåne")],
                    request_id="5b0d6f1e-0000-4000-8000-000000000001",
                ),
                Thing(
                    sentence="Systemet lade till organ",
                    at=NOW,
                    actor="Systemet",
                    reason="",
                    differences=[],
                    request_id=None,
                ),
            ]
        },
    ),
    ("history", "Ingen historik", lambda: {"items": []}),
    (
        "timeline",
        "Tidslinje",
        lambda: {
            "items": [
                {
                    "on": date(2021, 3, 12),
                    "title": "ärende i råd",
                    "code": "R6",
                    "track": "R",
                    "movement": "forward",
                    "text": "Underlaget är skickat till rådet.",
                    "actor": "Anna Ek",
                },
                {
                    "on": date(2021, 2, 20),
                    "title": "Beslut om införande",
                    "is_milestone": True,
                    "text": "Regionen inför vårdförloppet.",
                    "note": "Hälso- och sjukvårdsdirektören, dnr 21-104",
                },
                {
                    "on": date(2020, 12, 2),
                    "title": "gap- och konsekvensanalys",
                    "code": "R4",
                    "track": "R",
                    "movement": "unchanged",
                    "text": "Analysen väntar på siffror från kvalitetsregistret.",
                    "actor": "Anna Ek",
                    "is_late": True,
                },
            ]
        },
    ),
    ("process", "Från initiering till förvaltning", lambda: {"tracks": tracks()}),
)
