"""Laws of reading numbers: what a generator writes, in words or digits, reads back."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from flows.normalise.numbers import scan

INTEGERS = st.one_of(st.integers(0, 120), st.integers(0, 10**4), st.integers(0, 10**9))
GROUPS = {"en": [",", " ", "\u00a0", "\u202f", "'", "’"], "fr": [" ", "\u00a0", "\u202f", ".", "'", "’"]}
DECIMAL = {"en": ".", "fr": ","}
WORDS = [("en", "en"), ("fr", "fr"), ("fr_BE", "fr"), ("fr_CH", "fr")]


@pytest.mark.parametrize(("dialect", "language"), WORDS)
@given(number=INTEGERS)
def test_every_integer_in_words_reads_back(dialect: str, language: str, number: int) -> None:
    written = num2words(number, lang=dialect)
    assert _read(written, language) == [number]


@pytest.mark.parametrize(("dialect", "language"), WORDS)
@given(number=INTEGERS)
def test_hyphens_between_all_words_change_nothing(dialect: str, language: str, number: int) -> None:
    written = num2words(number, lang=dialect).replace(",", "").replace(" ", "-")
    assert _read(written, language) == [number]


@pytest.mark.parametrize("language", ["en", "fr"])
@given(number=INTEGERS, data=st.data())
def test_every_integer_in_grouped_digits_reads_back(language: str, number: int, data: st.DataObject) -> None:
    group = data.draw(st.sampled_from(["", *GROUPS[language]]))
    assert _read(f"{number:,}".replace(",", group), language) == [number]


@pytest.mark.parametrize("language", ["en", "fr"])
@given(whole=st.integers(0, 10**7), rest=st.integers(0, 99), multiplier=st.sampled_from([1, 10**6, 10**9]))
def test_every_decimal_with_a_multiplier_reads_back(language: str, whole: int, rest: int, multiplier: int) -> None:
    words = {
        "en": {1: "", 10**6: " million", 10**9: " billion"},
        "fr": {1: "", 10**6: " millions", 10**9: " milliards"},
    }
    written = f"{whole}{DECIMAL[language]}{rest:02}{words[language][multiplier]}"
    read = _read(written, language)
    assert len(read) == 1
    assert read[0] == pytest.approx((whole + rest / 100) * multiplier)


@pytest.mark.parametrize("language", ["en", "fr"])
@given(text=st.text(alphabet="0123456789 .,-'’\u00a0\u202f/½\nabcdeéfgmntuw", max_size=60))
def test_any_text_is_read_without_error_in_order_and_inside_the_text(language: str, text: str) -> None:
    numbers = scan(text, language)
    assert all(0 <= number.start < number.end <= len(text) for number in numbers)
    assert all(left.end <= right.start for left, right in pairwise(numbers))


def _read(text: str, language: str) -> list[object]:
    numbers = scan(text, language)
    assert all(text[number.start : number.end] == text for number in numbers)
    return [number.value for number in numbers]
