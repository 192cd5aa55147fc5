"""Vouchers as a SIE 4I file: CP437, exact amounts, every voucher summing to zero."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

COST_CENTRE, PROJECT = 1, 6  # the dimensions that the standard reserves for them
SERIES = "L"
PROGRAM, EDITION = "Vårdförlopp", "1"  # the edition of this file, not of the product
PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u2018\u2019", "'"),
        **dict.fromkeys("\u201c\u201d", '"'),
        "€": "EUR",
        "§": "par.",
        "\\": "/",  # the standard escapes quotes and nothing else
        "\u00a0": " ",
    }
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(frozen=True)
class Row:
    """An amount in SEK on an account: above zero is debit, below zero credit."""

    account: str
    amount: Decimal
    cost_centre: str = ""
    project: str = ""
    text: str = ""


@dataclass(frozen=True)
class Voucher:
    """What is booked together; its rows sum to zero."""

    on: date
    text: str
    rows: tuple[Row, ...]


def sie_file(company: str, made_on: date, vouchers: Iterable[Voucher]) -> bytes:
    """The whole file, the same bytes every time. ValueError for a voucher that does not balance."""
    lines = [
        "#FLAGGA 0",
        f"#PROGRAM {quoted(PROGRAM)} {EDITION}",
        "#FORMAT PC8",
        f"#GEN {made_on:%Y%m%d}",
        "#SIETYP 4",
        f"#FNAMN {quoted(company)}",
    ]
    for voucher in vouchers:
        lines += _voucher(voucher)
    return "".join(f"{line}\r\n" for line in lines).encode("cp437")


def _voucher(voucher: Voucher) -> Iterator[str]:
    left = sum((row.amount for row in voucher.rows), Decimal(0))
    if left:
        raise ValueError(f"”{voucher.text}” balanserar inte: {left} är kvar.")
    yield f'#VER {SERIES} "" {voucher.on:%Y%m%d} {quoted(voucher.text)}'
    yield "{"
    for row in voucher.rows:
        yield f"#TRANS {quoted(row.account)} {{{_objects(row)}}} {row.amount:.2f}"
    yield "}"


def _objects(row: Row) -> str:
    """Such as `1 "710" 6 "PS20"`."""
    named = ((COST_CENTRE, row.cost_centre), (PROJECT, row.project))
    return " ".join(f"{dimension} {quoted(name)}" for dimension, name in named if name)


def quoted(text: str) -> str:
    """A field as the file has it: within quotes, those inside it escaped."""
    escaped = in_pc8(text).replace('"', '\\"')
    return f'"{escaped}"'


def in_pc8(text: str) -> str:
    """The text with what CP437 lacks written out: "–" as "-", "€" as "EUR", "š" as "s".

    What has no likeness becomes a question mark: it can be seen that something stood there.
    """
    one_line = _CONTROL.sub(" ", unicodedata.normalize("NFC", text))
    return "".join(_letter(letter) for letter in one_line.translate(PLAIN))


def _letter(letter: str) -> str:
    if _fits(letter):
        return letter
    parts = unicodedata.normalize("NFKD", letter).translate(PLAIN)
    likeness = "".join(part for part in parts if part.isprintable() and _fits(part))
    return likeness or ("" if unicodedata.combining(letter) else "?")


def _fits(letter: str) -> bool:
    try:
        letter.encode("cp437")
    except UnicodeEncodeError:
        return False
    return True
