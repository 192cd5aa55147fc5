"""An auditor reads the log of what lies in the auditor's own scope, and nothing beside it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from tests.cast import Cast, make_user
from vardforlopp.accounts import actions as accounts
from vardforlopp.common import dates
from vardforlopp.introduction.actions.impact import add_cost, edit_impact
from vardforlopp.pathways import actions
from vardforlopp.pathways.models import Movement


@pytest.fixture
def auditor_of_skane(cast: Cast) -> Any:
    """Somebody appointed auditor of Region Skåne only."""
    user = make_user("auditor_skane")
    accounts.give_appointment(
        person=user.person, role="auditor", place=cast.skane, valid_from=date(2020, 1, 1), by=None
    )
    return user


def log(cast: Cast, implementation: Any, by: Any, note: str) -> None:
    actions.log_status(
        implementation, by=by, movement=Movement.UNCHANGED, note=note, observed_on=dates.today()
    )


@pytest.mark.parametrize(
    ("kind", "shown"),
    [("statuslogg", "Från Skåne."), ("inforande", "i Region Skåne")],
)
def test_the_log_of_another_region_is_not_shown(
    cast: Cast, client: Client, auditor_of_skane: Any, kind: str, shown: str
) -> None:
    log(cast, cast.stroke, cast.supporter, "Från Skåne.")
    log(cast, cast.stroke_halland, cast.supporter_halland, "Från Halland.")
    client.force_login(auditor_of_skane)
    page = client.get(f"/logg/?slag={kind}")
    assert page.status_code == 200
    assert shown in page.text
    assert "Halland" not in page.text
    client.force_login(cast.auditor)
    assert "Halland" in client.get(f"/logg/?slag={kind}").text


def test_kinds_that_belong_to_no_place_are_not_offered(
    cast: Cast, client: Client, auditor_of_skane: Any
) -> None:
    client.force_login(auditor_of_skane)
    assert client.get("/logg/?slag=konto").status_code == 422
    client.force_login(cast.auditor)
    assert client.get("/logg/?slag=konto").status_code == 200


def test_a_row_is_found_through_the_keys_that_every_row_has(
    cast: Cast, client: Client, auditor_of_skane: Any
) -> None:
    """A cost names a municipality only now and then; its introduction always."""
    edit_impact(cast.stroke, by=cast.supporter, staffing="Fler.")
    facts = {"year": 2021, "kind": "one_off", "bearer": "region", "amount": Decimal(1)}
    add_cost(cast.stroke, by=cast.supporter, what="Utbildning", **facts)
    client.force_login(auditor_of_skane)
    assert "Utbildning" in client.get("/logg/?slag=kostnad-i-konsekvensanalysen").text
