"""What waits for a person in the introductions: needs to answer, and all that is due."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from vardforlopp.accounts.rights import holds_somewhere
from vardforlopp.introduction import due
from vardforlopp.introduction.forms.needs import MINE, WAITING, bodies_answered_for
from vardforlopp.introduction.models import Need

KINDS = {  # what each kind is called in the filter of the list
    due.STALE: "Gammal logg",
    due.STEP: "Planerat steg har passerat",
    due.REVIEW: "Översyn",
    due.ACTION: "Åtgärd i gapanalysen",
    due.GAP: "Bemanning saknas",
    due.MANDATE: "Roll eller uppdrag upphör",
    due.RESUMPTION: "Skulle ha återupptagits",
    due.UNRECEIVED: "Ej mottaget",
}


def waiting(user: Any) -> list[dict[str, Any]]:
    """To-do items with kind, kind_label, label, href and why, and perhaps due and is_late."""
    return [*needs_to_answer(user), *what_is_due(user)]


def what_is_due(user: Any) -> list[dict[str, Any]]:
    """The facts that reminders are told of, and what was never logged; one item for each."""
    return [
        {
            "kind": one.kind,
            "kind_label": KINDS[one.kind],
            "label": f"{one.about}: {one.task or one.sentence.rstrip('.')}",
            "href": one.address,
            "why": one.why(user.person_id),
            "due": one.due_on,
            "is_late": one.is_late,
        }
        for one in due.of(user, due.WAITING)
    ]


def needs_to_answer(user: Any) -> list[dict[str, Any]]:
    """Needs that wait for the bodies where the user answers; one item for all of them."""
    if not holds_somewhere(user, "answer_need"):
        return []  # without a question to the database
    found = Need.objects.waiting().filter(body__in=bodies_answered_for(user))
    count = found.count()
    if not count:
        return []
    url = f"{reverse('needs')}?{urlencode({'organ': MINE, 'lage': WAITING})}"
    label = f"Svara på {count} behov som har lyfts till organ där du svarar"
    only = found.first() if count == 1 else None
    if only is not None:
        url, label = only.get_absolute_url(), f"Svara på behovet: {only}"
    return [
        {
            "kind": "needs_to_answer",
            "kind_label": "Behov att svara på",
            "label": label,
            "href": url,
            "count": count,
            "why": "Du är ordförande eller sekreterare i organet.",
        }
    ]
