"""The papers of a matter as its page shows them, each with the editions that may be read."""

from __future__ import annotations

from typing import Any

from governance.matters.addresses import address_in
from governance.models import Matter, MatterDocument
from vardforlopp.common import dates
from vardforlopp.common.models import Document


def papers_of(user: Any, matter: Matter) -> list[dict[str, Any]]:
    """Those that the user may read, the oldest first; what is taken out says so."""
    rows = MatterDocument.objects.visible_to(user).filter(matter=matter)
    found = list(rows.select_related("document__replaces").order_by("dated_on", "pk"))
    return [_paper(matter, row) for row in found]


def _paper(matter: Matter, row: MatterDocument) -> dict[str, Any]:
    document = row.document
    return {
        "row": row,
        "name": row.title,
        "href": address_in(matter, "matter_paper", row.pk, document.edition),
        "kind": document.name.rpartition(".")[2].upper(),
        "size": f"{max(1, round(document.size / 1024))}\u00a0kB",
        "note": _note(row, document),
        "is_draft": not document.is_established,
        "earlier": _earlier(matter, row, document),
        "edit_url": address_in(matter, "matter_paper_edit", row.pk),
        "establish_url": address_in(matter, "matter_paper_establish", row.pk),
        "withdraw_url": address_in(matter, "matter_paper_withdraw", row.pk),
        "hidden": [("version", row.version)],
    }


def _note(row: MatterDocument, document: Document) -> str:
    said = [f"daterad {dates.swedish_date(row.dated_on)}"]
    said += [f"från {row.sender}"] if row.sender else []
    said += [f"till {row.receiver}"] if row.receiver else []
    if document.edition > 1:
        said.append(f"utgåva {document.edition}")
    if document.established_at:
        said.append(f"upprättad {dates.swedish_date(document.established_at)}")
    note = ", ".join(said)
    return f"{note[0].upper()}{note[1:]}"


def _earlier(matter: Matter, row: MatterDocument, document: Document) -> list[dict[str, Any]]:
    """The edition before, when it may be fetched."""
    before = document.replaces
    if before is None or (document.is_established and not before.is_established):
        return []
    url = address_in(matter, "matter_paper", row.pk, before.edition)
    return [{"label": f"Utgåva {before.edition}", "url": url}]
