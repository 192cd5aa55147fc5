"""Unsent text: saved while typed, given back after a lost session, seen only by its writer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from vardforlopp.common.answer import Refused
from vardforlopp.common.models import Draft

KEPT_DAYS = 30
MOST_DRAFTS = 40  # per person; the oldest gives way
LARGEST = 200_000  # characters of all fields together
NEVER_KEPT = {"csrfmiddlewaretoken", "format", "token"}  # a text given back is sent anew
FILES = (forms.FileField,)


def keep(user: Any, address: str, typed: dict[str, list[str]]) -> Draft:
    """Saves what stands in the form at an address, instead of what was kept before.

    Raises Refused when it is too much to keep.
    """
    fields = {name: values for name, values in typed.items() if name not in NEVER_KEPT}
    if sum(len(value) for values in fields.values() for value in values) > LARGEST:
        raise Refused("Texten är för lång för att sparas som utkast.")
    return put(user, address, fields)


@transaction.atomic
def put(user: Any, address: str, fields: dict[str, Any]) -> Draft:
    """Keeps something of the person's own under an address, of at most MOST_DRAFTS things."""
    draft, _ = Draft.objects.update_or_create(
        user_id=user.pk,
        address=address,
        defaults={"fields": fields, "saved_at": timezone.now()},
    )
    mine = Draft.objects.filter(user_id=user.pk).order_by("-saved_at", "-pk")
    Draft.objects.filter(pk__in=list(mine.values_list("pk", flat=True)[MOST_DRAFTS:])).delete()
    return draft


def kept(user: Any, address: str) -> Draft | None:
    """The person's own unsent text at an address; nobody else can ask for it."""
    return Draft.objects.filter(user_id=user.pk, address=address).first()


def held(user: Any, address: str) -> Draft | None:
    """The same, locked until the end of the transaction."""
    mine = Draft.objects.select_for_update().filter(user_id=user.pk, address=address)
    return mine.first()


def discard(user: Any, address: str) -> None:
    """What was sent, or no longer wanted, is not kept."""
    Draft.objects.filter(user_id=user.pk, address=address).delete()


def sweep() -> int:
    """Throws away what nobody came back to in KEPT_DAYS days; how many there were."""
    limit = timezone.now() - timedelta(days=KEPT_DAYS)
    return Draft.objects.filter(saved_at__lt=limit).delete()[0]


def restore(form: forms.BaseForm, user: Any, address: str) -> Draft | None:
    """Puts the person's unsent text into a form that is shown anew; the draft when it differs.

    The hidden version comes back too, so that a change made meanwhile is shown as a clash.
    """
    draft = None if form.is_bound else kept(user, address)
    if draft is None:
        return None
    before = {name: form.get_initial_for_field(f, name) for name, f in form.fields.items()}
    typed = {
        name: _typed(field, draft.fields.get(name, []))
        for name, field in form.fields.items()
        if not isinstance(field, FILES) and _was_shown(field, name, draft)
    }
    shown = [name for name in typed if not form.fields[name].widget.is_hidden]
    if all(_same(before[name], typed[name]) for name in shown):
        return None
    form.initial.update(typed)
    return draft


def _was_shown(field: forms.Field, name: str, draft: Draft) -> bool:
    """A box that is not ticked sends nothing, nor does a list in which nothing is chosen."""
    silent = (forms.BooleanField, forms.MultipleChoiceField, forms.ModelMultipleChoiceField)
    return name in draft.fields or isinstance(field, silent)


def _typed(field: forms.Field, values: list[str]) -> Any:
    if isinstance(field, forms.MultipleChoiceField | forms.ModelMultipleChoiceField):
        return values
    if isinstance(field, forms.BooleanField):
        return bool(values)
    return values[-1] if values else ""


def _same(before: Any, typed: Any) -> bool:
    if isinstance(before, list | tuple) or isinstance(typed, list):
        return sorted(map(str, before or [])) == sorted(map(str, typed or []))
    if isinstance(typed, bool):
        return bool(before) == typed
    return _plain(before) == _plain(typed)


def _plain(value: Any) -> str:
    value = value.pk if isinstance(value, Model) else value
    return "" if value is None else str(value).replace("\r\n", "\n").strip()
