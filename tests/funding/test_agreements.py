"""The state's agreements: keeping them, and what their pages show."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from funding.actions import agreements as actions
from funding.models import AllocationKey, Outcome
from tests.cast import Cast
from tests.factories.funding import AgreementFactory, AllocationFactory, UnusedFactory
from tests.factories.regions import BodyFactory
from vardforlopp.common.answer import Forbidden

MILLION = Decimal("1000000.00")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong",
    [
        {"key": AllocationKey.FIXED},
        {"key": AllocationKey.POPULATION},
        {"population_on": date(2018, 12, 31)},
        {"amount": Decimal("0.00")},
    ],
)
def test_a_line_that_contradicts_itself_is_refused_by_the_database(wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        AllocationFactory(**wrong)


@pytest.mark.django_db
def test_only_the_editor_adds_a_year_and_a_year_has_one(cast: Cast) -> None:
    with pytest.raises(Forbidden, match="nationell redaktör"):
        actions.add_agreement(by=cast.officer, year=2024, title="x")
    actions.add_agreement(by=cast.editor, year=2024, title="x")
    with pytest.raises(ValidationError):
        actions.add_agreement(by=cast.editor, year=2024, title="y")


@pytest.mark.django_db
def test_money_is_carried_over_to_a_later_year_or_repaid(cast: Cast) -> None:
    facts = {
        "agreement": AgreementFactory(year=2020),
        "healthcare_region": cast.southern,
        "amount": Decimal("1000.00"),
        "decided_on": date(2020, 12, 1),
        "reference": "Dnr 1",
    }
    for outcome, year in ((Outcome.CARRIED, 2020), (Outcome.CARRIED, None), (Outcome.REPAID, 2021)):
        with pytest.raises(ValidationError):
            actions.add_unused(by=cast.editor, outcome=outcome, to_year=year, **facts)
    row = actions.add_unused(by=cast.editor, outcome=Outcome.CARRIED, to_year=2021, **facts)
    assert "till 2021" in str(row)


@pytest.fixture
def editor(cast: Cast, client: Client) -> Client:
    client.force_login(cast.editor)
    return client


@pytest.mark.django_db
def test_a_line_is_added_on_the_page_of_its_year(editor: Client) -> None:
    agreement = AgreementFactory(year=2023)
    url = reverse("allocation_new", args=[2023])
    sent = {
        "purpose": "Stöd från SKR",
        "amount": "15 000 000,00",
        "receivers": "body",
        "body": BodyFactory().pk,
        "key": "fixed",
        "is_decided": "on",
    }
    answer = editor.post(url, sent)
    assert answer.status_code == 302
    line = agreement.allocations.get()
    assert (line.amount, line.created_by_label) == (15 * MILLION, "Person editor")
    wrong = editor.post(url, sent | {"body": ""})
    assert wrong.status_code == 422
    assert "välj organ" in wrong.content.decode()
    assert agreement.allocations.count() == 1


@pytest.mark.django_db
def test_the_pages_show_the_sums_of_their_rows_and_the_same_as_a_file(editor: Client) -> None:
    agreement = AgreementFactory(year=2020)
    line = AllocationFactory(agreement=agreement)
    UnusedFactory(agreement=agreement)
    for url in (reverse("agreements"), agreement.get_absolute_url(), line.get_absolute_url()):
        assert "60\u00a0000\u00a0000,00\u00a0kr" in editor.get(url).content.decode(), url
    files = {reverse("agreements"): "60000000,00", line.get_absolute_url(): "20000000,00"}
    for url, amount in files.items():
        answer: Any = editor.get(url, {"format": "csv"})
        assert amount in b"".join(answer.streaming_content).decode(), url
