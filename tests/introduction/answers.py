"""Answers as the tests write, send and read them."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from vardforlopp.accounts.models import User
from vardforlopp.introduction.actions.answers import save_answer
from vardforlopp.introduction.models import GuidingAnswer
from vardforlopp.pathways.models import GuidingQuestion, Implementation

TEXT = "Vi har en erfaren stroke-enhet att bygga på."


THEIRS = "I Halland bygger vi på ambulansens larm."


SECRET = "Hemligt utkast om besparingar."


def save(
    cast: Cast, question: GuidingQuestion, place: Implementation | None = None, **facts: Any
) -> GuidingAnswer:
    """An answer in Skåne, besvarat unless it is said to be a draft."""
    given = {"by": cast.supporter, "text": TEXT, "is_answered": True} | facts
    return save_answer(place or cast.stroke, question=question, **given)


def page(question: GuidingQuestion, region: str = "skane", more: str = "") -> str:
    return reverse("answer", args=[region, "stroke", question.code]) + more


def all_nine(region: str = "skane", more: str = "") -> str:
    return reverse("answers", args=[region, "stroke"]) + more


def typed(**facts: Any) -> dict[str, Any]:
    return {"text": TEXT, "version": 0} | facts


def visit(client: Client, user: User, url: str) -> str:
    client.force_login(user)
    response = client.get(url)
    assert response.status_code == 200, url
    return b"".join(response).decode()
