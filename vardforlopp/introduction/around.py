"""What every page around one introduction shares: the tabs, the way back, the heading."""

from __future__ import annotations

from typing import Any

from django.urls import NoReverseMatch, reverse

from vardforlopp.pathways.addresses import address
from vardforlopp.pathways.models import Implementation

TABS = (
    ("Översikt", "implementation"),
    ("Frågeställningar", "answers"),
    ("Gapanalys", "gap_analysis"),
    ("Konsekvenser", "impact"),
    ("Enheter", "unit_statuses"),
    ("Jämförelse", "comparison"),
    ("Förvaltning", "maintenance"),
)


def tabs(implementation: Implementation, current: str) -> list[dict[str, Any]]:
    """The parts of one introduction, for components/tabs.html."""
    return [
        {"label": label, "url": address(implementation, name), "is_current": name == current}
        for label, name in TABS
        if _exists(implementation, name)
    ]


def _exists(implementation: Implementation, name: str) -> bool:
    try:
        address(implementation, name)
    except NoReverseMatch:
        return False
    return True


def crumbs(implementation: Implementation, *more: tuple[str, str]) -> list[tuple[str, str]]:
    """From the start page to the introduction, and what lies between it and the page."""
    region = implementation.region
    return [
        ("Läget", reverse("start")),
        (str(region), reverse("region", args=[region.slug])),
        (str(implementation.pathway_version), implementation.get_absolute_url()),
        *more,
    ]


def part(implementation: Implementation, name: str) -> dict[str, Any]:
    """What a template that extends introduction/base.html needs, for the tab `name`."""
    return {
        "implementation": implementation,
        "tabs": tabs(implementation, name),
        "tab_title": {tab: label for label, tab in TABS}[name],
        "crumbs": crumbs(implementation),
    }


def under(
    implementation: Implementation, name: str, label: str, anchor: str = ""
) -> dict[str, Any]:
    """What form_page needs for a form that leads back to the tab `name`, called `label`."""
    url = address(implementation, name)
    return {
        "then": f"{url}#{anchor}" if anchor else url,
        "over": f"{implementation.pathway_version} i {implementation.region}",
        "crumbs": crumbs(implementation, (label, url)),
    }
