"""The page on which a region tells its history in one sitting."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse

from vardforlopp.common.access import access
from vardforlopp.common.dates import DatePrecision
from vardforlopp.common.pages import form_page, posted
from vardforlopp.introduction.forms.backfill import BackfillForm
from vardforlopp.pathways import actions
from vardforlopp.pathways.actions.backfilling import open_steps
from vardforlopp.pathways.fetch import implementation_for
from vardforlopp.pathways.models import Implementation
from vardforlopp.pathways.overview import PlanRow, entries_of, plan_rows, regional_steps
from vardforlopp.pathways.permissions import can_log_status
from vardforlopp.pathways.views.around import around

LEAD = "Ange dagen för varje steg som redan är nått. Steg som ni lämnar tomma registreras inte."
MOVES = "Införandet står sedan i det sista steget med en dag."
STAYS = "De noteras i efterhand: steget som införandet står i ändras inte."


@access(can_log_status, fetch=implementation_for, methods=("GET", "POST"))
def backfill(request: HttpRequest, subject: Implementation) -> HttpResponse:
    """One log for each step that gets a day."""
    steps, entries = regional_steps(subject), entries_of(subject)
    plan = plan_rows(subject, steps, entries)
    wanted = open_steps(plan, bool(entries))
    known = {} if entries else _from_milestones(plan)
    form = BackfillForm(subject, wanted, known, posted(request))
    return form_page(
        request,
        form,
        do=lambda facts: actions.backfill(
            subject,
            by=request.user,
            steps=form.reached(),
            version=facts["version"],
            token=facts["token"],
        ),
        done="Historiken är registrerad.",
        template="introduction/backfill.html",
        title="Ange dagar för passerade steg" if entries else "Registrera hela historiken",
        lead=f"{LEAD} {STAYS if entries else MOVES}" if subject.takes_logs else "",
        submit="Spara historiken",
        may_tell=subject.takes_logs,
        is_open=bool(wanted),
        is_standing_still=bool(entries) and subject.step is None,
        told=[row for row in plan if row.step not in wanted and row.reached],
        **around(subject, "tidslinje"),
    )


def _from_milestones(plan: list[PlanRow]) -> dict[str, date]:
    """The days that registered facts already give, so that nobody types them again."""
    return {
        row.step.code: row.reached.date
        for row in plan
        if row.reached and row.according_to and row.reached.precision == DatePrecision.DAY
    }
