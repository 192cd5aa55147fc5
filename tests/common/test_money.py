"""Amounts are exact, rounded once and half up, and read and written the Swedish way."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from vardforlopp.common import money

AMOUNTS = st.decimals("-999999999999.99", "999999999999.99", places=2)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1 234,50", "1234.50"),
        ("1234,5", "1234.50"),
        ("1234", "1234.00"),
        ("1\u00a0234,50\u00a0kr", "1234.50"),
        ("300\u202f000", "300000.00"),
        ("  12 kr ", "12.00"),
        ("-1 234,50", "-1234.50"),
        ("\u22121 234,50", "-1234.50"),
        ("0", "0.00"),
        ("999 999 999 999,99", "999999999999.99"),
    ],
)
def test_an_amount_is_read_the_swedish_way(text, amount):
    assert money.parse_sek(text) == Decimal(amount)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "kr", "1e9", "1E3", "NaN", "Infinity", "-", ",50", "1,", "1.50", "1.234,50"),
        *("12 34", "1 2345", "0x10", "1_000", "1,2,3", "--1", "1 kr kr", "12kr34"),
        *("\u0661\u0662", "\uff11\uff12", "1\u200b2", "1\n2", "<b>1</b>"),
    ],
)
def test_what_is_not_an_amount_is_refused_with_a_sentence(text):
    with pytest.raises(ValueError, match="går inte att läsa som ett belopp"):
        money.parse_sek(text)


def test_a_third_decimal_is_refused():
    with pytest.raises(ValueError, match="högst två decimaler"):
        money.parse_sek("300 000,001")


def test_an_amount_that_cannot_be_stored_is_refused():
    with pytest.raises(ValueError, match="för stort"):
        money.parse_sek("1 000 000 000 000")
    with pytest.raises(ValueError, match="för stort"):
        money.parse_sek("9" * 27)
    assert money.parse_sek("0" * 30 + "7") == Decimal(7)


@given(AMOUNTS)
def test_what_is_written_can_be_read_back_to_the_ore(amount):
    assert money.parse_sek(money.sek(amount)) == amount


@pytest.mark.parametrize(
    ("exact", "rounded"), [("0.005", "0.01"), ("2.675", "2.68"), ("-0.005", "-0.01"), ("1", "1.00")]
)
def test_half_an_ore_is_rounded_up(exact, rounded):
    assert money.round_sek(Decimal(exact)) == Decimal(rounded)


def test_half_the_salary_is_rounded_to_the_ore_once():
    assert money.part_of(Decimal("41234.55"), Decimal("0.5000")) == Decimal("20617.28")


def test_a_share_keeps_four_decimals():
    assert money.round_share(Decimal("0.33335")) == Decimal("0.3334")


def test_an_amount_is_written_with_spaces_that_do_not_break():
    assert money.sek(Decimal("123456.50")) == "123\u00a0456,50\u00a0kr"
    assert money.sek(Decimal("-1234.50")) == "\u22121\u00a0234,50\u00a0kr"


def test_an_amount_with_parts_of_an_ore_is_not_written():
    with pytest.raises(ValueError, match="hela ören"):
        money.sek(Decimal("0.005"))


def test_a_share_is_written_as_per_cent_without_needless_decimals():
    assert money.percent(Decimal("0.5000")) == "50\u00a0%"
    assert money.percent(Decimal("0.1250")) == "12,5\u00a0%"
    assert money.percent(Decimal("1")) == "100\u00a0%"


def test_the_sum_of_nothing_is_zero():
    assert money.total([]) == Decimal("0.00")


@given(st.lists(AMOUNTS, max_size=20))
def test_a_sum_is_exact_whatever_the_order(amounts):
    assert money.total(amounts) == money.total(reversed(amounts))


def test_the_form_field_reads_an_amount_and_keeps_what_was_typed():
    field = money.SekFormField(label="Belopp")
    assert field.clean("1 234,50") == Decimal("1234.50")
    assert field.prepare_value("1 234,x") == "1 234,x"
    assert field.prepare_value(Decimal("1234.50")) == "1\u00a0234,50"


def test_the_form_field_says_what_is_wrong_in_swedish():
    with pytest.raises(ValidationError, match="går inte att läsa som ett belopp"):
        money.SekFormField(label="Belopp").clean("1e9")


def test_an_optional_amount_left_empty_is_missing_and_not_zero():
    assert money.SekFormField(label="Belopp", required=False).clean("") is None


def test_a_model_column_for_an_amount_is_edited_with_the_swedish_field():
    assert isinstance(money.SekField("belopp").formfield(), money.SekFormField)
