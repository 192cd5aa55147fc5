"""Two people adding the same row at once: one wins, the other reads why; no error page."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from regions import actions
from regions.models import BodyName
from tests.cast import Cast
from tests.races import Meeting, race
from vardforlopp.accounts.models import User

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_people_adding_the_same_name_at_once_one_is_told_it_is_there(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting, save = Meeting(), BodyName.save

    def meet_and_save(self: BodyName, *args: Any, **kwargs: Any) -> None:
        meeting()
        save(self, *args, **kwargs)

    monkeypatch.setattr(BodyName, "save", meet_and_save)

    def act(user: User) -> Any:
        return lambda: actions.add_body_name(
            by=User.objects.select_related("person").get(pk=user.pk),
            body=stage.council,
            name="Rådet för allt",
        )

    results = race(act(stage.administrator), act(stage.second_administrator))
    assert meeting.met  # both had found it free
    refused = [result for result in results if isinstance(result, ValidationError)]
    assert len(refused) == 1, results
    assert "Namnet finns redan" in refused[0].messages[0]
    assert BodyName.objects.count() == 1
