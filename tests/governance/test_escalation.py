"""A matter goes from the chair to one instance after the other, and only each of them answers."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from governance.actions.answering import answer_escalation
from governance.actions.escalating import start_escalation, withdraw_escalation
from governance.escalation import todos
from governance.escalation.reminders import remind
from governance.matters.jav import declare_conflict
from governance.models import (
    Escalation,
    EscalationOutcome,
    EscalationStage,
    Matter,
    MatterDocument,
    MatterStatus,
)
from tests.cast import Cast
from tests.factories.councils import placed
from tests.factories.escalation import (
    HSD,
    HSLG,
    HSN,
    answerer,
    submitted,
    taken_further,
    with_instances,
)
from tests.factories.governance import chain
from vardforlopp.accounts.models import Notice
from vardforlopp.common import dates
from vardforlopp.common.answer import Forbidden, Refused, Stale
from vardforlopp.common.models import Job
from vardforlopp.pathways.models import Milestone

pytestmark = pytest.mark.django_db

Stages = dict[str, EscalationStage]
DECIDE = {"kind": "decides", "outcome": "introduce", "text": "Införs.", "reference": "§ 7"}
SAID = {
    "comments": {"kind": "comments", "text": "Vi tillstyrker."},
    "passes_on": {"kind": "passes_on", "text": "Till nämnden."},
    "returns": {"kind": "returns", "text": "Komplettera kalkylen."},
    "decides": DECIDE,
}
# what each instance may do (S2-40): HSLG prepares, HSD decides or takes it to HSN, HSN is the last
MAY = {
    HSLG: {"comments", "returns"},
    HSD: {"decides", "passes_on", "returns"},
    HSN: {"decides", "returns"},
}
WHO = {  # who may answer where; nobody answers for HSN, so the secretary does by its minutes
    HSLG: {"hslg"},
    HSD: {"director"},
    HSN: {"secretary"},
}
PEOPLE = ("hslg", "director", "secretary", "chair", "member", "auditor", "supporter_orebro")


@pytest.fixture
def stages(cast: Cast) -> Stages:
    made = with_instances(cast)
    cast.users["hslg"] = answerer(made[HSLG], "hslg")
    return made


def minutes() -> SimpleUploadedFile:
    return SimpleUploadedFile("protokoll.txt", b"Protokoll", "text/plain")


def at(cast: Cast, stage: EscalationStage, **facts: Any) -> Escalation:
    """A matter that has come to the instance, through those before it."""
    row = taken_further(cast, **{"reason": "cap", "amount": Decimal(450000)} | facts)
    if stage.name != HSLG:
        answer_escalation(row, by=cast.users["hslg"], **SAID["comments"])
    if stage.name == HSN:
        row.refresh_from_db()
        answer_escalation(row, by=cast.director, **SAID["passes_on"])
    row.refresh_from_db()
    assert row.stage == stage
    return row


def answer(row: Escalation, user: Any, kind: str, **facts: Any) -> EscalationOutcome:
    asked: dict[str, Any] = {**SAID[kind], "reference": "§ 7", "upload": minutes()}
    if kind == "decides":
        asked["amount"] = Decimal(0)
    return answer_escalation(row, by=user, **asked | facts)


@pytest.mark.parametrize("kind", SAID)
@pytest.mark.parametrize("place", MAY)
def test_each_instance_may_do_exactly_what_the_agreement_says(
    cast: Cast, stages: Stages, place: str, kind: str
) -> None:
    row = at(cast, stages[place])
    user = getattr(cast, *WHO[place]) if place != HSLG else cast.users["hslg"]
    if kind not in MAY[place]:
        with pytest.raises(Refused):
            answer(row, user, kind)
        assert not EscalationOutcome.objects.filter(stage=stages[place]).exists()
        return
    answer(row, user, kind)
    row.refresh_from_db()
    matter = Matter.objects.get(pk=row.matter_id)
    ends = {"returns": ("returned", "submitted"), "decides": ("decided", "decided")}
    assert (row.status, matter.status) == ends.get(kind, ("open", "escalated"))
    assert matter.number == row.matter.number


@pytest.mark.parametrize("place", MAY)
def test_only_those_who_answer_for_the_instance_answer(
    cast: Cast, stages: Stages, place: str
) -> None:
    row = at(cast, stages[place])
    kind = min(MAY[place])
    for name in PEOPLE:
        user = cast.users["hslg"] if name == "hslg" else getattr(cast, name)
        if name not in WHO[place]:
            with pytest.raises(Forbidden):
                answer(row, user, kind)
    assert not EscalationOutcome.objects.filter(stage=stages[place]).exists()


def test_a_body_with_somebody_to_answer_is_not_answered_for_by_the_secretary(
    cast: Cast, stages: Stages
) -> None:
    row = at(cast, stages[HSN])
    answerer(stages[HSN], "hsn")
    with pytest.raises(Forbidden, match="Person hsn"):
        answer(row, cast.secretary, "decides")


def test_the_secretary_answers_by_minutes_that_become_a_paper_of_the_matter(
    cast: Cast, stages: Stages
) -> None:
    row = at(cast, stages[HSN])
    with pytest.raises(Refused, match="Bifoga protokollet"):
        answer(row, cast.secretary, "decides", upload=None)
    said = answer(row, cast.secretary, "decides")
    assert said.by_minutes
    paper = MatterDocument.objects.get(matter=row.matter)
    assert (paper, paper.document.is_established) == (said.paper, True)


@pytest.mark.parametrize(("outcome", "said"), [("introduce", "införs"), ("decline", "införs inte")])
def test_the_final_outcome_moves_the_implementation(
    cast: Cast, stages: Stages, outcome: str, said: str
) -> None:
    row = at(cast, stages[HSN])
    answer(row, cast.secretary, "decides", outcome=outcome)
    found = cast.stroke_orebro
    found.refresh_from_db()
    milestone = Milestone.objects.get(implementation=found, kind="decision")
    assert (found.outcome, milestone.outcome, milestone.made_here) == (outcome, outcome, True)
    assert milestone.body == stages[HSN].body
    assert found.step is not None
    assert found.step.code == "R7"
    assert EscalationOutcome.objects.get(stage=stages[HSN]).milestone == milestone


def test_the_director_decides_on_the_boards_delegation_or_says_where_the_decision_is(
    cast: Cast, stages: Stages
) -> None:
    matter = submitted(cast, kind="grant")
    row = at(cast, stages[HSD], matter=matter)
    facts = {"kind": "decides", "text": "Beviljas.", "amount": Decimal(300000)}
    with pytest.raises(Refused, match="diarienummer"):
        answer_escalation(row, by=cast.director, **facts)
    delegation = chain(cast.council, "grant").parent
    said = answer_escalation(row, by=cast.director, **facts)
    assert (said.delegation, said.outcome, said.milestone) == (delegation, "", None)


def test_what_does_not_fit_the_mandate_is_decided_by_the_board(cast: Cast, stages: Stages) -> None:
    row = at(cast, stages[HSD], reason="mandate", amount=None)
    with pytest.raises(Refused, match="avgörs av nämnden"):
        answer_escalation(row, by=cast.director, **DECIDE)


def test_a_matter_is_taken_further_once_at_a_time(cast: Cast, stages: Stages) -> None:
    row = taken_further(cast)
    with pytest.raises(Refused, match="redan fört vidare"):
        taken_further(cast, row.matter)
    placed(row.matter, MatterStatus.SUBMITTED)
    with pytest.raises(Exception, match="redan fört vidare och väntar"):
        taken_further(cast, Matter.objects.get(pk=row.matter_id))
    fields = {name: getattr(row, name) for name in ("matter", "stage", "started_by", "due_on")}
    again = Escalation(reason="mandate", text="x", started_on=row.started_on, **fields)
    again.arrived_on = row.arrived_on
    with pytest.raises(IntegrityError, match="escalation_one_open"), transaction.atomic():
        again.save()


def test_the_same_page_sent_twice_takes_the_matter_further_once(cast: Cast, stages: Stages) -> None:
    token = "7e3bdc8c-6d5e-4b0f-8a94-111111111111"
    first = taken_further(cast, token=token)
    assert taken_further(cast, first.matter, token=token) == first


def test_only_the_chair_takes_a_matter_further_and_only_one_that_the_council_has(
    cast: Cast, stages: Stages
) -> None:
    facts = {"reason": "mandate", "text": "Ryms inte."}
    for user in (cast.secretary, cast.member, cast.director, cast.auditor):
        with pytest.raises(Forbidden):
            start_escalation(submitted(cast, kind="grant"), by=user, **facts)
    for status in set(MatterStatus) - {MatterStatus.SUBMITTED, MatterStatus.RECOMMENDED}:
        matter = placed(submitted(cast, kind="grant"), status)
        with pytest.raises(Refused):
            start_escalation(matter, by=cast.chair, **facts)


def test_a_reason_that_the_matter_does_not_show_is_refused(cast: Cast, stages: Stages) -> None:
    with pytest.raises(Refused, match="ingen bedömning"):
        taken_further(cast, reason="costs")
    with pytest.raises(Refused, match="inte avrått"):
        taken_further(cast, submitted(cast, kind="grant"), reason="against")


def test_whoever_has_a_conflict_of_interest_takes_no_part(cast: Cast, stages: Stages) -> None:
    row = at(cast, stages[HSD])
    declare_conflict(row.matter, by=cast.director, reason="Närstående.")
    with pytest.raises(Forbidden, match="jäv"):
        answer(row, cast.director, "decides")
    said = EscalationOutcome(
        escalation=row,
        stage=row.stage,
        received_on=row.arrived_on,
        due_on=row.due_on,
        kind="returns",
        text="x",
        answered_on=row.arrived_on,
        person=cast.director.person,
    )
    with pytest.raises(DatabaseError, match="conflict of interest"), transaction.atomic():
        said.save()


def test_the_chair_takes_it_back_to_the_council(cast: Cast, stages: Stages) -> None:
    row = taken_further(cast)
    with pytest.raises(Forbidden):
        withdraw_escalation(row, by=cast.director, comment="Nej.")
    withdraw_escalation(row, by=cast.chair, comment="Kalkylen var fel.")
    assert Matter.objects.get(pk=row.matter_id).status == "submitted"
    with pytest.raises(Forbidden):
        answer(row, cast.users["hslg"], "comments")
    assert taken_further(cast, Matter.objects.get(pk=row.matter_id)).is_open


def test_a_stale_page_answers_nothing(cast: Cast, stages: Stages) -> None:
    row = taken_further(cast)
    answer(row, cast.users["hslg"], "comments", version=row.version)
    with pytest.raises(Stale):
        answer(row, cast.director, "decides", version=row.version)


def test_the_instance_is_told_and_has_it_to_do_until_it_has_answered(
    cast: Cast, stages: Stages
) -> None:
    row = taken_further(cast)
    assert row.due_on == dates.today() + timedelta(days=30)
    hslg = cast.users["hslg"]
    assert Notice.objects.open().filter(user=hslg, kind="escalation_arrived").count() == 1
    assert [item["due"] for item in todos.waiting(hslg)] == [row.due_on]
    assert todos.waiting(cast.director) == []
    answer(row, hslg, "comments")
    assert not Notice.objects.open().filter(user=hslg, kind="escalation_arrived").exists()
    assert todos.waiting(hslg) == []
    assert len(todos.waiting(cast.director)) == 1
    chair = Notice.objects.get(user=cast.chair, kind="escalation_answered")
    assert "HSLG lämnar synpunkter" in chair.text


def test_who_answers_is_reminded_when_the_day_has_passed_until_they_have(
    cast: Cast, stages: Stages
) -> None:
    with dates.as_of(date(2026, 1, 7)):
        row = taken_further(cast)
    reminders = Notice.objects.filter(kind="escalation_late")
    with dates.as_of(row.due_on):
        remind(Job())
    assert not reminders.exists()
    for _ in range(2):
        remind(Job())
    assert [one.user for one in reminders] == [cast.users["hslg"]]
    assert "HSLG skulle ha svarat" in reminders.get().text
    answer(row, cast.users["hslg"], "comments")
    remind(Job())
    assert not reminders.open().exists()


def test_what_nobody_answers_for_waits_for_the_secretary(cast: Cast, stages: Stages) -> None:
    at(cast, stages[HSN])
    assert len(todos.waiting(cast.secretary)) == 1
    assert todos.waiting(cast.chair) == []
    answerer(stages[HSN], "hsn")
    assert todos.waiting(cast.secretary) == []


def test_the_page_says_where_it_is_and_that_it_is_late(
    cast: Cast, stages: Stages, client: Any
) -> None:
    with dates.as_of(date(2026, 1, 7)):
        row = taken_further(cast)
    client.force_login(cast.users["hslg"])  # sees the matter because it was brought there
    page = client.get(row.matter.get_absolute_url()).text
    assert "Svaret är försenat" in page
    assert "Svara för HSLG" in page
    client.force_login(cast.supporter_orebro)  # in the region, and outside the council
    about = client.get(cast.stroke_orebro.get_absolute_url()).text
    assert "Hos HSLG sedan" in about
    client.force_login(cast.chair)
    listed = client.get(reverse("escalations", args=[cast.council.slug]), {"format": "csv"})
    assert "försenat" in b"".join(listed.streaming_content).decode("utf-8-sig")


def test_the_form_gives_the_reason_and_amount_of_a_refused_attempt(
    cast: Cast, stages: Stages, client: Any
) -> None:
    matter = submitted(cast, kind="grant")
    client.force_login(cast.chair)
    url = reverse("escalation_new", args=[cast.council.slug, matter.year, matter.number])
    form = client.get(url, {"skal": "tak", "belopp": "450000"}).context["form"]
    assert (form["reason"].value(), form["amount"].value()) == ("cap", "450000")
    bad = client.post(url, {"reason": "cap", "amount": "", "text": "Mer än taket."})
    assert bad.status_code == 422
    assert list(bad.context["form"].errors) == ["amount"]
    good = client.post(url, {"reason": "cap", "amount": "450 000", "text": "Mer än taket."})
    assert good.status_code == 302
    assert Escalation.objects.get().amount == Decimal(450000)
    assert client.get(url).status_code == 403


def test_the_director_chooses_among_what_may_be_done_and_the_form_says_what_is_missing(
    cast: Cast, stages: Stages, client: Any
) -> None:
    row = at(cast, stages[HSD])
    matter = row.matter
    client.force_login(cast.director)
    url = reverse("escalation_answer", args=[cast.council.slug, matter.year, matter.number, row.pk])
    choices = [value for value, _ in client.get(url).context["form"].fields["kind"].choices]
    assert choices == ["decides-introduce", "decides-decline", "passes_on", "returns"]
    sent = {"kind": "decides-decline", "text": "Ryms inte.", "answered_on": str(dates.today())}
    sent |= {"version": str(row.version), "amount": "0"}
    bad = client.post(url, sent)
    assert (bad.status_code, list(bad.context["form"].errors)) == (422, ["reference"])
    assert client.post(url, sent | {"reference": "HSF 2026:1"}).status_code == 302
    said = EscalationOutcome.objects.get(stage=stages[HSD])
    assert (said.outcome, said.amount, said.delegation) == ("decline", 0, None)
    assert Milestone.objects.get(kind="decision").reference.endswith("HSF 2026:1")
