"""A form of a Record that is saved by a verb, and shows what differs when the verb says Stale."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from vardforlopp.common.answer import Stale
from vardforlopp.common.forms import RecordForm, TokenField


class ClashForm(RecordForm):
    """Reads and shows a row; a verb writes it, settles what goes together and asks the database.

    With `may_be_sent_twice` a new row has a token, by which the verb knows the same page again.
    """

    may_be_sent_twice = False

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if self.may_be_sent_twice and not self.instance.pk:
            self.initial.setdefault("token", uuid4())
            self.fields["token"] = TokenField()

    def save_by(self, verb: Callable[..., Any], *given: Any, **facts: Any) -> Any:
        """What the verb gives back; a clash is put on the form and raised on."""
        try:
            return verb(*given, **facts)
        except Stale:
            self._show_clash()
            raise

    def _show_clash(self) -> None:
        saved = type(self.instance)._base_manager.filter(pk=self.instance.pk).first()
        of_row = {field.name for field in self.instance._meta.fields} - {"version"}
        typed = {name: value for name, value in self.cleaned_data.items() if name in of_row}
        self.differences = tuple(self._differences(saved, typed)) if saved else ()

    def _post_clean(self) -> None:
        """Leaves the row as it was read: constraints are the verb's to ask."""
