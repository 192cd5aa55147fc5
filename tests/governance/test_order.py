"""A council's order is dated rows: a change from a day ends what held, and history stays."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from governance.actions import ordering as actions
from governance.models import (
    CouncilSetting,
    EscalationStage,
    MatterTask,
    Responsibility,
    setting_of,
)
from regions.models import BodyKind
from tests.cast import Cast
from tests.factories.governance import working_council
from tests.factories.regions import BodyFactory
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale

pytestmark = pytest.mark.django_db
CHANGE = date(2026, 3, 1)


@pytest.fixture
def setting(cast: Cast) -> CouncilSetting:
    return working_council(cast.council)


def test_a_change_from_a_day_ends_the_old_row_and_begins_a_new(
    cast: Cast, setting: CouncilSetting
) -> None:
    actions.change_from(setting, by=cast.secretary, valid_from=CHANGE, quorum=3)
    before, after = setting_of(cast.council, CHANGE - timedelta(days=1)), setting_of(cast.council)
    assert before is not None
    assert after is not None
    assert (before.quorum, before.valid_to) == (1, date(2026, 2, 28))
    assert (after.quorum, after.valid_from, after.secretariat) == (3, CHANGE, setting.secretariat)


def test_a_change_from_the_rows_own_first_day_corrects_it(
    cast: Cast, setting: CouncilSetting
) -> None:
    first = setting.valid_from
    assert first is not None
    actions.change_from(setting, by=cast.administrator, valid_from=first, quorum=2)
    assert CouncilSetting.objects.get().quorum == 2
    assert CouncilSetting.history.count() == 2


def test_a_change_says_no_to_other_days_other_people_and_old_pages(
    cast: Cast, setting: CouncilSetting
) -> None:
    with pytest.raises(Refused, match="gäller från"):
        actions.change_from(setting, by=cast.secretary, valid_from=date(2019, 1, 1), quorum=3)
    with pytest.raises(Refused, match="Inget är ändrat"):
        actions.change_from(setting, by=cast.secretary, valid_from=CHANGE, quorum=1)
    for other in (cast.chair, cast.member, cast.supporter, cast.leader_orebro):
        with pytest.raises(Forbidden):
            actions.change_from(setting, by=other, valid_from=CHANGE, quorum=3)
    with pytest.raises(Stale):
        actions.change_from(setting, by=cast.secretary, valid_from=CHANGE, version=9, quorum=3)


def test_a_task_gets_another_role_and_another_name_from_a_day(
    cast: Cast, setting: CouncilSetting, client: Client
) -> None:
    client.force_login(cast.secretary)
    url = reverse("responsibility_edit", args=[cast.council.slug, MatterTask.TELL_AREA])
    assert "omradeschefen" in url
    row = Responsibility.objects.get(task=MatterTask.TELL_AREA)
    sent = {
        "role": "secretariat",
        "wording": "Länets kommuner får veta",
        "days": "10",
        "valid_from": "2026-03-01",
        "version": row.version,
    }
    assert client.post(url, sent).status_code == 302
    now = Responsibility.objects.in_force().get(task=MatterTask.TELL_AREA)
    assert (now.role, now.task_name, now.days) == ("secretariat", "Länets kommuner får veta", 10)
    assert Responsibility.objects.filter(task=MatterTask.TELL_AREA).count() == 2
    html = client.get(reverse("council_settings", args=[cast.council.slug])).content.decode()
    assert "Länets kommuner får veta" in html
    assert client.post(url, sent | {"role": ""}).status_code == 422


def test_an_instance_is_added_and_ended_on_a_day(cast: Cast, setting: CouncilSetting) -> None:
    facts: dict[str, Any] = {"order": 1, "name": "Direktören", "is_director": True}
    stage = actions.add_stage(cast.council, by=cast.secretary, valid_from=CHANGE, **facts)
    actions.end_stage(stage, by=cast.secretary, valid_to=dates.today())
    assert EscalationStage.objects.get().valid_to == dates.today()
    with pytest.raises(Forbidden):
        actions.add_stage(cast.council, by=cast.chair, **facts | {"order": 2})


def test_another_regions_council_is_laid_in_with_its_own_names(cast: Cast, client: Client) -> None:
    council = BodyFactory(
        regional=True, region=cast.halland, name="PER Halland", kind=BodyKind.COUNCIL
    )
    office = BodyFactory(regional=True, region=cast.halland, name="Kunskapsenheten")
    client.force_login(cast.administrator)
    sent = {
        "body": council.pk,
        "secretariat": office.pk,
        "quorum": 4,
        "dispatch_days": 7,
        "stop_days": 14,
        "municipal_start": "each",
        "valid_from": "2026-01-01",
    }
    answer = client.post(reverse("council_new"), sent)
    assert answer.status_code == 302
    assert setting_of(council).quorum == 4  # type: ignore[union-attr]
    assert Responsibility.objects.in_force().filter(body=council).count() == len(MatterTask)
    foreign = sent | {"body": cast.council.pk}
    assert client.post(reverse("council_new"), foreign).status_code == 422


def test_the_tables_of_the_order_are_files(
    cast: Cast, setting: CouncilSetting, client: Client
) -> None:
    client.force_login(cast.nobody)
    url = reverse("council_settings", args=[cast.council.slug])
    duties = b"".join(client.get(f"{url}?format=csv").streaming_content).decode()  # type: ignore[attr-defined]
    assert len(duties.splitlines()) == 1 + len(MatterTask)
    stages = b"".join(client.get(f"{url}?format=xlsx&tabell=instanser").streaming_content)  # type: ignore[attr-defined]
    assert stages.startswith(b"PK")
