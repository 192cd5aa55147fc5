"""A form of a Record that is saved by a verb, and shows what differs when the verb says Stale."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from vardforlopp.common.answer import Stale
from vardforlopp.common.forms import RecordForm


class ClashForm(RecordForm):
    """Reads and shows a row; a verb writes it, settles what goes together and asks the database."""

    def save_by(self, verb: Callable[..., Any], *given: Any, **facts: Any) -> Any:
        """What the verb gives back; a clash is put on the form and raised on."""
        try:
            return verb(*given, **facts)
        except Stale:
            self._show_clash()
            raise

    def _show_clash(self) -> None:
        saved = type(self.instance)._base_manager.filter(pk=self.instance.pk).first()
        typed = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        self.differences = tuple(self._differences(saved, typed)) if saved else ()

    def _post_clean(self) -> None:
        """Leaves the row as it was read: constraints are the verb's to ask."""
