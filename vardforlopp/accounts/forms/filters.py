"""What roles, accounts and the log can be narrowed to; the filters live in the address."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict

from regions.search import stands_in
from vardforlopp.accounts.audit import Places, Search
from vardforlopp.accounts.models import Scope
from vardforlopp.accounts.roles import ROLE_CHOICES
from vardforlopp.common import dates
from vardforlopp.common.addresses import SpelledChoice
from vardforlopp.common.filters import FilterForm
from vardforlopp.common.forms import DateField, LineField


class AppointmentFilter(FilterForm):
    """Role, place, state and person."""

    roll = SpelledChoice(ROLE_CHOICES, label="Roll")
    plats = SpelledChoice(label="Område")
    lage = SpelledChoice(
        words=[
            ("vantar", "Väntar på bekräftelse"),
            ("over", "Avslutade och avböjda"),
            ("alla", "Alla"),
        ],
        label="Läge",
        every="Aktuella",
    )
    person = LineField(label="Person", required=False, max_length=100)

    def __init__(self, data: QueryDict):
        super().__init__(data)
        used = Scope.objects.filter(appointment__isnull=False).distinct().with_names()
        named = sorted(((str(scope.pk), str(scope)) for scope in used), key=lambda one: one[1])
        self.offer("plats", *named)

    def choose(self, rows: Any) -> Any:
        """The appointments of the role, the place and the person, that are asked for."""
        asked = self.cleaned_data
        match asked["lage"]:
            case "":
                rows = rows.current()
            case "vantar":
                rows = rows.waiting()
            case "over":
                rows = rows.over()
        if asked["roll"]:
            rows = rows.filter(role=asked["roll"])
        if asked["plats"]:
            rows = rows.filter(scope_id=asked["plats"])
        if asked["person"]:
            rows = rows.filter(stands_in(asked["person"], "person__name"))
        return rows


class AccountFilter(FilterForm):
    """Accounts by name or address, and by state."""

    sok = LineField(label="Namn eller e-post", required=False, max_length=100)
    lage = SpelledChoice(words=[("oppna", "Öppna"), ("stangda", "Stängda")], label="Läge")

    def choose(self, rows: Any) -> Any:
        """The accounts with the words, open or closed, as asked for."""
        asked = self.cleaned_data
        if asked["sok"]:
            rows = rows.filter(stands_in(asked["sok"], "person__name", "email"))
        if asked["lage"]:
            rows = rows.filter(is_active=asked["lage"] == "oppna")
        return rows


class AuditFilter(FilterForm):
    """What kind of object, whose doing, between which days."""

    slag = SpelledChoice(label="Vad", every="Alla slag")
    av = LineField(label="Vem", required=False, max_length=100)
    fran = DateField(label="Från och med", required=False)
    till = DateField(label="Till och med", required=False)

    def __init__(self, data: QueryDict, *, kinds: list[tuple[str, str]]):
        super().__init__(data)
        field: Any = self.fields["slag"]
        field.offer(kinds)

    def search(self, places: Places | None) -> Search:
        """What is looked for, once the form is valid; until today when no last day is given."""
        asked = self.cleaned_data
        last = asked["till"] or dates.today()
        return Search(asked["slag"], asked["av"], asked["fran"], last, places)
