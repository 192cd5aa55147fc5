"""Who keeps plans and who writes in them, as sentences."""

from __future__ import annotations

from typing import Any

from regions.models import Body, BodyMembership
from vardforlopp.accounts.rights import holds_somewhere, names_of_holders
from vardforlopp.common.answer import YES, Answer, no
from vardforlopp.plans.models import Activity, ActivityNote, ActivityPlan


def can_read_plans(user: Any, _: Any = None) -> Answer:
    """Everyone signed in; which ones is asked where they are fetched."""
    return YES if user.is_authenticated else no("Logga in först.")


def can_keep_some_plan(user: Any, _: Any = None) -> Answer:
    """Those who keep plans anywhere."""
    return holds_somewhere(user, "keep_plans")


def can_keep_plans_of(user: Any, body: Body) -> Answer:
    """The body's secretary, or who keeps plans where the body works."""
    answer: Answer = user.may("keep_plans", body)
    return answer


def can_keep_plan(user: Any, plan: ActivityPlan) -> Answer:
    """Those who keep the body's plans."""
    return can_keep_plans_of(user, plan.body)


def can_keep_activity(user: Any, activity: Activity) -> Answer:
    """Those who keep its plan."""
    return can_keep_plan(user, activity.plan)


def can_note_in_plan(user: Any, plan: ActivityPlan) -> Answer:
    """Those who keep the plan, and who has a seat in the body."""
    if can_keep_plan(user, plan) or (user.is_active and _sits_in(user, plan.body_id)):
        return YES
    return no("Anteckningar skrivs av dem som håller planen och av organets ledamöter.")


def can_note(user: Any, activity: Activity) -> Answer:
    """Besides those of the plan: who answers for the activity."""
    if user.is_active and activity.owner_id is not None and activity.owner_id == user.person_id:
        return YES
    if user.is_active and _sits_in(user, activity.owner_body_id):
        return YES
    if can_note_in_plan(user, activity.plan):
        return YES
    return no(
        "Anteckningar skrivs av dem som ansvarar för aktiviteten, håller planen eller har en "
        "plats i organet."
    )


def can_correct_note(user: Any, note: ActivityNote) -> Answer:
    """Who wrote it, and those who keep the plan; only the latest is corrected."""
    if hasattr(note, "corrected_by"):
        return no("Anteckningen är redan rättad av en senare.")
    if note.created_by_id == user.pk and user.is_active:
        return YES
    return can_keep_plan(user, note.plan)


def _sits_in(user: Any, body: int | None) -> bool:
    if body is None or user.person_id is None:
        return False
    seats = BodyMembership.objects.in_force().filter(person=user.person_id, body=body)
    return bool(seats.exists())


def who_can_about_plans(body: Body) -> list[str]:
    """Sentences for "Vem kan se och ändra det här?"."""
    keepers = ", ".join(names_of_holders("keep_plans", body)) or "ingen just nu"
    return [
        "Alla inloggade läser beslutade planer, deras anteckningar och rapporter.",
        f"Utkast läses och ändras av dem som håller organets planer ({keepers}).",
        "Anteckningar skrivs också av dem som ansvarar för en aktivitet och av organets ledamöter.",
        "En fastställd rapport ändras inte. Tas den upp igen blir det en ny version.",
    ]
