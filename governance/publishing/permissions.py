"""Who publishes."""

from __future__ import annotations

from typing import Any

from governance.models import Publication
from regions.models import Body
from vardforlopp.common.answer import Answer, no


def can_publish(user: Any, council: Body) -> Answer:
    """The council's secretary, and the development director of the region."""
    answer: Answer = user.may("publish_decisions", council)
    return answer


def can_edit_publication(user: Any, row: Publication) -> Answer:
    """Those who publish, while it is public."""
    if not row.is_public:
        return no("Det är avpublicerat. Publicera på nytt i stället.")
    return can_publish(user, row.council)
