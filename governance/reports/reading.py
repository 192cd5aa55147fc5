"""Reports as lists read them."""

from __future__ import annotations

from typing import Any

from django.db.models import Count

from governance.models import DelegationReport
from governance.reports.decided import Decided, reported
from regions.models import Body


def listed(council: Body) -> Any:
    """The council's reports, the latest first, each with how many decisions it holds."""
    rows = DelegationReport.objects.filter(council=council).select_related("council")
    return rows.annotate(count=Count("rows")).order_by("-year", "-number")


def one_row_decided(report: DelegationReport) -> list[Decided]:
    """The decisions of a report, the oldest first."""
    return reported(report.rows.all())
