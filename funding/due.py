"""What is due about the money: positions that end, reports that somebody compiles, salaries.

Read from how things stand: extended, ended or sent it is due no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from typing import Any

from funding import money_due
from funding.invoices import due as invoice_due
from funding.models import AgreementKind, Position, PositionAgreement, ReportObligation
from vardforlopp.accounts.rights import holders
from vardforlopp.common import dates
from vardforlopp.common.dates import swedish_date
from vardforlopp.introduction.due.fact import Due

POSITION_ENDS, REPORT = "position_ends", "report_due"
SALARIES, INVOICES = money_due.SALARIES, money_due.INVOICES
AHEAD = {POSITION_ENDS: timedelta(days=90), REPORT: timedelta(days=60)}
INVOICE = invoice_due.INVOICE  # told of; in the list of what waits it is an invoice by itself
WAITING = (*AHEAD, SALARIES, INVOICES)
KINDS = (*WAITING, INVOICE)
KEEPS = "du håller tjänsterna i {}"
COMPILES = "du arbetar på kansliet i {}, där rapporten sammanställs"
NATIONAL = "du håller statens överenskommelser"

People = dict[int, str]
Whose = Callable[[str, Any], Iterable[int]]  # the persons who hold a right at a place


def everyones() -> list[Due]:
    """All that is due, with those whose it is."""
    asked: dict[tuple[str, Any], list[int]] = {}

    def whose(right: str, place: Any) -> list[int]:
        if (right, place) not in asked:
            found = holders(right, place).order_by().values_list("person", flat=True)
            asked[right, place] = list(found)
        return asked[right, place]

    return _read(whose)


def of(user: Any, kinds: Iterable[str] = KINDS) -> list[Due]:
    """What is due and the user's own."""
    return [
        one
        for one in _read(lambda right, place: [user.person_id] * bool(user.may(right, place)))
        if one.kind in kinds
    ]


def _read(whose: Whose) -> list[Due]:
    found = (
        *_positions(whose),
        *_reports(whose),
        *money_due.costs(whose),
        *invoice_due.invoices(whose),
    )
    return [one for one in found if one.people]


def _positions(whose: Whose) -> Iterator[Due]:
    """Positions whose agreed last day is near or past, and that nobody has ended."""
    until = dates.today() + AHEAD[POSITION_ENDS]
    rows = Position.objects.filter(agreements__isnull=False, valid_to__lte=until).distinct()
    latest = {
        row.position_id: row.kind
        for row in PositionAgreement.objects.filter(position__in=rows).order_by("pk")
    }
    for row in rows.select_related("healthcare_region", "region"):
        if latest[row.pk] != AgreementKind.ENDING:
            place = row.healthcare_region
            people = whose("edit_positions", place)
            yield _position(row, dict.fromkeys(people, KEEPS.format(place)))


def _position(row: Position, people: People) -> Due:
    day = row.valid_to or dates.LATEST  # the query asks for those with a day
    ends = "upphörde" if day < dates.today() else "upphör"
    return Due(
        POSITION_ENDS,
        row.pk,
        str(day),
        str(row),
        "Avtalet upphör",
        f"Avtalet {ends} {swedish_date(day)}. Förläng eller avsluta tjänsten.",
        f"{row.get_absolute_url()}#avtal",
        day,
        people,
        task=f"Avtalet {ends}: förläng eller avsluta tjänsten",
    )


def _reports(whose: Whose) -> Iterator[Due]:
    """Reports not sent, that were known before their day: of older ones nobody says if they were.

    They are for the kansli where the body that compiles is; else for those who keep agreements.
    """
    until = dates.today() + AHEAD[REPORT]
    rows = ReportObligation.objects.filter(sent_on=None, due_on__lte=until)
    for row in rows.select_related("agreement", "compiled_by__healthcare_region"):
        if row.due_on and row.due_on >= dates.as_date(row.created_at):
            yield _report(row, _compilers(row, whose))


def _compilers(row: ReportObligation, whose: Whose) -> People:
    place = row.place
    if place is None:
        return dict.fromkeys(whose("edit_agreements", None), NATIONAL)
    return dict.fromkeys(whose("edit_budgets", place), COMPILES.format(place))


def _report(row: ReportObligation, people: People) -> Due:
    day = row.due_on or dates.LATEST  # as above
    must = "skulle ha skickats" if day < dates.today() else "ska skickas senast"
    return Due(
        REPORT,
        row.pk,
        str(day),
        str(row.agreement),
        "Rapport till staten",
        f"{row.title} {must} {swedish_date(day)}.",
        f"{row.agreement.get_absolute_url()}#rapporter",
        day,
        people,
        task=f"Sammanställ och skicka {row.title}",
    )
