"""The style sheets in the order they build on one another, and the one file made of them."""

from __future__ import annotations

from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

JOINED = "css/all.css"  # beside our own sheets, whose addresses are relative
SHEETS = (
    "vendor/designsystemet/theme/designsystemet.css",
    "vendor/designsystemet/src/index.css",
    *(f"css/{name}.css" for name in ("tokens", "base", "shell", "icons", "forms", "components")),
    *(
        f"css/{name}.css"
        for name in ("tables", "status", "story", "process", "matrix", "learning", "tiles")
    ),
    "css/print.css",
)


class Storage(CompressedManifestStaticFilesStorage):
    """As WhiteNoise has it, and with all style sheets in one: a page asks for one, not fifteen."""

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Any:
        if not dry_run:
            self.delete(JOINED)
            self.save(JOINED, ContentFile(b"\n".join(map(_read, (paths[one] for one in SHEETS)))))
            paths[JOINED] = (self, JOINED)
        return super().post_process(paths, dry_run, **options)


def _read(place: tuple[Any, str]) -> bytes:
    storage, name = place
    with storage.open(name) as sheet:
        return bytes(sheet.read())
