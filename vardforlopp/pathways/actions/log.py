"""Logging where an implementation stands: lock, rules, gates, entry, move, tell."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from vardforlopp.common import dates, outbox
from vardforlopp.common.answer import Refused, demand
from vardforlopp.common.records import change, demand_version, lock
from vardforlopp.pathways import gates
from vardforlopp.pathways.models import (
    ConditionMet,
    GatePass,
    Hinder,
    HinderTag,
    Implementation,
    ImplementationStatus,
    Movement,
    ProcessStep,
    StatusEntry,
    Track,
)
from vardforlopp.pathways.permissions import can_log_status


@transaction.atomic
def log_status(
    implementation: Implementation,
    *,
    by: Any,
    movement: str,
    note: str,
    observed_on: date,
    target: ProcessStep | None = None,
    next_on: date | None = None,
    reason: str = "",
    hinder: HinderTag | None = None,
    version: int | None = None,
    token: UUID | None = None,
    caused_by: Any = None,
) -> StatusEntry:
    """Writes one log and moves the step; a log before the previous one moves nothing.

    The same `token` twice gives the first entry back (double submit). Raises Forbidden, Stale,
    Refused with the field that is wrong.
    """
    fresh = lock(implementation)
    again = StatusEntry.objects.filter(token=token, implementation=fresh).first() if token else None
    if again is not None:
        return again
    demand_version(fresh, version)
    demand(can_log_status(by, fresh))
    _demand_ongoing(fresh)
    _demand_past(observed_on)
    if next_on is not None and next_on < observed_on:
        raise Refused("Nästa avstämning kan inte ligga före dagen loggen gäller.", field="next_on")
    is_backdated = _is_backdated(fresh, observed_on)
    if is_backdated and movement != Movement.UNCHANGED:
        raise Refused(
            "Datumet ligger före den förra loggen. En efterhandsnotering flyttar inte steget: "
            "välj Oförändrat eller ett senare datum.",
            field="observed_on",
        )
    to_step = _target(fresh, movement, target, reason)
    _demand_news(fresh, by, to_step, note, observed_on)
    missing = _missing(fresh, movement, to_step, reason)
    entry = StatusEntry(
        implementation=fresh,
        movement=movement,
        from_step=fresh.step,
        to_step=to_step,
        note=note,
        reason=reason,
        observed_on=observed_on,
        next_on=next_on,
        author=by.person,
        is_backdated=is_backdated,
        token=token,
        caused_by=caused_by,
    )
    entry.full_clean()
    entry.save()
    for check in missing:
        GatePass(entry=entry, step=check.step, condition=check.condition.code, reason=reason).save()
    if hinder is not None:
        _open_hinder(fresh, hinder, entry)
    if not is_backdated:
        _move(fresh, entry)
    return entry


def _demand_ongoing(implementation: Implementation) -> None:
    if implementation.status == ImplementationStatus.DORMANT:
        raise Refused("Införandet är vilande. Återuppta det innan du loggar.")
    if implementation.status == ImplementationStatus.ENDED:
        raise Refused("Införandet är avslutat. Öppna det igen innan du loggar.")


def _demand_past(observed_on: date) -> None:
    if observed_on > dates.today():
        raise Refused("Datumet har inte varit än. Ange i dag eller tidigare.", field="observed_on")


def _demand_news(
    implementation: Implementation,
    by: Any,
    to_step: ProcessStep | None,
    note: str,
    observed_on: date,
) -> None:
    """The browser's back button brings a saved form back with another token but the same words."""
    said = StatusEntry.objects.filter(implementation=implementation, author=by.person)
    if said.filter(to_step=to_step, note=note, observed_on=observed_on).exists():
        raise Refused(
            "Du har redan sparat samma logg för den dagen. Skriv vad som är nytt, om något är det.",
            field="note",
        )


def _is_backdated(implementation: Implementation, observed_on: date) -> bool:
    last = implementation.last_entry
    return last is not None and observed_on < last.observed_on


def _target(
    implementation: Implementation, movement: str, target: ProcessStep | None, reason: str
) -> ProcessStep | None:
    here = implementation.step
    if movement == Movement.UNCHANGED:
        return here
    if target is None or target.track != Track.REGIONAL:
        raise Refused("Välj vilket steg införandet har gått till.", field="target")
    if target.template_id != implementation.template_id:
        raise Refused("Steget hör till en annan processmall.", field="target")
    at = here.order if here else 0
    if movement == Movement.FORWARD and target.order <= at:
        raise Refused("Steget ligger inte framför. Välj ett senare steg.", field="target")
    if movement == Movement.BACKWARD:
        if target.order >= at:
            raise Refused("Steget ligger inte bakåt. Välj ett tidigare steg.", field="target")
        if not reason:
            raise Refused("Skriv varför införandet går tillbaka.", field="reason")
    return target


def _missing(
    implementation: Implementation, movement: str, to_step: ProcessStep | None, reason: str
) -> list[gates.Check]:
    """The unmet conditions that are passed; Refused for hard ones, and for soft without reason."""
    if movement != Movement.FORWARD or to_step is None:
        return []
    steps = list(implementation.template.steps.all())
    ahead = gates.passed(steps, implementation.step, to_step)
    facts = gates.Facts.of(implementation)
    missing = [check for check in gates.checks(facts, ahead) if not check.is_met]
    hard = [check.condition.text for check in missing if check.is_hard]
    if hard:
        raise Refused(
            f"Det går inte att passera {ahead[-1].code} än. Det här måste vara på plats först: "
            f"{', '.join(hard)}. Rådet i regionen beslutar i systemet.",
            field="target",
        )
    if missing and not reason:
        texts = "; ".join(check.condition.text for check in missing)
        raise Refused(
            f"Det här är inte klart: {texts}. Skriv varför ni går vidare ändå, eller markera det "
            "som klart på annat sätt.",
            field="reason",
        )
    return missing


def _open_hinder(implementation: Implementation, tag: HinderTag, entry: StatusEntry) -> None:
    if not Hinder.objects.open().filter(implementation=implementation, tag=tag).exists():
        Hinder(
            implementation=implementation, tag=tag, opened_on=entry.observed_on, opened_by=entry
        ).save()


def _move(implementation: Implementation, entry: StatusEntry) -> None:
    if implementation.step_id != entry.to_step_id:
        implementation.step_since = entry.observed_on
    implementation.step = entry.to_step
    implementation.last_entry = entry
    implementation._change_reason = f"Loggade: {entry.note}"  # type: ignore[attr-defined]
    implementation.save()
    outbox.enqueue("status_moved", entry.pk)


@transaction.atomic
def correct_entry(
    entry: StatusEntry, *, by: Any, note: str, observed_on: date, reason: str
) -> StatusEntry:
    """Puts a new entry in the place of one with a wrong text or date; the old stays readable.

    The movement stays as it was: a wrong step is mended by logging bakåt or framåt.
    """
    fresh = lock(entry.implementation)
    demand(can_log_status(by, fresh))
    _demand_past(observed_on)
    if StatusEntry.objects.filter(corrects=entry).exists():
        raise Refused("Loggen är redan rättad. Rätta rättelsen i stället.")
    _demand_order(fresh, entry, observed_on)
    correction = StatusEntry(
        implementation=fresh,
        movement=entry.movement,
        from_step=entry.from_step,
        to_step=entry.to_step,
        note=note,
        reason=reason,
        observed_on=observed_on,
        next_on=entry.next_on,
        author=by.person,
        is_backdated=entry.is_backdated,
        corrects=entry,
    )
    correction.full_clean()
    correction.save()
    if fresh.last_entry_id == entry.pk:
        if entry.from_step_id != entry.to_step_id:
            fresh.step_since = observed_on
        fresh.last_entry = correction
        fresh._change_reason = f"Rättade loggen: {reason}"  # type: ignore[attr-defined]
        fresh.save()
    return correction


def _demand_order(implementation: Implementation, entry: StatusEntry, observed_on: date) -> None:
    """A corrected date may not jump over the logs on either side of it."""
    if entry.is_backdated:
        if not _is_backdated(implementation, observed_on):
            raise Refused(
                "En efterhandsnotering ligger före den senaste loggen. Välj ett tidigare datum.",
                field="observed_on",
            )
        return
    others = StatusEntry.objects.in_force().filter(
        implementation=implementation, is_backdated=False
    )
    before = others.filter(pk__lt=entry.pk).order_by("-pk").first()
    after = others.filter(pk__gt=entry.pk).order_by("pk").first()
    if before is not None and observed_on < before.observed_on:
        raise Refused(
            f"Datumet hamnar före loggen {before.observed_on:%Y-%m-%d}.", field="observed_on"
        )
    if after is not None and observed_on > after.observed_on:
        raise Refused(
            f"Datumet hamnar efter loggen {after.observed_on:%Y-%m-%d}.", field="observed_on"
        )


@transaction.atomic
def mark_condition_met(
    implementation: Implementation,
    *,
    by: Any,
    condition: str,
    done_on: date,
    who: str,
    reference: str,
) -> ConditionMet:
    """Says that a condition was met outside the system. Raises Forbidden, Refused."""
    fresh = lock(implementation)
    demand(can_log_status(by, fresh))
    if condition not in gates.CONDITIONS:
        raise Refused("Villkoret finns inte.", field="condition")
    facts = gates.Facts.of(fresh)
    if gates.CONDITIONS[condition].hard(facts):
        raise Refused("Rådet i regionen beslutar i systemet; det kan inte göras på annat sätt.")
    if done_on > dates.today():
        raise Refused("Datumet har inte varit än. Ange i dag eller tidigare.", field="done_on")
    met = ConditionMet(
        implementation=fresh, condition=condition, done_on=done_on, who=who, reference=reference
    )
    met.full_clean()
    met.save()
    return met


@transaction.atomic
def close_hinder(
    hinder: Hinder, *, by: Any, closed_on: date, what_helped: str, version: int | None = None
) -> Hinder:
    """Closes a hinder with what helped. Raises Forbidden, Stale, Refused."""
    fresh = lock(hinder, version)
    demand(can_log_status(by, fresh.implementation))
    if closed_on > dates.today():
        raise Refused("Datumet har inte varit än. Ange i dag eller tidigare.", field="closed_on")
    if closed_on < fresh.opened_on:
        raise Refused("Hindret kan inte upphöra innan det började.", field="closed_on")
    if fresh.closed_on is not None:
        raise Refused("Hindret är redan stängt.")
    return change(
        fresh,
        by=by,
        reason="Hindret upphörde",
        closed_on=closed_on,
        what_helped=what_helped,
    )
