"""The three kinds of row: what is edited with history, what is only added, what merely works."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Self, TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import CheckConstraint, Q
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from vardforlopp.common import dates
from vardforlopp.common.acting import acting, acting_as
from vardforlopp.common.answer import Refused, Stale
from vardforlopp.common.history import History, append_only


class Stamped(models.Model):
    """When and by whom a row was made; the label is kept as it read that day."""

    created_at = models.DateTimeField("skapad", default=timezone.now, editable=False)
    created_by_id = models.BigIntegerField("skapad av (konto)", null=True, editable=False)
    created_by_label = models.CharField("skapad av", max_length=300, editable=False)
    is_demo = models.BooleanField("demonstrationsdata", default=False, editable=False)

    class Meta:
        abstract = True

    def stamp(self) -> None:
        """Fills in the actor of a new row from whoever is acting."""
        now = acting()
        self.created_by_id, self.created_by_label = now.user_id, now.label
        self.is_demo = now.is_demo
        if now.is_demo:
            self.created_at = dates.now()  # only what is invented can be of another day

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """As Django's, but a row of another table that we have in hand is not looked for again."""
        keys = [field for field in self._meta.concrete_fields if field.is_relation]
        in_hand = [field.name for field in keys if self._has_in_hand(field)]
        super().clean_fields(exclude={*(exclude or ()), *in_hand})

    def _has_in_hand(self, key: Any) -> bool:
        return key.is_cached(self) and getattr(self, key.attname) is not None

    def get_constraints(self) -> list[tuple[type[models.Model], Any]]:
        """Without the checks when all of them hold: one question, where Django asks one by one."""
        found = super().get_constraints()
        checks = [one for _, all_ in found for one in all_ if isinstance(one, CheckConstraint)]
        if not checks or not self._passes(checks):
            return found
        return [(model, [one for one in all_ if one not in checks]) for model, all_ in found]

    def _passes(self, checks: list[CheckConstraint]) -> bool:
        values = self._get_field_expression_map(meta=self._meta)  # type: ignore[attr-defined]
        return Q(*(Q(one.condition) for one in checks)).check(values)


class Record(Stamped):
    """A row that may be edited: integer version for optimistic locking, a line of history each."""

    version = models.PositiveIntegerField("version", default=1, editable=False)

    history = History(inherit=True)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._state.adding:
            self.stamp()
        else:
            self.version += 1
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "version"}
        super().save(*args, **kwargs)


class AppendOnly(Stamped):
    """A row that is its own history: never updated, never deleted (also by role and trigger).

    Subclasses write `class Meta(AppendOnly.Meta)`: a trigger on an abstract base is lost otherwise.
    """

    request_id = models.UUIDField("ärende-id", null=True, editable=False)

    class Meta:
        abstract = True
        triggers = [append_only()]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise Refused("Det som är registrerat ändras inte. Lägg till en rättelse i stället.")
        self.sign()
        super().save(*args, **kwargs)

    def sign(self) -> None:
        """Says who adds the row, when and in which request."""
        self.stamp()
        self.request_id = acting().request_id

    @classmethod
    def add(cls, rows: Iterable[Self]) -> None:
        """Adds many in one statement; those that stand already are left as they are."""
        made = list(rows)
        for row in made:
            row.sign()
        cls._default_manager.bulk_create(made, ignore_conflicts=True)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise Refused("Det som är registrerat tas inte bort. Lägg till en rättelse i stället.")


class Transient(models.Model):
    """A row of the machinery (queue, notices): nothing anybody decided, so no history."""

    class Meta:
        abstract = True

    @classmethod
    def new(cls, **facts: Any) -> Self:
        """A saved row."""
        return cls._default_manager.create(**facts)


R = TypeVar("R", bound=Record)
M = TypeVar("M", bound=models.Model)


SENT_OTHERWISE = (
    "Sidan är redan skickad en gång, med andra uppgifter. Det som står här är inte sparat. "
    "Spara igen om det ska bli något nytt."
)


def lock(obj: R, version: int | None = None) -> R:
    """The same row, locked and read anew; Stale if it is no longer the version the page showed."""
    model: Any = obj._meta.model  # request.user is a lazy wrapper: type() would name that
    fresh = model._base_manager.select_for_update(no_key=True).get(pk=obj.pk)
    demand_version(fresh, version)
    return fresh


def sent_before(rows: models.QuerySet[M], token: UUID | None, **written: Any) -> M | None:
    """What the same page made when it was first sent; None when it was not, or has no token.

    Raises Refused when the page has been sent with other words in `written`, or from elsewhere:
    what stands in it now is not saved, and must not seem to be.
    """
    if token is None:
        return None
    again = rows.filter(token=token).first()
    if again is None and not rows.model._default_manager.filter(token=token).exists():
        return None
    words = {name: value for name, value in written.items() if isinstance(value, str)}
    if again is None or any(getattr(again, name) != value for name, value in words.items()):
        raise Refused(SENT_OTHERWISE)
    return again


def demand_version(obj: Record, version: int | None) -> None:
    """Raises Stale unless obj is still the version the page showed; None asks for nothing."""
    if version is not None and obj.version != version:
        raise Stale(
            "Någon annan hann ändra det här medan du hade sidan öppen. Läs vad som är nytt och "
            "spara igen om du vill.",
            version=obj.version,
        )


@transaction.atomic
def change(obj: R, *, by: Any, version: int | None = None, reason: str = "", **values: object) -> R:
    """Saves new values on a locked row with a reason; nothing is written if nothing differs.

    Raises Stale when version is not the row's, ValidationError from the model's constraints.
    """
    fresh = lock(obj, version)
    changed = [name for name, value in values.items() if getattr(fresh, name) != value]
    if not changed:
        return fresh
    for name in changed:
        setattr(fresh, name, values[name])
    fresh.clean_fields(exclude=_untouched(fresh, changed))
    fresh.clean()
    fresh.validate_unique()
    fresh.validate_constraints()  # all of them: a constraint may join new and old values
    with acting_as(by, reason=reason or acting().reason):
        _save(fresh)
    return fresh


def _save(obj: Record) -> None:
    """Saves; ValidationError when somebody at the same moment saved what it cannot stand beside."""
    try:
        with transaction.atomic():
            obj.save()
    except IntegrityError as clash:
        obj.validate_unique()
        obj.validate_constraints()  # says in words what it is, now that the other row is there
        raise ValidationError("Någon annan sparade samtidigt. Läs om sidan.") from clash


def _untouched(obj: models.Model, changed: Iterable[str]) -> set[str]:
    return {field.name for field in obj._meta.fields} - set(changed)


@transaction.atomic
def add(row: R, *, by: Any, reason: str = "") -> R:
    """Saves a new row with a reason. ValidationError, also of what somebody adds meanwhile."""
    with acting_as(by, reason=reason):
        row.full_clean()
        try:
            with transaction.atomic():
                row.save()
        except IntegrityError:
            row.full_clean()  # says in words what somebody else added in the same moment
            raise
    return row


@transaction.atomic
def add_many(model: type[R], rows: Iterable[R]) -> list[R]:
    """Saves many new rows at once, each with its stamp and its line of history.

    Fields are checked one by one; uniqueness and foreign keys are left to the database.
    """
    relations = {field.name for field in model._meta.fields if field.is_relation}
    new = list(rows)
    for row in new:
        row.stamp()
        row.clean_fields(exclude=relations)
        row.clean()
    return bulk_create_with_history(new, model, default_change_reason=acting().reason)


def next_number(rows: Any, year: int) -> int:
    """The number after the last of the year; the caller holds the lock of whose numbers they are.

    `rows` are a model's with year and number, such as `council.matters`.
    """
    last = rows.filter(year=year).aggregate(last=models.Max("number"))["last"]
    return int(last or 0) + 1


def joined(rows: Any, *paths: str) -> Any:
    """The rows with all their own columns, and of what they point to only these, by their paths.

    Every column of every joined table would cost more than the question itself.
    """
    own = [field.name for field in rows.model._meta.concrete_fields]
    related = {path.rpartition("__")[0] for path in paths}
    return rows.select_related(*related).only(*own, *paths)
