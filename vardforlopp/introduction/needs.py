"""What the pages of needs show: rows of a file, facts, buttons, who can."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.urls import reverse

from vardforlopp.accounts.rights import names_of_holders
from vardforlopp.common import dates
from vardforlopp.common.workflow import Choice
from vardforlopp.introduction.models import Need
from vardforlopp.introduction.permissions import can_answer_need
from vardforlopp.introduction.workflow import need_workflow

COLUMNS = (
    *("Behov", "Från", "Till organ", "Vårdförlopp", "Läge", "Lyft", "Lyft av"),
    *("Beskrivning", "Svar"),
)
WITH_NAMES = ("region", "municipality", "body", "pathway", "author")


def exported(rows: Iterable[Need]) -> Iterator[list[Any]]:
    """A line per need, with its text and the answer."""
    for row in rows:
        yield [
            row.title,
            str(row.place),
            str(row.body),
            str(row.pathway) if row.pathway else None,
            row.get_status_display(),
            row.raised_on,
            str(row.author),
            row.text,
            row.answer,
        ]


def facts(need: Need) -> list[dict[str, Any]]:
    """Who raised it to whom, and when."""
    found = [
        {"label": "Från", "value": str(need.place), "href": need.place.get_absolute_url()},
        {"label": "Till organ", "value": str(need.body), "href": need.body.get_absolute_url()},
        {
            "label": "Lyft",
            "value": dates.swedish_date(need.raised_on),
            "note": f"av {need.author}",
        },
    ]
    if need.pathway:
        href = need.pathway.get_absolute_url()
        found.insert(2, {"label": "Vårdförlopp", "value": str(need.pathway), "href": href})
    return found


def buttons(user: Any, need: Need) -> list[dict[str, Any]]:
    """The steps from here that are open to the user, and for others why they cannot answer."""
    choices = need_workflow.open_to(user, need)
    shown = [
        {
            "label": one.transition.label,
            "url": reverse("need_move", args=[need.pk, one.transition.name]),
            "answer": one.answer,
            "name": one.transition.name,
        }
        for one in choices
        if one.answer
    ]
    closed = [one.answer for one in choices if not one.answer and _is_answer(one)]
    if closed:
        shown.append({"label": "Svara", "url": "", "answer": closed[0], "name": "closed"})
    return shown


def _is_answer(choice: Choice) -> bool:
    return choice.transition.allowed is can_answer_need


def answering(need: Need) -> list[str]:
    """Those who answer for the body, by name."""
    return names_of_holders("answer_need", need.body)


def who_can(need: Need) -> list[str]:
    """Who sees, answers and takes back, with names."""
    answers = ", ".join(answering(need)) or "ingen med konto just nu"
    raises = ", ".join(names_of_holders("raise_need", need.place)) or "ingen just nu"
    return [
        "Alla som är inloggade, i alla regioner, kan läsa behovet och svaret.",
        f"Ordförande och sekreterare i {need.body} svarar: {answers}.",
        f"De som lyfter behov för {need.place} kan ta tillbaka det: {raises}.",
        "Texten ändras inte när behovet är lyft. Blev den fel tar ni tillbaka det och lyfter nytt.",
    ]
