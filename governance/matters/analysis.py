"""The analysis of the implementation as a matter shows it: read from there, never retyped."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from governance.models import Matter
from vardforlopp.introduction.gap_overview import progress_of
from vardforlopp.introduction.impact_overview import costs_of, per_year
from vardforlopp.introduction.models import GapAnalysis, ImpactAssessment
from vardforlopp.introduction.visibility import inside
from vardforlopp.pathways.addresses import address

Shown = dict[str, Any]


def analysis_of(user: Any, matter: Matter) -> Shown | None:
    """Gaps, costs by year and the answer about the mandate, as far as the user may read them."""
    about = matter.implementation
    if about is None:
        return None
    gap_url, impact_url = address(about, "gap_analysis"), address(about, "impact")
    readable = Q(completed_on__isnull=False) | inside(user)
    gap = GapAnalysis.objects.filter(readable, implementation=about).first()
    impact = ImpactAssessment.objects.visible_to(user).filter(implementation=about).first()
    progress = progress_of(about) if gap else None
    costs = list(costs_of(impact)) if impact else []
    return {
        "gap": gap,
        "gap_url": gap_url,
        "progress": progress,
        "gap_links": [
            link | {"url": f"{gap_url}{link['url']}"}
            for link in (progress["links"] if progress else [])
        ],
        "impact": impact,
        "impact_url": impact_url,
        "years": [year | {"url": f"{impact_url}{year['url']}"} for year in per_year(costs)],
    }
