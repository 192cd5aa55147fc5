"""Who gets in to the money."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from tests.access.rows import EDITOR, NOBODY, SUPPORTER, Row, of_id

BY_YEAR: dict[str, Any] = {
    "own": lambda cast: [cast.made["agreement"].year],
    "missing": [1999],
}
EDITED: dict[str, Any] = {"reads": EDITOR, "writes": EDITOR}
OFFICER = frozenset({"officer"})  # of Södra sjukvårdsregionen
PAYERS = frozenset({"officer", "approver", "auditor"})  # who read all the money of Södra
ECONOMIST = frozenset({"economist"})  # of Skåne
AUDITOR = frozenset({"auditor"})  # of the whole country
READS_MONEY = OFFICER | ECONOMIST | AUDITOR | {"approver"}  # of Skåne, paid by Södra


def position(key: str) -> dict[str, Any]:
    """A position in Skåne paid by Södra, and `other` one in Örebro paid by Mellansverige."""
    return {
        "own": lambda cast: [cast.made[key].pk],
        "other": lambda cast: [cast.made[f"other_{key}"].pk],
        "missing": [0],
    }


def kept_by(people: frozenset[str], key: str) -> dict[str, Any]:
    """Open to those people there, and to nobody of theirs elsewhere."""
    nobody = {"other_reads": NOBODY, "other_writes": NOBODY}
    return {"reads": people, "writes": people, **position(key), **nobody}


def money_of(key: str) -> dict[str, Any]:
    """Money of Skåne that Södra pays, and `other` of Örebro that Mellansverige pays."""
    return {
        "reads": READS_MONEY,
        "hides": True,
        "other_reads": AUDITOR,
        **position(key),
    }


OREBRO = frozenset({"supporter_orebro"})
MONEY = frozenset({"economist", "officer", "approver", "auditor"})  # read it in Skåne


def time_of(key: str, arguments: Callable[[Any], list[Any]]) -> dict[str, Any]:
    """Somebody's time in Skåne, and in Örebro; to the rest it does not exist."""
    return {
        "reads": SUPPORTER | MONEY,
        "own": lambda cast: arguments(cast.made[key]),
        "other": lambda cast: arguments(cast.made[f"other_{key}"]),
        "other_reads": OREBRO | {"auditor"},
        "missing": [0, *arguments(SimpleNamespace(pk=0, position_id=0))[1:]],
        "hides": True,
    }


def of_payer(key: str, writers: frozenset[str] | None = None) -> dict[str, Any]:
    """A row of Södra's money alone, and `other` one of Mellansverige.

    Open to those who read that money, or to `writers` of them; hidden from everybody else.
    """
    auditor = frozenset({"auditor"})
    open_to = (PAYERS, auditor) if writers is None else (writers, NOBODY)
    rules = {"reads": open_to[0], "other_reads": open_to[1]}
    if writers is not None:
        rules |= {"writes": writers, "other_writes": NOBODY, "sees": PAYERS, "other_sees": auditor}
    return position(key) | rules | {"hides": True}


def step_of(key: str, people: frozenset[str]) -> dict[str, Any]:
    """A step with money of Skåne that Södra pays: for those people, seen by all who read it."""
    return money_of(key) | {
        "reads": people,
        "writes": people,
        "sees": READS_MONEY,
        "other_reads": NOBODY,
        "other_writes": NOBODY,
        "other_sees": AUDITOR,
    }


BOTH_SIDES = OFFICER | ECONOMIST  # they hand in and answer for files
ATTESTS = OFFICER | {"approver"}


def in_year(*more: Any) -> dict[str, Any]:
    """A page of Skåne's money in a year, and `other` the one of Örebro."""
    return {
        "own": lambda cast: ["skane", 2020, *more],
        "other": lambda cast: ["orebro-lan", 2020, *more],
        "missing": ["finns-inte", 2020, *more],
    }


def in_month(key: str) -> dict[str, Any]:
    """A page of a position in a month."""
    return {
        "own": lambda cast: [cast.made[key].pk, 2020, 5],
        "other": lambda cast: [cast.made[f"other_{key}"].pk, 2020, 5],
        "missing": [0, 2020, 5],
    }


MONEY_ELSEWHERE = frozenset({"auditor"})


def of_money(reads: frozenset[str], writes: Any = None) -> dict[str, Any]:
    """Open to those of them; to others who see that money closed; to the rest it does not exist."""
    elsewhere = MONEY_ELSEWHERE & reads
    facts = {"reads": reads, "other_reads": elsewhere, "hides": True}
    facts |= {"sees": MONEY, "other_sees": MONEY_ELSEWHERE}
    return facts | ({"writes": writes, "other_writes": NOBODY} if writes is not None else {})


def made_id(key: str) -> dict[str, Any]:
    """Arguments of a page about one of what the world has."""
    return of_id(lambda cast: cast.made[key])


PLACES: dict[str, Any] = {
    "own": lambda cast: [cast.southern.slug],
    "other": lambda cast: [cast.middle.slug],
    "missing": ["finns-inte"],
}


def payers_year(reads: frozenset[str]) -> dict[str, Any]:
    """A page of Södra's money in a year, and `other` the one of Mellansverige."""
    return {
        "reads": reads,
        "hides": True,
        "own": lambda cast: ["sodra", 2020],
        "other": lambda cast: ["mellansverige", 2020],
        "other_reads": AUDITOR,
        "missing": ["finns-inte", 2020],
    }


FUNDING: dict[str, Row] = {
    "agreements": Row(),
    "agreement_new": Row(**EDITED),
    "agreement": Row(**BY_YEAR),
    "agreement_edit": Row(**EDITED, **BY_YEAR),
    "allocation_new": Row(**EDITED, **BY_YEAR),
    "allocation": Row(**of_id(lambda cast: cast.made["allocation"])),
    "allocation_edit": Row(**EDITED, **of_id(lambda cast: cast.made["allocation"])),
    "report_new": Row(**EDITED, **BY_YEAR),
    "report_edit": Row(**EDITED, **of_id(lambda cast: cast.made["report"])),
    "report_sent": Row(**EDITED, **of_id(lambda cast: cast.made["report"])),
    "unused_new": Row(**EDITED, **BY_YEAR),
    "unused_edit": Row(**EDITED, **of_id(lambda cast: cast.made["unused"])),
    # positions: the kansli that pays, the region that employs
    "positions": Row(),
    "position_new": Row(reads=OFFICER, writes=OFFICER),
    "position": Row(**position("position")),
    "position_edit": Row(**kept_by(OFFICER, "position")),
    "position_agree": Row(**kept_by(OFFICER, "position")),
    "position_extend": Row(**kept_by(OFFICER, "position")),
    "position_end": Row(**kept_by(OFFICER, "position")),
    "position_paper": Row(**money_of("paper")),
    "holder_new": Row(**kept_by(ECONOMIST, "position")),
    "holding_confirm": Row(**kept_by(OFFICER, "holding")),
    "holding_decline": Row(**kept_by(OFFICER, "holding")),
    "holding_end": Row(**kept_by(OFFICER, "holding")),
    # time: whoever has the position, the region that employs, the healthcare region that pays
    "time": Row(),
    "time_mine": Row(),
    "time_year": Row(**time_of("held", lambda row: [row.position_id, 2020])),
    "time_report": Row(**time_of("time_report", lambda row: [row.pk])),
    "time_month": Row(
        reads=SUPPORTER,
        writes=SUPPORTER,
        own=lambda cast: [cast.made["held"].pk, 2020, 5],
        other=lambda cast: [cast.made["other_held"].pk, 2020, 5],
        other_reads=OREBRO,
        other_writes=OREBRO,
        missing=[0, 2020, 5],
    ),
    # the attestförteckning: those who read the money of the healthcare region
    "mandates": Row(reads=PAYERS),
    "mandate_new": Row(reads=OFFICER, writes=OFFICER),
    "mandate": Row(**of_payer("mandate")),
    "mandate_confirm": Row(**of_payer("mandate", OFFICER)),
    "mandate_decline": Row(**of_payer("mandate", OFFICER)),
    "mandate_end": Row(**of_payer("mandate", OFFICER)),
    # invoices: the region that invoices and the healthcare region that pays
    "invoices": Row(reads=READS_MONEY),
    "files_hand_in": Row(reads=BOTH_SIDES, writes=BOTH_SIDES),
    "files_received": Row(reads=BOTH_SIDES),
    "invoices_review": Row(reads=OFFICER, writes=OFFICER),
    "files": Row(reads=READS_MONEY),
    "invoice_file": Row(**money_of("file")),
    "file_original": Row(**money_of("file")),
    "file_attachment": Row(reads=NOBODY, own=lambda cast: [cast.made["file"].pk, 1], hides=True),
    "file_recheck": Row(**step_of("file", BOTH_SIDES)),
    "file_drop": Row(**step_of("file", BOTH_SIDES)),
    "file_type": Row(**step_of("file", BOTH_SIDES)),
    "invoice": Row(**money_of("invoice")),
    "invoice_review": Row(**step_of("invoice", OFFICER)),
    "invoice_decide": Row(**step_of("invoice", frozenset({"approver"}))),
    "invoice_reopen": Row(**step_of("invoice", ATTESTS)),
    "invoice_return": Row(**step_of("invoice", ATTESTS)),
    "invoice_answer": Row(**step_of("invoice", ECONOMIST)),
    "invoice_withdraw": Row(**step_of("invoice", ECONOMIST)),
    "invoice_hold": Row(**step_of("invoice", ATTESTS)),
    "invoice_resume": Row(**step_of("invoice", ATTESTS)),
    "invoice_settle": Row(**step_of("credit_note", OFFICER)),
    "invoice_credit": Row(**step_of("credit_note", OFFICER)),
    "account_confirm": Row(**step_of("invoice", OFFICER)),
    "line_match": Row(**step_of("line", OFFICER)),
    "line_book": Row(**step_of("line", OFFICER)),
    # salary costs: the region that employs, the kansli that pays
    "salaries": Row(reads=MONEY),
    "salary_year": Row(**of_money(MONEY), **in_year()),
    "salary_month": Row(**of_money(MONEY), **in_month("position")),
    "salary_enter": Row(**of_money(ECONOMIST, ECONOMIST), **in_month("position")),
    "salary_import": Row(**of_money(ECONOMIST, ECONOMIST), **in_year()),
    "invoice_basis": Row(**of_money(MONEY), **in_year()),
    "invoice_basis_pdf": Row(**of_money(MONEY), **in_year()),
    "accrual": Row(reads=MONEY, own=lambda cast: [2020], missing=[1999]),
    "salary_bases": Row(reads=MONEY),
    "salary_basis_new": Row(reads=OFFICER, writes=OFFICER),
    "salary_basis": Row(**of_money(MONEY), **position("basis")),
    "salary_basis_edit": Row(**of_money(OFFICER, OFFICER), **position("basis")),
    # trainings and joint meetings: the kansli that organises, and whoever is invited
    "gatherings": Row(),
    "trained": Row(),
    "gathering_new": Row(reads=OFFICER, writes=OFFICER),
    "gathering": Row(**made_id("gathering")),
    "gathering_calendar": Row(**made_id("gathering")),
    "gathering_edit": Row(reads=OFFICER, writes=OFFICER, **made_id("gathering")),
    "gathering_cancel": Row(reads=OFFICER, writes=OFFICER, **made_id("gathering")),
    "gathering_invite": Row(reads=OFFICER, writes=OFFICER, **made_id("gathering")),
    "gathering_attendance": Row(reads=OFFICER, writes=OFFICER, **made_id("held_gathering")),
    "gathering_answer": Row(reads=SUPPORTER, writes=SUPPORTER, hides=True, **made_id("gathering")),
    "material": Row(**made_id("material")),
    "material_new": Row(reads=OFFICER, writes=OFFICER, **made_id("gathering")),
    "material_edit": Row(reads=OFFICER, writes=OFFICER, **made_id("material")),
    # hand-overs to the ledger: the same readers, one writer
    "hand_overs": Row(reads=PAYERS),
    "hand_over_waiting": Row(**{**of_payer("hand_over"), **PLACES}),
    "hand_over_new": Row(**{**of_payer("hand_over", OFFICER), **PLACES}),
    "hand_over": Row(**of_payer("hand_over")),
    "hand_over_sie": Row(**of_payer("hand_over")),
    "hand_over_paid": Row(**of_payer("hand_over", OFFICER)),
    "hand_over_unpay": Row(**of_payer("paid_invoice", OFFICER)),
    "accounting_templates": Row(reads=PAYERS),
    "accounting_template_new": Row(reads=OFFICER, writes=OFFICER),
    "accounting_template": Row(**of_payer("accounting_template")),
    "accounting_template_edit": Row(**of_payer("accounting_template", OFFICER)),
    # budgets: the kansli keeps them, a region sees its own positions' figures
    "budgets": Row(),
    "budget_new": Row(reads=OFFICER, writes=OFFICER),
    "budget_decide": Row(**of_payer("budget", OFFICER)),
    "budget_paper": Row(**of_payer("budget_decision")),
    "budget": Row(**payers_year(MONEY)),
    "budget_months": Row(**payers_year(MONEY)),
    "budget_lines": Row(**payers_year(MONEY)),
    "budget_state_report": Row(**payers_year(PAYERS)),
}
