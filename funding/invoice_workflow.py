"""The ways of a file, checked by the system, and of an invoice: two attests by two persons."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.db.models import Model

from funding.actions.effects import (
    attest_decision,
    attest_review,
    close_notices,
    pay_months,
    tell_of_return,
    void_attests,
)
from funding.invoices.permissions import (
    can_answer_return,
    can_be_set_off,
    can_decide,
    can_drop_file,
    can_hold,
    can_recheck_file,
    can_reopen,
    can_return,
    can_review,
    can_send_anew,
    can_settle,
    can_type_invoice,
    can_withdraw_invoice,
)
from funding.ledger.permissions import can_hand_over, can_unpay
from funding.ledger.steps import on_a_day, on_no_day
from funding.models import FileStatus as Status
from funding.models import InvoiceStatus
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.common.workflow import Facts, Transition, Workflow


def _the_system(user: Any, obj: Model) -> Answer:
    return YES if user is None else no("Det här gör systemet.")


def _resembling(obj: Any, resembles: Any = None) -> Facts:
    return {"resembles": resembles}


def _sent_anew(obj: Any, **facts: Any) -> Facts:
    """To whom, from where and by whom the bytes come in this time."""
    return facts | {"resembles": None}


CHECKED = frozenset({Status.RECEIVED})
TYPED_OFF = frozenset({Status.TO_TYPE})
LOOKED_AT = frozenset({Status.UNCHECKED, Status.HELD, Status.REFUSED})
LAID_ASIDE = frozenset({Status.DROPPED, Status.DUPLICATE})

_parks = partial(Transition, needs_comment=True, before=_resembling)

file_workflow = Workflow(
    Transition("register", "Registrerad", CHECKED, Status.REGISTERED, _the_system),
    Transition("refuse", "Underkänd", CHECKED, Status.REFUSED, _the_system, needs_comment=True),
    Transition("fail", "Ej kontrollerad", CHECKED, Status.UNCHECKED, _the_system),
    Transition("await_typing", "Ska skrivas av", CHECKED, Status.TO_TYPE, _the_system),
    _parks("park", "Parkerad", CHECKED, Status.HELD, _the_system),
    _parks("set_aside", "Dubblett", CHECKED, Status.DUPLICATE, _the_system),
    Transition("type", "Skriv av", TYPED_OFF, Status.REGISTERED, can_type_invoice),
    Transition(
        "recheck",
        "Kontrollera igen",
        LOOKED_AT | LAID_ASIDE,
        Status.RECEIVED,
        can_recheck_file,
        before=_resembling,
    ),
    Transition(
        "send_anew",
        "Lämna in på nytt",
        frozenset({Status.DROPPED}),
        Status.RECEIVED,
        can_send_anew,
        before=_sent_anew,
    ),
    Transition(
        "drop", "Avvisa", LOOKED_AT | TYPED_OFF, Status.DROPPED, can_drop_file, needs_comment=True
    ),
)

TO_REVIEW, REVIEWED = InvoiceStatus.TO_REVIEW, InvoiceStatus.REVIEWED
RETURNED, ON_HOLD = InvoiceStatus.RETURNED, InvoiceStatus.ON_HOLD
APPROVED, SETTLED = InvoiceStatus.APPROVED, InvoiceStatus.SETTLED
HANDED_OVER, PAID = InvoiceStatus.HANDED_OVER, InvoiceStatus.PAID
UNDECIDED = frozenset({TO_REVIEW, REVIEWED, ON_HOLD})

invoice_workflow = Workflow(
    Transition(
        "review",
        "Granskningsattestera",
        frozenset({TO_REVIEW}),
        REVIEWED,
        can_review,
        then=(attest_review,),
    ),
    Transition(
        "decide",
        "Beslutsattestera",
        frozenset({REVIEWED}),
        APPROVED,
        can_decide,
        then=(attest_decision, pay_months),
    ),
    Transition(
        "reopen",
        "Upphäv granskningen",
        frozenset({REVIEWED}),
        TO_REVIEW,
        can_reopen,
        needs_comment=True,
        then=(void_attests,),
    ),
    Transition(
        "return",
        "Återsänd",
        UNDECIDED,
        RETURNED,
        can_return,
        needs_comment=True,
        then=(void_attests, tell_of_return),
    ),
    Transition(
        "answer",
        "Svara",
        frozenset({RETURNED}),
        TO_REVIEW,
        can_answer_return,
        needs_comment=True,
        then=(close_notices,),
    ),
    Transition(
        "hold",
        "Låt vila",
        frozenset({TO_REVIEW, REVIEWED}),
        ON_HOLD,
        can_hold,
        needs_comment=True,
        then=(void_attests,),
    ),
    Transition(
        "withdraw",
        "Ta tillbaka",
        frozenset({RETURNED}),
        InvoiceStatus.WITHDRAWN,
        can_withdraw_invoice,
        needs_comment=True,
        then=(close_notices,),
    ),
    Transition("resume", "Ta upp igen", frozenset({ON_HOLD}), TO_REVIEW, can_hold),
    Transition(
        "settle",
        "Kvitta mot fakturan",
        frozenset({TO_REVIEW}),
        SETTLED,
        can_settle,
        then=(close_notices,),
    ),
    Transition(
        "set_off",
        "Kvittad",
        frozenset({TO_REVIEW, RETURNED, ON_HOLD}),
        SETTLED,
        can_be_set_off,
        then=(close_notices,),
    ),
    Transition(
        "hand_over",
        "Lämna till redovisningen",
        frozenset({APPROVED}),
        HANDED_OVER,
        can_hand_over,
    ),
    Transition(
        "mark_paid",
        "Ange betaldag",
        frozenset({HANDED_OVER}),
        PAID,
        can_hand_over,
        before=on_a_day,
    ),
    Transition(
        "unpay",
        "Ta bort betaldagen",
        frozenset({PAID}),
        HANDED_OVER,
        can_unpay,
        needs_comment=True,
        before=on_no_day,
    ),
)
