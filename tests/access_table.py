"""Who gets in where: an independent expectation, written from design 7 and not from the code.

Each address of the product has one row. `reads` and `writes` name the cast (tests/cast.py) that
GET and POST let in; everybody else who is signed in gets 403, and the public is sent to sign in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import get_resolver

from tests.cast import PARTS, Cast

EVERYONE = frozenset(PARTS)
NOBODY: frozenset[str] = frozenset()
REGISTER = frozenset({"administrator", "second_administrator"})
AUDIT = REGISTER | {"auditor"}
EDITOR = frozenset({"editor"})
SUPPORTER = frozenset({"supporter"})  # process supporter in Skåne
SKANE = SUPPORTER | {"leader"}  # may log in stroke in Skåne
HALLAND = frozenset({"supporter_halland"})  # may log in stroke in Halland
SUPPORTERS = frozenset({"supporter", "supporter_halland", "supporter_orebro"})
CHAIR = frozenset({"chair"})
PUBLIC = "public"

Address = Callable[[Cast], list[Any]]


def names() -> Iterator[str]:
    """The name of every address the product answers."""

    def walk(patterns: Any) -> Iterator[str]:
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                yield from walk(pattern.url_patterns)
            else:
                yield pattern.name

    return walk(get_resolver().url_patterns)


def plain(cast: Cast) -> list[Any]:
    """An address without arguments."""
    return []


@dataclass(frozen=True)
class Row:
    """What one address answers. `other` is the same page of another region, with its own writers.

    `missing` are arguments that name nothing; None where the address has no arguments.
    """

    reads: Any = EVERYONE
    writes: Any = None  # None: POST is not a method of the address
    own: Address = plain
    other: Address | None = None
    other_reads: Any = EVERYONE
    other_writes: Any = None
    missing: list[Any] | None = None
    gets: bool = True
    hides: bool = False  # those who may not see it are told it does not exist
    by_state: bool = False  # 404 also for the right people, until their account has such a thing


def of_slug(place: Callable[[Cast], Any]) -> dict[str, Any]:
    """Arguments of a page addressed by slug."""
    return {"own": lambda cast: [place(cast).slug], "missing": ["finns-inte"]}


def of_id(row: Callable[[Cast], Any]) -> dict[str, Any]:
    """Arguments of a page addressed by number."""
    return {"own": lambda cast: [row(cast).pk], "missing": [0]}


def stroke_in(region: str, *more: Any) -> Address:
    """Arguments of a page around stroke in a region."""
    return lambda cast: [region, "stroke", *[one(cast) if callable(one) else one for one in more]]


def around(mine: Any, theirs: Any, *more: Any, missing: list[Any] | None = None) -> dict[str, Any]:
    """A page around an implementation: `mine` get in in Skåne, `theirs` in Halland."""
    return {
        "reads": mine,
        "writes": mine,
        "own": stroke_in("skane", *more),
        "other": stroke_in("halland", *more),
        "other_reads": theirs,
        "other_writes": theirs,
        "missing": missing or ["skane", "finns-inte", *more],
    }


def _made(key: str) -> Callable[[Cast], int]:
    return lambda cast: cast.made[key].pk


def in_skane(key: str) -> dict[str, Any]:
    """A form of a row that is made around stroke in Skåne."""
    return {
        "reads": SKANE,
        "writes": SKANE,
        "own": stroke_in("skane", _made(key)),
        "missing": ["skane", "stroke", 0],
    }


ACCOUNT: dict[str, Any] = {
    "gets": False,
    "hides": True,
    "writes": REGISTER,
    **of_id(lambda cast: cast.nobody),
}
UNITS_OF: dict[str, Any] = {
    "reads": REGISTER | SUPPORTER,
    "writes": REGISTER | SUPPORTER,
    "own": lambda cast: ["skane"],
    "other": lambda cast: ["halland"],
    "other_reads": REGISTER | HALLAND,
    "other_writes": REGISTER | HALLAND,
    "missing": ["finns-inte"],
}
TEXT = {"own": lambda cast: ["steg", "R7"], "missing": ["steg", "R99"]}


def of_pathway(*more: Any) -> dict[str, Any]:
    """A page of the pathway; `more` are further arguments, callables of the cast."""
    return {
        "own": lambda cast: [cast.version.pathway.slug, *[one(cast) for one in more]],
        "missing": ["finns-inte", *["finns-inte" if one is _version else 0 for one in more]],
    }


def _version(cast: Cast) -> str:
    return cast.version.slug


def _needed(cast: Cast) -> Any:
    return cast.made["need"]


def _tool(cast: Cast) -> Any:
    return cast.made["tool"]


LEADERS = SKANE
TABLE: dict[str, Row] = {
    # composed pages
    "start": Row(),
    "todos": Row(),
    "keep_draft": Row(gets=False, writes=EVERYONE, by_state=True),
    "discard_draft": Row(gets=False, writes=EVERYONE, by_state=True),
    "implementation": Row(
        writes=SKANE,
        own=stroke_in("skane"),
        other=stroke_in("halland"),
        other_writes=HALLAND,
        missing=["skane", "finns-inte"],
    ),
    "region": Row(**of_slug(lambda cast: cast.skane)),
    "accessibility": Row(reads=PUBLIC),
    "health": Row(reads=PUBLIC),
    "gallery": Row(),
    # pathways, the process, kinds of hinder
    "pathway_list": Row(),
    "pathway": Row(**of_pathway()),
    "pathway_history": Row(**of_pathway()),
    "pathway_new": Row(reads=EDITOR, writes=EDITOR),
    "pathway_edit": Row(reads=EDITOR, writes=EDITOR, **of_pathway()),
    "pathway_version_new": Row(reads=EDITOR, writes=EDITOR, **of_pathway()),
    "pathway_version_edit": Row(reads=EDITOR, writes=EDITOR, **of_pathway(_version)),
    "pathway_owner_new": Row(reads=EDITOR, writes=EDITOR, **of_pathway()),
    "pathway_owner_end": Row(reads=EDITOR, writes=EDITOR, **of_pathway(_made("owner"))),
    "national_step_new": Row(reads=EDITOR, writes=EDITOR, **of_pathway(_version)),
    "national_step_correct": Row(
        reads=EDITOR, writes=EDITOR, **of_pathway(_version, _made("national_step"))
    ),
    "process": Row(),
    "process_text": Row(**TEXT),
    "process_text_edit": Row(reads=EDITOR, writes=EDITOR, **TEXT),
    "hinder_tags": Row(),
    "hinder_tag": Row(**of_id(lambda cast: cast.hinder_tag)),
    "hinder_tag_new": Row(reads=EDITOR, writes=EDITOR),
    "hinder_tag_edit": Row(reads=EDITOR, writes=EDITOR, **of_id(lambda cast: cast.hinder_tag)),
    # around an implementation
    "staff": Row(**around(LEADERS, HALLAND)),
    "plan_steps": Row(**around(SKANE, HALLAND)),
    "register_milestone": Row(**around(LEADERS, HALLAND)),
    "condition_met": Row(
        **around(SKANE, HALLAND, "questions", missing=["skane", "stroke", "finns-inte"])
    ),
    "change_state": Row(
        **around(LEADERS, HALLAND, "pause", missing=["skane", "stroke", "finns-inte"])
    ),
    "end_staffing": Row(
        reads=LEADERS,
        writes=LEADERS,
        own=stroke_in("skane", _made("staffing")),
        missing=["skane", "stroke", 0],
    ),
    "correct_entry": Row(
        reads=SKANE,
        writes=SKANE,
        own=stroke_in("skane", _made("entry")),
        missing=["skane", "stroke", 0],
    ),
    "close_hinder": Row(
        reads=SKANE,
        writes=SKANE,
        own=stroke_in("skane", _made("hinder")),
        missing=["skane", "stroke", 0],
    ),
    "correct_milestone": Row(
        reads=LEADERS,
        writes=LEADERS,
        own=stroke_in("skane", _made("milestone")),
        missing=["skane", "stroke", 0],
    ),
    "milestone_document": Row(
        own=stroke_in("skane", _made("milestone")), missing=["skane", "stroke", 0]
    ),
    # what is answered before a decision
    "answers": Row(own=stroke_in("skane"), missing=["skane", "finns-inte"]),
    "answer": Row(
        writes=SKANE,
        own=stroke_in("skane", "1"),
        other=stroke_in("halland", "1"),
        other_writes=HALLAND,
        missing=["skane", "stroke", "finns-inte"],
    ),
    "answer_reopen": Row(**around(SKANE, HALLAND, "1", missing=["skane", "stroke", "finns-inte"])),
    "patient_contract": Row(**around(SKANE, HALLAND)),
    "criteria": Row(**of_pathway(_version)),
    "criterion_edit": Row(reads=EDITOR, writes=EDITOR, **of_pathway(_version, lambda cast: "1")),
    "version_documents": Row(**of_pathway(_version)),
    "version_document_new": Row(reads=EDITOR, writes=EDITOR, **of_pathway(_version)),
    "version_document": Row(**of_pathway(_version, _made("version_document"))),
    "version_document_end": Row(
        reads=EDITOR, writes=EDITOR, **of_pathway(_version, _made("version_document"))
    ),
    # handing over
    "handover": Row(),
    "handover_person": Row(
        reads=SKANE | REGISTER,
        writes=SKANE | REGISTER,
        own=lambda cast: [cast.leader.person_id],
        other=lambda cast: [cast.supporter_halland.person_id],
        other_reads=HALLAND | REGISTER,
        other_writes=HALLAND | REGISTER,
        missing=[0],
    ),
    "handover_receipt": Row(
        own=lambda cast: [cast.made["handover"][0].pk, cast.made["handover"][1]],
        missing=[0, "00000000-0000-4000-8000-000000000000"],
    ),
    # learning from each other
    "hinders": Row(),
    "hinder": Row(**of_id(lambda cast: cast.hinder_tag)),
    "same_hinder": Row(own=stroke_in("skane"), missing=["skane", "finns-inte"]),
    "comparison": Row(own=stroke_in("skane"), missing=["skane", "finns-inte"]),
    "board": Row(**of_slug(lambda cast: cast.skane)),
    # units and backfilling
    # gap and impact analysis; Skåne's are klara, Halland's are not begun
    "gap_analysis": Row(own=stroke_in("skane"), missing=["skane", "finns-inte"]),
    "gap_item_new": Row(**around(SKANE, HALLAND)),
    "gap_reuse": Row(**around(SKANE, HALLAND)),
    "gap_import": Row(**around(SKANE, HALLAND)),
    "gap_complete": Row(**around(SKANE, HALLAND)),
    "gap_reopen": Row(**around(SKANE, HALLAND)),
    "gap_item": Row(own=stroke_in("skane", _made("gap_item")), missing=["skane", "stroke", 0]),
    "gap_item_edit": Row(**in_skane("gap_item")),
    "gap_item_progress": Row(**in_skane("gap_item")),
    "impact": Row(own=stroke_in("skane"), missing=["skane", "finns-inte"]),
    "impact_edit": Row(**around(SKANE, HALLAND)),
    "impact_complete": Row(**around(SKANE, HALLAND)),
    "impact_reopen": Row(**around(SKANE, HALLAND)),
    "impact_cost_new": Row(**around(SKANE, HALLAND)),
    "impact_cost_edit": Row(**in_skane("impact_cost")),
    "impact_cost_withdraw": Row(**in_skane("impact_cost")),
    "municipal_summary": Row(own=stroke_in("skane"), missing=["skane", "finns-inte"]),
    "unit_statuses": Row(
        writes=SKANE,
        own=stroke_in("skane"),
        other=stroke_in("halland"),
        other_writes=HALLAND,
        missing=["skane", "finns-inte"],
    ),
    "unit_statuses_import": Row(**around(SKANE, HALLAND)),
    "backfill": Row(**around(SKANE, HALLAND)),
    # förvaltning and new versions
    "maintenance": Row(
        own=stroke_in("skane"), other=stroke_in("halland"), missing=["skane", "finns-inte"]
    ),
    "line_owner": Row(**around(SKANE, HALLAND)),
    "review_new": Row(**around(SKANE, HALLAND)),
    "deviation_new": Row(**around(SKANE, HALLAND)),
    "deviation_edit": Row(
        reads=SKANE,
        writes=SKANE,
        own=stroke_in("skane", _made("deviation")),
        missing=["skane", "stroke", 0],
    ),
    "deviation_handle": Row(
        reads=SKANE,
        writes=SKANE,
        own=stroke_in("skane", _made("deviation")),
        missing=["skane", "stroke", 0],
    ),
    "retirement_new": Row(**around(SKANE, HALLAND)),
    "retirement_edit": Row(
        reads=SKANE,
        writes=SKANE,
        own=stroke_in("skane", _made("retirement")),
        missing=["skane", "stroke", 0],
    ),
    "carry_over": Row(
        writes=SUPPORTER,
        own=lambda cast: ["skane", "stroke-2"],
        other=lambda cast: ["halland", "stroke-2"],
        other_writes=HALLAND,
        missing=["skane", "stroke"],  # it replaces nothing
    ),
    # needs raised upward; templates and tools
    "needs": Row(),
    "need_new": Row(reads=SUPPORTERS, writes=SUPPORTERS),
    "need": Row(**of_id(_needed)),
    "need_move": Row(
        reads=CHAIR,
        writes=CHAIR,
        own=lambda cast: [cast.made["need"].pk, "answer"],
        missing=[0, "answer"],
    ),
    "tools": Row(),
    "tool_new": Row(reads=SUPPORTERS | EDITOR, writes=SUPPORTERS | EDITOR),
    "tool": Row(**of_id(_tool)),
    "tool_document": Row(**of_id(_tool)),
    "tool_edit": Row(reads=SUPPORTER | EDITOR, writes=SUPPORTER | EDITOR, **of_id(_tool)),
    "tool_end": Row(reads=SUPPORTER | EDITOR, writes=SUPPORTER | EDITOR, **of_id(_tool)),
    # signing in and one's own account
    "account_login": Row(reads=PUBLIC, writes=PUBLIC),
    "mfa_authenticate": Row(reads=PUBLIC, writes=PUBLIC),
    "account_logout": Row(gets=False, writes=PUBLIC),
    "account_reset_password": Row(reads=PUBLIC, writes=PUBLIC),
    "account_reset_password_done": Row(reads=PUBLIC),
    "account_reset_password_from_key": Row(
        reads=PUBLIC, writes=PUBLIC, own=lambda cast: ["1", "set-password"], by_state=True
    ),
    "account_change_password": Row(writes=EVERYONE),
    "account_reauthenticate": Row(writes=EVERYONE),
    "mfa_index": Row(),
    "mfa_reauthenticate": Row(writes=EVERYONE, by_state=True),
    "mfa_activate_totp": Row(writes=EVERYONE),
    "mfa_deactivate_totp": Row(writes=EVERYONE, by_state=True),
    "mfa_view_recovery_codes": Row(by_state=True),
    "mfa_generate_recovery_codes": Row(writes=EVERYONE, by_state=True),
    "profile": Row(),
    "calendar_feed": Row(),
    "calendar_feed_new": Row(gets=False, writes=EVERYONE),
    "calendar_feed_revoke": Row(gets=False, writes=EVERYONE),
    "calendar": Row(reads=PUBLIC, own=lambda cast: [cast.made["feed"]], missing=["finns-inte"]),
    "choose_rhythms": Row(gets=False, writes=EVERYONE),
    "sign_out_everywhere": Row(gets=False, writes=EVERYONE),
    "notices": Row(),
    "notices_read_all": Row(gets=False, writes=EVERYONE),
    "notice_read": Row(
        gets=False,
        hides=True,
        writes=frozenset({"supporter"}),
        **of_id(lambda cast: cast.made["notice"]),
    ),
    "demo_accounts": Row(reads=PUBLIC, by_state=True),  # only in a demonstration
    "demo_sign_in": Row(gets=False, writes=PUBLIC, by_state=True),
    # roles and accounts
    "appointments": Row(),
    "give_appointment": Row(reads=REGISTER, writes=REGISTER),
    "appointment": Row(**of_id(lambda cast: cast.made["appointment"])),
    "appointment_confirm": Row(
        gets=False,
        writes=frozenset({"second_administrator"}),
        **of_id(lambda cast: cast.made["appointment"]),
    ),
    "appointment_decline": Row(
        gets=False,
        writes=frozenset({"second_administrator"}),
        **of_id(lambda cast: cast.made["appointment"]),
    ),
    "appointment_end": Row(
        gets=False, writes=REGISTER, **of_id(lambda cast: cast.made["appointment"])
    ),
    "roles": Row(),
    "accounts": Row(reads=REGISTER),
    "open_account": Row(reads=REGISTER, writes=REGISTER),
    "account": Row(reads=REGISTER, hides=True, **of_id(lambda cast: cast.nobody)),
    "account_close": Row(**ACCOUNT),
    "account_reopen": Row(**ACCOUNT),
    "account_send_link": Row(**ACCOUNT),
    "account_second_factor": Row(**ACCOUNT),
    "audit_log": Row(reads=AUDIT),
    "sent_mails": Row(reads=AUDIT),
    # the register
    "register_overview": Row(),
    "register_healthcare_regions": Row(),
    "register_healthcare_region": Row(**of_slug(lambda cast: cast.southern)),
    "register_healthcare_region_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.southern)
    ),
    "register_regions": Row(),
    "register_region": Row(**of_slug(lambda cast: cast.skane)),
    "register_region_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.skane)
    ),
    "register_healthcare_region_name_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.southern)
    ),
    "register_healthcare_region_name_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.made["healthcare_region_name"])
    ),
    "register_affiliation_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.skane)
    ),
    "register_population_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.skane)
    ),
    "register_population_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.made["population"])
    ),
    "register_municipality_population_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.made["municipality"])
    ),
    "register_affiliation_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.skane.affiliations.get())
    ),
    "register_municipalities": Row(),
    "register_municipality": Row(**of_slug(lambda cast: cast.made["municipality"])),
    "register_municipality_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.made["municipality"])
    ),
    "register_units": Row(),
    "register_unit_new": Row(reads=REGISTER, writes=REGISTER),
    "register_unit": Row(
        own=lambda cast: ["skane", cast.made["unit"].slug], missing=["skane", "finns-inte"]
    ),
    "register_unit_edit": Row(
        reads=REGISTER | SUPPORTER,
        writes=REGISTER | SUPPORTER,
        own=lambda cast: ["skane", cast.made["unit"].slug],
        missing=["skane", "finns-inte"],
    ),
    "register_region_unit_new": Row(**UNITS_OF),
    "register_units_import": Row(**UNITS_OF),
    "register_bodies": Row(),
    "register_body_new": Row(reads=REGISTER, writes=REGISTER),
    "register_body": Row(**of_slug(lambda cast: cast.council)),
    "register_body_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.council)
    ),
    "register_body_name_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.council)
    ),
    "register_body_name_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.made["body_name"])
    ),
    "register_membership_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.council)
    ),
    "register_host_duty_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.council)
    ),
    "register_decision_new": Row(
        reads=REGISTER, writes=REGISTER, **of_slug(lambda cast: cast.council)
    ),
    "register_membership_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.made["membership"])
    ),
    "register_host_duty_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.made["host_duty"])
    ),
    "register_decision_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.made["body_decision"])
    ),
    "register_people": Row(),
    "register_person_new": Row(reads=REGISTER, writes=REGISTER),
    "register_person": Row(**of_id(lambda cast: cast.nobody.person)),
    "register_person_edit": Row(
        reads=REGISTER, writes=REGISTER, **of_id(lambda cast: cast.nobody.person)
    ),
}
