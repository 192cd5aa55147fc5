"""The tab Förvaltning, and the forms that lead back to it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from vardforlopp.common import dates
from vardforlopp.common.access import BOTH, access, anyone_signed_in
from vardforlopp.common.answer import Answer, no
from vardforlopp.common.pages import form_page, posted
from vardforlopp.common.spreadsheets import table_response, wanted
from vardforlopp.introduction import succession, upkeep
from vardforlopp.introduction.actions import maintenance as actions
from vardforlopp.introduction.around import part, under
from vardforlopp.introduction.fetch import deviation_for, retirement_for
from vardforlopp.introduction.forms import maintenance as forms
from vardforlopp.introduction.models import Deviation, Maintenance, Retirement
from vardforlopp.introduction.permissions import can_prepare
from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import Implementation
from vardforlopp.pathways.views.around import READERS, of_row

TAB = ("maintenance", "Förvaltning")


def kept_for(subject: Implementation) -> Maintenance | None:
    """Who answers for it in the line, when that is said."""
    return Maintenance.objects.filter(implementation=subject).select_related("line_owner").first()


@access(anyone_signed_in, fetch=implementation_for)
def maintenance(request: HttpRequest, subject: Implementation) -> HttpResponseBase:
    """Owner and next review, reviews, deviations and what is replaced; each list as a file."""
    only_open = request.GET.get("avvikelser") == upkeep.OPEN
    only_left = request.GET.get("utmonstring") == upkeep.LEFT
    lists = upkeep.listings(subject, only_open=only_open, only_left=only_left)
    kind, asked = wanted(request), lists.get(request.GET.get("lista", ""))
    if kind and asked:
        name = f"{asked.name}-{subject.pathway_version.slug}-{subject.region.slug}"
        return table_response(kind, name, asked.columns, asked.exported())
    kept, may = kept_for(subject), can_prepare(request.user, subject)
    context = part(subject, "maintenance") | {
        "kept": kept,
        "facts": upkeep.owner_facts(kept) if kept else [],
        "may": may,
        "may_review": may & _owner_named(kept),
        "urls": upkeep.urls(subject),
        "reviews": lists["oversyner"].rows,
        "deviations": _with_urls(subject, lists["avvikelser"].rows, "deviation"),
        "retirements": _with_urls(subject, lists["utmonstring"].rows, "retirement"),
        "counts": upkeep.counts(subject),
        "files": upkeep.files(request.GET),
        "only_open": only_open,
        "only_left": only_left,
        "versions": succession.around(request.user, subject),
        "history": upkeep.history_of(subject, kept),
        "who_can": upkeep.who_can(subject),
    }
    return render(request, "introduction/maintenance.html", context)


def _owner_named(kept: Maintenance | None) -> Answer:
    return Answer(True) if kept else no(actions.NO_OWNER)


def _with_urls(subject: Implementation, rows: list[Any], kind: str) -> list[dict[str, Any]]:
    """Each row with the addresses where it is changed and, a deviation, handled."""
    return [
        {
            "row": row,
            "edit_url": address(subject, f"{kind}_edit", row.pk),
            "handle_url": address(subject, "deviation_handle", row.pk)
            if kind == "deviation"
            else "",
        }
        for row in rows
    ]


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def line_owner(request: HttpRequest, subject: Implementation) -> HttpResponse:
    """Says who answers in the line, and the next review."""
    row = kept_for(subject) or Maintenance(implementation=subject)
    row.implementation = subject
    form = forms.LineOwnerForm(posted(request), instance=row, user=request.user)
    return form_page(
        request,
        form,
        do=lambda facts: form.save_by(
            actions.set_line_owner, subject, by=request.user, **_known(facts)
        ),
        done="Ansvarig i linjen och nästa översyn är sparade.",
        title="Ansvarig i linjen",
        lead="Den som svarar för att verksamheten arbetar enligt vårdförloppet när införandet är "
        "klart.",
        submit="Spara",
        readers=READERS,
        **under(subject, *TAB, "ansvarig"),
    )


def _known(facts: dict[str, Any]) -> dict[str, Any]:
    """A page that showed nobody sends no version."""
    return facts | {"version": facts["version"] or 0}


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def new_review(request: HttpRequest, subject: Implementation) -> HttpResponse:
    """Registers a review that was made."""
    kept = kept_for(subject)
    initial = {"reviewed_on": dates.today(), "version": kept.version if kept else None}
    return form_page(
        request,
        forms.ReviewForm(posted(request), initial=initial),
        do=lambda facts: actions.register_review(subject, by=request.user, **facts),
        done="Översynen är registrerad.",
        title="Registrera översyn",
        lead="En registrerad översyn ändras inte. Den senaste bestämmer när nästa ska göras.",
        submit="Registrera",
        readers=READERS,
        **under(subject, *TAB, "oversyner"),
    )


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def new_deviation(request: HttpRequest, subject: Implementation) -> HttpResponse:
    """Notes a deviation."""
    row = Deviation(implementation=subject)
    initial = {"noted_on": dates.today()}
    form = forms.DeviationForm(posted(request), instance=row, initial=initial)

    def note(facts: dict[str, Any]) -> Deviation:
        del facts["version"]
        return actions.note_deviation(subject, by=request.user, **facts)

    return form_page(
        request,
        form,
        do=note,
        done="Avvikelsen är noterad.",
        title="Notera avvikelse",
        submit="Notera",
        readers=READERS,
        **under(subject, *TAB, "avvikelser"),
    )


@access(of_row(can_prepare), fetch=deviation_for, methods=BOTH)
def edit_deviation(request: HttpRequest, row: Deviation) -> HttpResponse:
    """Puts right what was noted."""
    form = forms.DeviationForm(posted(request), instance=row)
    return form_page(
        request,
        form,
        do=lambda facts: form.save_by(actions.edit_deviation, row, by=request.user, **facts),
        done="Avvikelsen är ändrad.",
        title="Ändra avvikelse",
        submit="Spara",
        readers=READERS,
        **under(row.implementation, *TAB, "avvikelser"),
    )


@access(of_row(can_prepare), fetch=deviation_for, methods=BOTH)
def handle_deviation(request: HttpRequest, row: Deviation) -> HttpResponse:
    """Says how a deviation was handled."""
    initial = {} if row.handled_on else {"handled_on": dates.today()}
    form = forms.HandleDeviationForm(posted(request), instance=row, initial=initial)
    return form_page(
        request,
        form,
        do=lambda facts: form.save_by(actions.handle_deviation, row, by=request.user, **facts),
        done="Avvikelsen är hanterad.",
        title="Hantera avvikelse",
        lead=f"Upptäckt {dates.swedish_date(row.noted_on)}: {row.text}",
        submit="Spara som hanterad",
        readers=READERS,
        **under(row.implementation, *TAB, "avvikelser"),
    )


@access(can_prepare, fetch=implementation_for, methods=BOTH)
def new_retirement(request: HttpRequest, subject: Implementation) -> HttpResponse:
    """Names something the pathway replaces."""
    form = forms.RetirementForm(posted(request), instance=Retirement(implementation=subject))

    def add(facts: dict[str, Any]) -> Retirement:
        del facts["version"]
        return actions.add_retirement(subject, by=request.user, **facts)

    return form_page(
        request,
        form,
        do=add,
        done="Utmönstringen är tillagd.",
        title="Lägg till utmönstring",
        lead="Det som vårdförloppet ersätter och som ska sluta användas.",
        submit="Lägg till",
        readers=READERS,
        **under(subject, *TAB, "utmonstring"),
    )


@access(of_row(can_prepare), fetch=retirement_for, methods=BOTH)
def edit_retirement(request: HttpRequest, row: Retirement) -> HttpResponse:
    """Changes it, or says that it is out of use."""
    form = forms.RetirementForm(posted(request), instance=row)
    return form_page(
        request,
        form,
        do=lambda facts: form.save_by(actions.edit_retirement, row, by=request.user, **facts),
        done="Utmönstringen är sparad.",
        title="Ändra utmönstring",
        submit="Spara",
        readers=READERS,
        **under(row.implementation, *TAB, "utmonstring"),
    )
