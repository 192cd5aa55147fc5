"""A matter from the one who opens it to those who are told: what each does on which day."""

from __future__ import annotations

from typing import Any

from governance.actions.communicating import communicate
from governance.actions.matters import open_matter, submit_matter
from governance.actions.papers import add_paper
from governance.demo.scene import (
    CHAIR,
    COOPTED,
    SECRETARY,
    Day,
    act,
    council,
    day_of,
    introduction,
    leader,
)
from governance.matters.receivers import told_to
from governance.models import Matter, MatterKind, MatterTask
from vardforlopp.accounts.models import User
from vardforlopp.common import dates
from vardforlopp.introduction.demo.files import text_file

UNIT = "Enheten för kunskapsstyrning"
TELLERS = {
    MatterTask.TELL_MANAGEMENT: CHAIR,
    MatterTask.TELL_AREA: COOPTED,
    MatterTask.TELL_LEADERS: CHAIR,
}
HOW = {
    MatterTask.TELL_MANAGEMENT: "Anmält vid ledningsgruppens möte",
    MatterTask.TELL_AREA: "Muntligt vid månadsmötet",
    MatterTask.TELL_LEADERS: "Brev med beslutet",
}


def opened(
    on: Day, by: str | User, title: str, description: str, version: str = "", **facts: Any
) -> Matter:
    """A matter of the day; a grant unless something else is said."""
    return act(
        by,
        on,
        open_matter,
        council(),
        title=title,
        description=description,
        arrived_on=day_of(on),
        **{
            "kind": MatterKind.GRANT,
            "implementation": introduction(version) if version else None,
            "receiver": UNIT,
        }
        | facts,
    )


def submitted(matter: Matter, on: Day, paper: str = "", *paragraphs: str) -> Matter:
    """Submitted by the process leader (the secretary where there is none), with its paper."""
    by = _submitter(matter)
    if paper:
        name = f"{matter.year}-{matter.number}-{len(paper)}"
        act(
            by,
            on,
            add_paper,
            matter,
            title=paper,
            upload=text_file(f"tjansteutlatande-{name}", paper, paragraphs),
            dated_on=day_of(on),
            sender=matter.sender,
            receiver=str(matter.council),
            is_established=True,
        )
    return act(by, on, submit_matter, matter)


def _submitter(matter: Matter) -> User | str:
    about = matter.implementation
    return leader(about.pathway_version.slug) if about else SECRETARY


def told(matter: Matter, on: Day, *tasks: MatterTask, by: str = "") -> None:
    """Those whose task it is tell of the decision."""
    for task in tasks:
        fresh = Matter.objects.get(pk=matter.pk)
        with dates.as_of(day_of(on)):
            to = told_to(fresh, task)
        facts = {"task": task, "told_on": day_of(on), "told_to": to, "note": HOW[task]}
        act(by or TELLERS[task], on, communicate, fresh, **facts)
