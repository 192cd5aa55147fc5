"""Tells the whole story once: people and bodies first, then region by region, event by event."""

from __future__ import annotations

from typing import Any

from regions.actions import add_body
from regions.models import Body, BodyKind, BodyLevel, Region
from vardforlopp.accounts import demo as people
from vardforlopp.accounts.models import Appointment, User
from vardforlopp.common.acting import acting_as
from vardforlopp.pathways.demo import blekinge, halland, kronoberg, orebro, skane
from vardforlopp.pathways.demo.events import Story
from vardforlopp.pathways.demo.scene import Scene
from vardforlopp.pathways.models import Implementation, ProcessStep, StatusEntry

REASON = "Demonstration"
REGIONS: dict[str, tuple[Story, ...]] = {
    "skane": skane.STORIES,
    "blekinge": blekinge.STORIES,
    "kronoberg": kronoberg.STORIES,
    "halland": halland.STORIES,
    "orebro-lan": orebro.STORIES,
}
# Who decides where the register knows of no deciding body; made up like the rest of the story.
DECIDING = {
    "skane": (BodyKind.MANAGEMENT_GROUP, "Hälso- och sjukvårdsdirektörens ledningsgrupp"),
    "blekinge": (BodyKind.MANAGEMENT_GROUP, "Hälso- och sjukvårdsledningen"),
    "kronoberg": (BodyKind.MANAGEMENT_GROUP, "Hälso- och sjukvårdens ledningsgrupp"),
    "halland": (BodyKind.OTHER, "Hälso- och sjukvårdsdirektören"),
}


def tell() -> str:
    """Tells the story unless it has been told; returns a sentence for the operator."""
    with acting_as(None, reason=REASON, is_demo=True):
        people.create()
        if StatusEntry.objects.filter(is_demo=True).exists():
            return "Demonstrationen: berättelsen fanns redan."
        administrator = _holders("register_administrator", None)[0]
        events = sum(_tell_region(slug, administrator) for slug in REGIONS)
    return f"Demonstrationen: {events} händelser i {len(REGIONS)} regioner."


def _tell_region(slug: str, administrator: User) -> int:
    region = Region.objects.get(slug=slug)
    _add_deciding_body(region, administrator)
    for story in REGIONS[slug]:
        tell_story(story, region, administrator)
    return sum(len(story.events) for story in REGIONS[slug])


def tell_story(story: Story, region: Region, administrator: User) -> None:
    """What happens with one version in a region, by the processtöd the story names."""
    supporters = _holders("process_supporter", region)
    by = supporters[-1] if story.second else supporters[0]
    with acting_as(by, reason=REASON):
        _play(story, region, by, administrator)


def _play(story: Story, region: Region, by: User, administrator: User) -> None:
    implementation = Implementation.objects.get(pathway_version__slug=story.version, region=region)
    steps = ProcessStep.objects.filter(template_id=implementation.template_id)
    codes = {step.code: step for step in steps}
    scene = Scene(implementation, by, administrator, story.topic, codes)
    for event in story.events:
        event.play(scene)


def _holders(role: str, place: Any) -> list[User]:
    """The accounts that hold a role at a place, in the order they got it; at least one."""
    held = Appointment.objects.in_force().filter(role=role, scope__region=place)
    found = list(User.objects.filter(person__appointments__in=held).order_by("pk"))
    if not found:
        raise LookupError(f"the demonstration has no {role} in {place or 'the country'}")
    return found


def _add_deciding_body(region: Region, administrator: User) -> None:
    if region.slug not in DECIDING:
        return
    kind, title = DECIDING[region.slug]
    name = f"{title} {region}"
    if not Body.objects.filter(name=name).exists():
        add_body(
            by=administrator,
            reason=REASON,
            name=name,
            short_name="",
            kind=kind,
            level=BodyLevel.REGION,
            region=region,
            is_deciding=True,
        )
