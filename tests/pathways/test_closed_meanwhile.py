"""An introduction is paused or ended while somebody writes: nothing typed is lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.pathways.pages import filled
from vardforlopp.pathways.workflow import change_state

WHY = {"pause": "Införandet är vilande", "end": "Införandet är avslutat"}


@pytest.mark.parametrize("name", WHY)
def test_a_log_is_refused_with_the_reason_and_kept(cast: Cast, supporter: Any, name: str) -> None:
    typed = filled(cast)
    change_state(cast.stroke, name, by=cast.supporter, comment="Väntar.")
    cast.stroke.refresh_from_db()
    answer = supporter.post(
        cast.stroke.get_absolute_url(), typed | {"version": cast.stroke.version}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert typed["note"] in page
    assert WHY[name] in str(answer.context["form"].errors)
    assert not cast.stroke.entries.exists()


def test_the_reason_is_told_beside_the_mistakes(cast: Cast, supporter: Any) -> None:
    typed = filled(cast, note="")
    change_state(cast.stroke, "end", by=cast.supporter, comment="Klart.")
    answer = supporter.post(cast.stroke.get_absolute_url(), typed)
    errors = answer.context["form"].errors
    assert "note" in errors
    assert WHY["end"] in str(errors)


def test_a_history_is_refused_with_the_reason_and_kept(cast: Cast, supporter: Any) -> None:
    url = reverse("backfill", args=["skane", "stroke"])
    form = supporter.get(url).context["form"]
    typed = {name: form[name].value() or "" for name in form.fields}
    typed |= {"R1": "2020-06-01", "R1_note": "Mottaget på mötet i juni."}
    change_state(cast.stroke, "pause", by=cast.supporter, comment="Väntar.")
    answer = supporter.post(url, typed)
    assert answer.status_code == 422
    assert "Mottaget på mötet i juni." in answer.content.decode()
