"""Logging where an implementation stands: lock, rules, gates, entry, move, tell."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction

from vardforlopp.common import outbox
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import demand_version, lock, sent_before
from vardforlopp.pathways import gates
from vardforlopp.pathways.actions.after import facts_changed
from vardforlopp.pathways.actions.days import demand_past
from vardforlopp.pathways.actions.hinders import open_hinder
from vardforlopp.pathways.models import (
    GatePass,
    HinderTag,
    Implementation,
    ImplementationStatus,
    Movement,
    ProcessStep,
    StatusEntry,
    Track,
)
from vardforlopp.pathways.permissions import can_log_status

LOGGED = "Loggade: "  # how the reason of a line of history begins when a log made it


@transaction.atomic
def log_status(
    implementation: Implementation,
    *,
    by: Any,
    movement: str,
    target: ProcessStep | None = None,
    hinder: HinderTag | None = None,
    version: int | None = None,
    token: UUID | None = None,
    **facts: Any,
) -> StatusEntry:
    """Writes one log and moves the step; a log before the previous one moves nothing.

    `facts` are note and observed_on, and perhaps next_on, reason and caused_by. The same `token`
    twice gives the first entry back (double submit). Raises Forbidden, Stale, Refused with the
    field that is wrong, gates.Unmet.
    """
    fresh = lock(implementation)
    demand(can_log_status(by, fresh))
    again = sent_before(StatusEntry.objects.filter(implementation=fresh), token, **facts)
    if again is not None:
        return again
    demand_version(fresh, version)
    demand_ongoing(fresh)
    entry = _drafted(fresh, movement, target, author=by.person, token=token, **facts)
    unmet = _unmet_by(entry, target)
    entry.full_clean()
    entry.save()
    _follow(entry, unmet, hinder)
    return entry


def _drafted(
    implementation: Implementation, movement: str, target: ProcessStep | None, **facts: Any
) -> StatusEntry:
    """The entry as it will be if nothing speaks against it."""
    return StatusEntry(
        implementation=implementation,
        movement=movement,
        from_step=implementation.step,
        to_step=implementation.step if movement == Movement.UNCHANGED else target,
        is_backdated=implementation.is_logged_after(facts["observed_on"]),
        **facts,
    )


def _unmet_by(entry: StatusEntry, target: ProcessStep | None) -> list[gates.Check]:
    """The conditions that an entry nothing speaks against passes without; else Refused, Unmet."""
    _demand_days(entry)
    _demand_direction(entry, target)
    _demand_news(entry)
    return _passed_unmet(entry)


def demand_ongoing(implementation: Implementation) -> None:
    """Refused while the implementation rests or has ended."""
    if implementation.status == ImplementationStatus.DORMANT:
        raise Refused("Införandet är vilande. Återuppta det innan du loggar.")
    if implementation.status == ImplementationStatus.ENDED:
        raise Refused("Införandet är avslutat. Öppna det igen innan du loggar.")


def _demand_days(entry: StatusEntry) -> None:
    demand_past(entry.observed_on, "observed_on")
    if entry.next_on is not None and entry.next_on < entry.observed_on:
        raise Refused("Nästa avstämning kan inte ligga före dagen loggen gäller.", field="next_on")
    if entry.is_backdated and entry.movement != Movement.UNCHANGED:
        raise Refused(
            "Datumet ligger före den förra loggen. En efterhandsnotering flyttar inte steget: "
            "välj Oförändrat eller ett senare datum.",
            field="observed_on",
        )


def _demand_direction(entry: StatusEntry, target: ProcessStep | None) -> None:
    """Movement, step and reason say the same thing, each refused where it is mended."""
    if entry.movement == Movement.UNCHANGED:
        _demand_stillness(entry, target)
        return
    if target is None or target.track != Track.REGIONAL:
        raise Refused("Välj vilket steg införandet har gått till.", field="target")
    if target.template_id != entry.implementation.template_id:
        raise Refused("Steget hör till en annan processmall.", field="target")
    at = entry.from_step.order if entry.from_step else 0
    if entry.movement == Movement.FORWARD and target.order <= at:
        raise Refused("Steget ligger inte framför. Välj ett senare steg.", field="target")
    if entry.movement == Movement.BACKWARD and target.order >= at:
        raise Refused("Steget ligger inte bakåt. Välj ett tidigare steg.", field="target")
    if entry.movement == Movement.BACKWARD and not entry.reason:
        raise Refused("Skriv varför införandet går tillbaka.", field="reason")


def _demand_stillness(entry: StatusEntry, target: ProcessStep | None) -> None:
    """A step or a reason without a direction is half an answer: the direction is asked for."""
    if target is not None and target != entry.from_step:
        raise Refused(
            f"Du har valt {target} men inte åt vilket håll. Välj Framåt eller Bakåt, eller ta bort "
            "steget.",
            field="movement",
        )
    if entry.reason:
        raise Refused(
            "Ett skäl hör till en flytt. Välj Framåt eller Bakåt, eller ta bort skälet och skriv "
            "det i meningen om vad som har hänt.",
            field="movement",
        )


def _demand_news(entry: StatusEntry) -> None:
    """The browser's back button brings a saved form back with another token but the same words."""
    said = StatusEntry.objects.filter(implementation=entry.implementation, author=entry.author)
    same = said.filter(to_step=entry.to_step, note=entry.note, observed_on=entry.observed_on)
    if same.exists():
        raise Refused(
            "Du har redan sparat samma logg för den dagen. Skriv vad som är nytt, om något är det.",
            field="note",
        )


def _passed_unmet(entry: StatusEntry) -> list[gates.Check]:
    """The unmet conditions that are passed; Unmet for hard ones, and for soft without reason."""
    if entry.movement != Movement.FORWARD or entry.to_step is None:
        return []
    on_the_way = gates.on_the_way(entry.implementation, entry.to_step)
    missing = [check for check in on_the_way if not check.is_met]
    if any(check.is_hard for check in missing):
        raise gates.Unmet(
            gates.stopped_by_council(entry.to_step),
            "target",
            on_the_way,
        )
    if missing and not entry.reason:
        count = "Ett villkor" if len(missing) == 1 else f"{len(missing)} villkor"
        raise gates.Unmet(
            f"{count} saknas inför {entry.to_step.code}. Skriv varför ni går vidare ändå, eller "
            "ordna det som saknas.",
            "reason",
            on_the_way,
        )
    return missing


def _follow(entry: StatusEntry, unmet: list[gates.Check], hinder: HinderTag | None) -> None:
    """What a saved entry brings with it: passed conditions, a hinder, the step."""
    for check in unmet:
        GatePass(
            entry=entry, step=check.step, condition=check.condition.code, reason=entry.reason
        ).save()
    if hinder is not None:
        open_hinder(entry, hinder)
    if not entry.is_backdated:
        move(entry.implementation, entry)


def move(implementation: Implementation, entry: StatusEntry) -> None:
    """Takes the implementation to where the entry says it stands, and tells those concerned."""
    if implementation.step_id != entry.to_step_id:
        implementation.step_since = entry.observed_on
    implementation.step = entry.to_step
    implementation.last_entry = entry
    implementation._change_reason = f"{LOGGED}{entry.note}"  # type: ignore[attr-defined]
    implementation.save()
    outbox.enqueue("status_moved", entry.pk)
    facts_changed(implementation)
