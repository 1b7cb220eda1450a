"""Sentences of our own with the one date that stands in each, and sentences in which none stands.

`cases_<language>.tsv`: day of publication (may be empty), sentence with the date in brackets, and its value.
`no_dates_<language>.txt`: one sentence a line. `directions_<language>.tsv`: the direction in which a Monday is read,
and a sentence with it in brackets.
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from flows.dictionary import languages
from flows.normalise.dates import find_dates
from flows.normalise.mention import Date

FOLDER = Path(__file__).parent
PUBLISHED = date(2022, 3, 16)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _cases() -> Iterator[tuple[str, dict[str, str]]]:
    for language in languages():
        with (FOLDER / f"cases_{language}.tsv").open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield language, row


def _sentences_without() -> Iterator[tuple[str, str]]:
    for language in languages():
        lines = (FOLDER / f"no_dates_{language}.txt").read_text(encoding="utf-8").splitlines()
        yield from ((language, line) for line in lines)


@pytest.mark.parametrize(("language", "case"), list(_cases()))
def test_the_date_in_brackets_is_read(language: str, case: dict[str, str]) -> None:
    start, end = case["text"].index("["), case["text"].index("]") - 1
    text = case["text"].replace("[", "").replace("]", "")
    mentions = find_dates(text, language, _day(case["published"]))
    found = [mention for mention in mentions if (mention.start, mention.end) == (start, end)]
    assert found, [mention.text for mention in mentions]
    assert found[0].value == Date(
        case["edtf"] or None,
        _day(case["earliest"]),
        _day(case["latest"]),
        case["precision"],  # type: ignore[arg-type]
        case["basis"],  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(("language", "sentence"), list(_sentences_without()))
def test_no_date_is_read_where_none_stands(language: str, sentence: str) -> None:
    assert [mention.text for mention in find_dates(sentence, language, PUBLISHED)] == []


@pytest.mark.parametrize("language", languages())
def test_a_hundred_and_fifty_cases_at_least(language: str) -> None:
    assert sum(1 for case_language, _ in _cases() if case_language == language) >= 150


def _directions() -> Iterator[tuple[str, str, str]]:
    for language in languages():
        for line in (FOLDER / f"directions_{language}.tsv").read_text(encoding="utf-8").splitlines():
            direction, sentence = line.split("\t")
            yield language, direction, sentence


@pytest.mark.parametrize(("language", "direction", "sentence"), list(_directions()))
def test_tense_decides_whether_a_monday_lies_behind(language: str, direction: str, sentence: str) -> None:
    start = sentence.index("[")
    mentions = find_dates(sentence.replace("[", "").replace("]", ""), language, PUBLISHED)
    value = next(mention.value for mention in mentions if mention.start == start)
    assert isinstance(value, Date)
    assert value.earliest == {"past": date(2022, 3, 14), "future": date(2022, 3, 21)}[direction]
