"""What holds for every date: it reads back from every format, its span quotes the text, its surroundings don't change
it.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.dictionary import DictionaryError, languages
from flows.normalise.dates import find_dates, resolve_date
from flows.normalise.dates.period import Direction
from flows.normalise.mention import Date, Mention

FORMATS = {
    "en": (
        "d MMMM yyyy",
        "dd MMM yyyy",
        "MMMM d, yyyy",
        "MMM d yyyy",
        "EEEE, MMMM d, yyyy",
        "EEEE d MMMM yyyy",
        "MM/dd/yyyy",
        "yyyy-MM-dd",
        "yyyyMMdd",
    ),
    "fr": (
        "d MMMM yyyy",
        "dd MMM yyyy",
        "EEEE d MMMM yyyy",
        "dd/MM/yyyy",
        "d.M.yyyy",
        "d-M-yyyy",
        "yyyy-MM-dd",
        "yyyyMMdd",
    ),
}
WITHOUT_YEAR = {
    "en": ("d MMMM", "MMMM d", "EEEE, d MMMM", "EEEE, MMMM d", "MMM d"),
    "fr": ("d MMMM", "EEEE d MMMM", "d MMM"),
}
PAST = {"en": "The frigate sailed on {}.", "fr": "La frégate a appareillé le {}."}
FUTURE = {"en": "The frigate will sail on {}.", "fr": "La frégate appareillera le {}."}
WEEKDAY_PAST = {"en": "The frigate sailed on {}.", "fr": "La frégate a appareillé {}."}
WEEKDAY_FUTURE = {"en": "The frigate will sail on {}.", "fr": "La frégate appareillera {}."}
AROUND = {
    "en": ("The minister spoke for an hour. ", " Nobody answered him."),
    "fr": ("Le ministre a parlé une heure. ", " Personne ne lui a répondu."),
}
DAYS = st.dates(date(1901, 1, 1), date(2099, 12, 31))
NEAR = st.integers(min_value=-150, max_value=150)
LANGUAGES = st.sampled_from(languages())
FOLDER = Path(__file__).parent


def _sentences(language: str) -> list[tuple[date | None, str]]:
    lines = (FOLDER / f"cases_{language}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return [(date.fromisoformat(row[0]) if row[0] else None, row[1].replace("[", "").replace("]", "")) for row in rows]


def _only(mentions: Sequence[Mention]) -> tuple[Mention, Date]:
    assert len(mentions) == 1, [mention.text for mention in mentions]
    value = mentions[0].value
    assert isinstance(value, Date)
    return mentions[0], value


@settings(max_examples=150)
@given(DAYS, st.data())
def test_every_date_reads_back_from_every_format(day: date, data: st.DataObject) -> None:
    language = data.draw(LANGUAGES)
    pattern = data.draw(st.sampled_from(FORMATS[language]))
    text = PAST[language].format(format_date(day, pattern, locale=language))
    _, value = _only(find_dates(text, language, None))
    assert value == Date(day.isoformat(), day, day, "day", "stated")


@settings(max_examples=150)
@given(DAYS, NEAR, st.data())
def test_a_date_without_year_takes_the_year_that_fits_the_tense(day: date, distance: int, data: st.DataObject) -> None:
    language = data.draw(LANGUAGES)
    pattern = data.draw(st.sampled_from(WITHOUT_YEAR[language]))
    template = (PAST if distance <= 0 else FUTURE)[language]
    text = template.format(format_date(day, pattern, locale=language))
    _, value = _only(find_dates(text, language, day - timedelta(days=distance)))
    assert (value.earliest, value.latest, value.basis) == (day, day, "inferred_year")


@given(DAYS, st.integers(min_value=-6, max_value=6), LANGUAGES)
def test_a_weekday_is_the_last_or_the_next_one_by_tense(day: date, distance: int, language: str) -> None:
    template = (WEEKDAY_PAST if distance <= 0 else WEEKDAY_FUTURE)[language]
    text = template.format(format_date(day, "EEEE", locale=language))
    _, value = _only(find_dates(text, language, day - timedelta(days=distance)))
    assert (value.earliest, value.latest) == (day, day)


@settings(max_examples=100)
@given(st.data())
def test_spans_quote_the_text_and_never_overlap(data: st.DataObject) -> None:
    language = data.draw(LANGUAGES)
    chosen = data.draw(st.lists(st.sampled_from(_sentences(language)), min_size=1, max_size=8))
    text = data.draw(st.sampled_from((" ", "\n\n", " – "))).join(sentence for _, sentence in chosen)
    mentions = find_dates(text, language, date(2022, 3, 16))
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(one.end <= two.start for one, two in pairwise(mentions))


@pytest.mark.parametrize("language", languages())
def test_a_longer_text_changes_no_value(language: str) -> None:
    before, after = AROUND[language]
    for published, sentence in _sentences(language):
        alone = find_dates(sentence, language, published)
        within = find_dates(before + sentence + after, language, published)
        assert [m.value for m in within] == [m.value for m in alone], sentence
        assert [m.start - len(before) for m in within] == [m.start for m in alone]


@settings(max_examples=150)
@given(DAYS, st.data())
def test_a_direction_given_later_decides(published: date, data: st.DataObject) -> None:
    language = data.draw(LANGUAGES)
    direction: Direction = data.draw(st.sampled_from(("past", "future")))
    day = data.draw(st.dates(date(2023, 1, 1), date(2023, 12, 31)))
    pattern = data.draw(st.sampled_from(("d MMMM", "d MMM", "EEEE")))
    text = PAST[language].format(format_date(day, pattern, locale=language))
    mention, _ = _only(find_dates(text, language, published))
    value = resolve_date(mention, published, direction)
    assert value.earliest is not None
    assert value.earliest == value.latest
    assert value.edtf == value.earliest.isoformat()
    distance = (value.earliest - published).days
    assert (-366 <= distance <= 0) if direction == "past" else (0 <= distance <= 366)


@given(DAYS, LANGUAGES)
def test_a_date_with_its_year_is_never_moved(day: date, language: str) -> None:
    text = PAST[language].format(format_date(day, "d MMMM yyyy", locale=language))
    mention, value = _only(find_dates(text, language, date(2022, 3, 16)))
    assert resolve_date(mention, date(2022, 3, 16), "future") == value


def test_what_others_have_taken_is_left_alone() -> None:
    text = "The G7 met in June 2021 and in June 2022."
    taken = [(text.index("June 2021"), text.index("June 2021") + 4)]
    assert [mention.text for mention in find_dates(text, "en", None, taken)] == ["June 2022"]


def test_a_language_without_dates_is_named() -> None:
    with pytest.raises(DictionaryError, match="xx"):
        find_dates("4 martie 2022", "xx", None)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    "piece", ["1", "12 45 3 2022 ", "lundi\n", "May 4 ", "1/2/", "İ lundi ß ", "(", "2022-", "mi-", "\x0b"]
)
def test_a_hostile_text_is_read_piece_by_piece(piece: str, language: str) -> None:
    text = piece * 3000
    mentions = find_dates(text, language, date(2022, 3, 16))
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(mention.end - mention.start < 400 for mention in mentions)
