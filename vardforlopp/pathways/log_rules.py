"""What speaks against a log: its days, its direction, its words and the conditions on the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vardforlopp.common import dates
from vardforlopp.common.answer import Refused
from vardforlopp.pathways import gates
from vardforlopp.pathways.models import Implementation, Movement, ProcessStep, StatusEntry, Track


def drafted(
    implementation: Implementation, movement: str, target: ProcessStep | None, **facts: Any
) -> StatusEntry:
    """The entry as it will be if nothing speaks against it."""
    day = facts.get("observed_on")
    is_backdated = day is not None and implementation.is_logged_after(day)
    is_still = movement == Movement.UNCHANGED
    at = implementation.step
    if day is not None and is_backdated and is_still:
        at = implementation.step_on(day)
    return StatusEntry(
        implementation=implementation,
        movement=movement,
        from_step=at,
        to_step=at if is_still else target,
        is_backdated=is_backdated,
        **facts,
    )


def against(
    entry: StatusEntry, target: ProcessStep | None, on_the_way: list[gates.Check]
) -> Iterator[Refused]:
    """Everything that speaks against the entry, each with the field where it is mended.

    A form asks before all is there: a note or a day that is not given yet is passed over.
    """
    yield from about_state(entry.implementation, entry.movement)
    yield from _about_days(entry)
    yield from _about_direction(entry, target)
    yield from _about_news(entry)
    yield from _about_conditions(entry, on_the_way)


def about_state(implementation: Implementation, movement: str = "") -> Iterator[Refused]:
    """While it rests, has ended or is replaced, only a log backward that undoes the last."""
    answer = implementation.takes_logs
    is_undone = implementation.may_go_back and movement == Movement.BACKWARD
    if not answer and not is_undone:
        yield Refused(answer.reason)


def unmet_on_the_way(entry: StatusEntry) -> list[gates.Check]:
    """Every condition of the steps a log forward passes, if any of them is missing."""
    step = entry.to_step
    if entry.movement != Movement.FORWARD or step is None or step.track != Track.REGIONAL:
        return []
    found = gates.on_the_way(entry.implementation, step)
    return found if missing_in(found) else []


def missing_in(checks: list[gates.Check]) -> list[gates.Check]:
    """Those of the conditions that are not met."""
    return [check for check in checks if not check.is_met]


def _about_days(entry: StatusEntry) -> Iterator[Refused]:
    if entry.observed_on is None:
        return
    if entry.observed_on > dates.today():
        yield Refused("Datumet har inte varit än. Ange i dag eller tidigare.", field="observed_on")
    if entry.next_on is not None and entry.next_on < entry.observed_on:
        yield Refused("Nästa avstämning kan inte ligga före dagen loggen gäller.", field="next_on")
    if entry.is_backdated and entry.movement != Movement.UNCHANGED:
        yield Refused(
            "Datumet ligger före den förra loggen. En efterhandsnotering flyttar inte steget: "
            "välj Oförändrat eller ett senare datum.",
            field="observed_on",
        )


def _about_direction(entry: StatusEntry, target: ProcessStep | None) -> Iterator[Refused]:
    """Movement, step and reason say the same thing."""
    if entry.movement == Movement.UNCHANGED:
        yield from _about_stillness(entry, target)
        return
    wrong = _wrong_with(target, entry)
    if wrong:
        yield Refused(wrong, field="target")
    if entry.movement == Movement.BACKWARD and not entry.reason:
        yield Refused("Skriv varför införandet går tillbaka.", field="reason")


def _wrong_with(target: ProcessStep | None, entry: StatusEntry) -> str:
    """Why the entry cannot lead to the step, "" when it can."""
    if target is None or target.track != Track.REGIONAL:
        return "Välj vilket steg införandet har gått till."
    if target.template_id != entry.implementation.template_id:
        return "Steget hör till en annan processmall."
    at = entry.from_step.order if entry.from_step else 0
    if entry.movement == Movement.FORWARD and target.order <= at:
        return "Steget ligger inte framför. Välj ett senare steg."
    if entry.movement == Movement.BACKWARD and target.order >= at:
        return "Steget ligger inte bakåt. Välj ett tidigare steg."
    return ""


def _about_stillness(entry: StatusEntry, target: ProcessStep | None) -> Iterator[Refused]:
    """A step or a reason without a direction is half an answer: the direction is asked for."""
    if target is not None and target != entry.from_step:
        yield Refused(
            f"Du har valt {target} men inte åt vilket håll. Välj Framåt eller Bakåt, eller ta bort "
            "steget.",
            field="movement",
        )
    elif entry.reason:
        yield Refused(
            "Ett skäl hör till en flytt. Välj Framåt eller Bakåt, eller ta bort skälet och skriv "
            "det i meningen om vad som har hänt.",
            field="movement",
        )


def _about_news(entry: StatusEntry) -> Iterator[Refused]:
    """The browser's back button brings a saved form back with another token but the same words."""
    said = StatusEntry.objects.filter(implementation=entry.implementation, author=entry.author_id)
    same = said.filter(to_step=entry.to_step, note=entry.note, observed_on=entry.observed_on)
    if same.exists():
        yield Refused(
            "Du har redan sparat samma logg för den dagen. Skriv vad som är nytt, om något är det.",
            field="note",
        )


def _about_conditions(entry: StatusEntry, on_the_way: list[gates.Check]) -> Iterator[Refused]:
    """Hard conditions stop; soft ones are passed with a reason."""
    missing = missing_in(on_the_way)
    if not missing or entry.to_step is None or _wrong_with(entry.to_step, entry):
        return
    if any(check.is_hard for check in missing):
        yield gates.Unmet(gates.stopped_by_council(entry.to_step), "target", on_the_way)
    elif not entry.reason:
        count = "Ett villkor" if len(missing) == 1 else f"{len(missing)} villkor"
        yield gates.Unmet(
            f"{count} saknas inför {entry.to_step.code}. Skriv varför ni går vidare ändå, eller "
            "ordna det som saknas.",
            "reason",
            on_the_way,
        )
