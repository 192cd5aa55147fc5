"""Who gets in to the money."""

from __future__ import annotations

from typing import Any

from tests.access.rows import EDITOR, Row, of_id

BY_YEAR: dict[str, Any] = {
    "own": lambda cast: [cast.made["agreement"].year],
    "missing": [1999],
}
EDITED: dict[str, Any] = {"reads": EDITOR, "writes": EDITOR}
FUNDING: dict[str, Row] = {
    "agreements": Row(),
    "agreement_new": Row(**EDITED),
    "agreement": Row(**BY_YEAR),
    "agreement_edit": Row(**EDITED, **BY_YEAR),
    "allocation_new": Row(**EDITED, **BY_YEAR),
    "allocation": Row(**of_id(lambda cast: cast.made["allocation"])),
    "allocation_edit": Row(**EDITED, **of_id(lambda cast: cast.made["allocation"])),
    "report_new": Row(**EDITED, **BY_YEAR),
    "report_edit": Row(**EDITED, **of_id(lambda cast: cast.made["report"])),
    "unused_new": Row(**EDITED, **BY_YEAR),
    "unused_edit": Row(**EDITED, **of_id(lambda cast: cast.made["unused"])),
}
