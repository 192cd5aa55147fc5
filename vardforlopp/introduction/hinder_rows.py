"""How a kind of hinder is written in the register, in Python: each names every region that has it.

There are ten of them with twenty regions each (docs/performance.md).
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString
from django.utils.text import capfirst

from vardforlopp.common.addresses import address_of
from vardforlopp.common.dates import swedish_date
from vardforlopp.common.markup import DEMO_MARK, link, muted
from vardforlopp.introduction.hinder_register import Case, Row

MOST_OPEN, MOST_HELPED = 5, 2


def drawn(rows: Iterable[Row]) -> SafeString:
    """The rows of the register."""
    return SafeString("".join(_row(row) for row in rows))


def _row(row: Row) -> str:
    url, count = address_of("hinder", row.tag.pk), len(row.open_places)
    regions = "region" if count == 1 else "regioner"
    number = link(f"{url}#oppet", str(count), f"{regions} har hindret ”{row.tag}” nu")
    asked = "".join(
        f"<li><strong>{escape(place.region.short_name)}</strong> "
        f"{escape(place.asked or 'inget processtöd just nu')}</li>"
        for place in row.places
    )
    return (
        f"<tr>{_name(row, url)}"
        f'<td class="number" data-label="Regioner nu">{number}</td>'
        f'<td data-label="Var det är öppet">{_open(row, url)}</td>'
        f'<td data-label="Vad som hjälpt">{_helped(row, url)}</td>'
        f'<td data-label="Att fråga"><ul class="lines">{asked}</ul></td></tr>'
    )


def _name(row: Row, url: str) -> str:
    demo = f" {DEMO_MARK}" if row.is_demo else ""
    same = f'<div class="aside">{escape(row.same)}</div>' if row.same else ""
    return f'<th scope="row">{link(url, capfirst(str(row.tag)))}{demo}{same}</th>'


def _open(row: Row, url: str) -> str:
    if not row.open:
        return muted("inte öppet någonstans")
    lines = [_case(one) for one in row.open[:MOST_OPEN]]
    if len(row.open) > MOST_OPEN:
        lines.append(link(f"{url}#oppet", f"Alla {len(row.open)}", f"öppna: {row.tag}"))
    return f'<ul class="lines">{"".join(f"<li>{line}</li>" for line in lines)}</ul>'


def _case(one: Case) -> str:
    where = f"{one.region.short_name}: {one.pathway}"
    since = f'<span class="aside nowrap">sedan {swedish_date(one.opened_on)}</span>'
    return f"{link(f'{one.get_absolute_url()}#hinder', where)} {since}"


def _helped(row: Row, url: str) -> str:
    told = row.helped
    if not told:
        return muted("ingen har berättat än")
    lines = [_told(one) for one in told[:MOST_HELPED]]
    if len(told) > MOST_HELPED:
        unseen = f"svar om vad som hjälpte mot {row.tag}"
        lines.append(link(f"{url}#hjalpte", f"Alla {len(told)}", unseen))
    return "".join(f"<p>{line}</p>" for line in lines)


def _told(one: Case) -> str:
    day = swedish_date(one.closed_on) if one.closed_on else ""
    where = f"{escape(one.region.short_name)}, {day}"
    return f'{escape(one.what_helped)} <span class="aside nowrap">{where}</span>'
