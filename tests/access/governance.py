"""Who gets in to the councils."""

from __future__ import annotations

from typing import Any

from tests.access.rows import EVERYONE, NOBODY, PUBLIC, REGISTER, Row

READERS = frozenset({"chair", "member", "secretary", "director", "auditor"})  # of RMK's papers
SECRETARY = frozenset({"secretary"})
OF_COUNCIL: dict[str, Any] = {
    "own": lambda cast: [cast.council.slug],
    "other": lambda cast: [cast.made["other_council"].slug],
    "missing": ["finns-inte"],
}


def address_of_matter(key: str, *more: Any) -> Any:
    """Council, year and number of a matter."""

    def address(cast: Any) -> list[Any]:
        matter = cast.made[key]
        return [matter.council.slug, matter.year, matter.number, *(one(cast) for one in more)]

    return address


# one that RMK prepares; `other` is decided, in Skåne's council
OF_MATTER: dict[str, Any] = {
    "own": address_of_matter("matter"),
    "other": address_of_matter("other_matter"),
    "missing": ["rmk", 2026, 9999],
    "hides": True,
}

CHAIR = frozenset({"chair"})


def of_escalation(people: frozenset[str]) -> dict[str, Any]:
    """A form about the matter that the director has; seen by all who read the council's papers."""

    def address(cast: Any) -> list[Any]:
        row = cast.made["escalation"]
        return [row.matter.council.slug, row.matter.year, row.matter.number, row.pk]

    facts: dict[str, Any] = {"reads": people, "writes": people, "sees": READERS, "hides": True}
    return facts | {"own": address, "missing": ["rmk", 2026, 9999, 0]}


def of_report(cast: Any) -> list[Any]:
    """Council, year and number of a report."""
    row = cast.made["council_report"]
    return [row.council.slug, row.year, row.number]


def of_rmk(key: str) -> dict[str, Any]:
    """A row of RMK by its number."""
    return {
        "own": lambda cast: [cast.council.slug, cast.made[key].pk],
        "missing": ["rmk", 0],
    }


BY_SECRETARY: dict[str, Any] = {"reads": SECRETARY, "writes": SECRETARY}
OF_REPORT: dict[str, Any] = {"own": of_report, "missing": ["rmk", 2026, 9999]}
OF_YEAR: dict[str, Any] = {
    "own": lambda cast: [cast.council.slug, 2026],
    "missing": ["finns-inte", 2026],
}
REPORTS: dict[str, Row] = {
    "delegation_reports": Row(**OF_COUNCIL),
    "delegation_report_new": Row(
        **BY_SECRETARY, **OF_COUNCIL, other_reads=NOBODY, other_writes=NOBODY
    ),
    "delegation_report": Row(**OF_REPORT),
    "delegation_report_pdf": Row(**OF_REPORT),
    "delegation_report_fill_in": Row(**BY_SECRETARY, **OF_REPORT),
    "special_minutes": Row(**OF_YEAR),
    "special_minutes_pdf": Row(**OF_YEAR),
    "minutes_posting": Row(**BY_SECRETARY, **of_rmk("adjusted_meeting")),
}
PUBLISHING: dict[str, Row] = {
    "publications": Row(**OF_COUNCIL),
    "publication_new": Row(
        **BY_SECRETARY,
        own=lambda cast: [cast.council.slug, f"grupp-{cast.made['group'].pk}"],
        missing=["rmk", "grupp-0"],
    ),
    "publication": Row(**of_rmk("publication")),
    "publication_edit": Row(**BY_SECRETARY, **of_rmk("publication")),
    "publication_withdraw": Row(**BY_SECRETARY, **of_rmk("publication")),
    "all_published": Row(reads=PUBLIC),
    "published": Row(reads=PUBLIC, own=lambda cast: [cast.made["publication"].pk], missing=[0]),
}
ESCALATION: dict[str, Row] = {
    "escalations": Row(**OF_COUNCIL),
    "cost_judgement_new": Row(
        reads=CHAIR | SECRETARY,
        writes=CHAIR | SECRETARY,
        sees=READERS,
        other_reads=NOBODY,
        other_writes=NOBODY,
        other_sees=EVERYONE,
        **OF_MATTER,
    ),
    "escalation_new": Row(
        reads=CHAIR,
        writes=CHAIR,
        sees=READERS,
        hides=True,
        own=address_of_matter("asked"),
        missing=["rmk", 2026, 9999],
    ),
    "escalation_answer": Row(**of_escalation(frozenset({"director"}))),
    "escalation_withdraw": Row(**of_escalation(CHAIR)),
}
LEADER = frozenset({"leader"})  # of stroke in Skåne, whose matter is the `other`
WORKING = READERS - {"auditor"}


def step(people: frozenset[str], others: frozenset[str] = NOBODY, **address: Any) -> dict[str, Any]:
    """A step with RMK's matter, seen by all who read it; `others` take it with Skåne's."""
    rules: dict[str, Any] = {"reads": people, "writes": people, "sees": READERS}
    rules |= {"other_reads": others, "other_writes": others, "other_sees": EVERYONE}
    return rules | OF_MATTER | address


def within(key: str, *more: Any) -> dict[str, Any]:
    """A page of what belongs to RMK's matter."""
    own = address_of_matter("matter", lambda cast: cast.made[key].pk, *more)
    missing = ["rmk", 2026, 9999, 0, *(1 for _ in more)]
    return {"own": own, "other": None, "missing": missing}


def of_order(key: str, *, others: frozenset[str] = REGISTER) -> dict[str, Any]:
    """A row of RMK's order, and `other` one of Skåne's council."""
    return {
        "reads": SECRETARY | REGISTER,
        "writes": SECRETARY | REGISTER,
        "own": lambda cast: [cast.council.slug, cast.made[key].pk],
        "other": lambda cast: [cast.made["other_council"].slug, cast.made[f"other_{key}"].pk],
        "other_reads": others,
        "other_writes": others,
        "missing": ["rmk", 0],
    }


ORDER: dict[str, Row] = {
    "council_new": Row(reads=REGISTER, writes=REGISTER),
    "council_settings": Row(**OF_COUNCIL),
    "council_setting_edit": Row(**of_order("council_setting")),
    "responsibility_edit": Row(
        **of_order("council_setting")
        | {
            "own": lambda cast: [cast.council.slug, "inform"],
            "other": lambda cast: [cast.made["other_council"].slug, "inform"],
            "missing": ["finns-inte", "inform"],
        }
    ),
    "stage_new": Row(
        reads=SECRETARY | REGISTER,
        writes=SECRETARY | REGISTER,
        other_reads=REGISTER,
        other_writes=REGISTER,
        **OF_COUNCIL,
    ),
    "stage_edit": Row(**of_order("stage")),
    "stage_end": Row(**of_order("stage")),
}
MATTERS: dict[str, Row] = {
    "matters": Row(**OF_COUNCIL),
    "matter_new": Row(
        reads=SECRETARY, writes=SECRETARY, other_reads=LEADER, other_writes=LEADER, **OF_COUNCIL
    ),
    "matter_inform": Row(
        reads=SECRETARY, writes=SECRETARY, other_reads=NOBODY, other_writes=NOBODY, **OF_COUNCIL
    ),
    "matter": Row(reads=READERS, **OF_MATTER),
    "matter_edit": Row(**step(SECRETARY, LEADER)),
    "matter_submit": Row(**step(NOBODY)),  # the process leader's in Örebro, who is not asked here
    "matter_close": Row(**step(SECRETARY | CHAIR)),
    # who prepares, and who has a delegation and so may decide anew
    "matter_reopen": Row(**step(SECRETARY | CHAIR | {"director"})),
    "matter_withdraw": Row(**step(SECRETARY, LEADER)),
    "matter_tell": Row(
        **step(SECRETARY)
        | {
            "own": address_of_matter("matter", lambda _: "inform"),
            "other": address_of_matter("other_matter", lambda _: "inform"),
            "missing": ["rmk", 2026, 9999, "inform"],
        }
    ),
    "conflict_new": Row(**step(WORKING, LEADER)),
    "conflict_withdraw": Row(**step(SECRETARY | CHAIR, **within("conflict"))),
    "matter_paper_new": Row(**step(SECRETARY, LEADER)),
    "matter_paper_edit": Row(**step(SECRETARY, **within("matter_paper"))),
    "matter_paper_establish": Row(**step(SECRETARY, **within("matter_paper"))),
    "matter_paper_withdraw": Row(**step(SECRETARY, **within("matter_paper"))),
    "matter_paper": Row(reads=READERS, **OF_MATTER | within("matter_paper", lambda _: 1)),
}
GOVERNANCE: dict[str, Row] = (
    ORDER
    | MATTERS
    | ESCALATION
    | REPORTS
    | PUBLISHING
    | {"councils": Row(), "council": Row(**OF_COUNCIL)}
)
