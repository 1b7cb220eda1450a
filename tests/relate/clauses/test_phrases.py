"""Phrases: which marker governs the bracketed word (markers.toml), and what is listed with it (lists.toml)."""

import pytest

from flows.relate.clauses.lists import listed_with
from tests.relate.cases import Case, cases, place_of, story_of, unmarked


@pytest.mark.parametrize(("language", "case"), cases("markers"))
def test_what_governs_a_phrase(language: str, case: Case) -> None:
    text, start, end = unmarked(case["text"])
    reading, at = place_of(story_of(text, language, case), start, end)
    assert (reading.markers[at] or "") == case["marker"]


@pytest.mark.parametrize(("language", "case"), cases("lists"))
def test_what_is_listed_together(language: str, case: Case) -> None:
    text, start, end = unmarked(case["text"])
    reading, at = place_of(story_of(text, language, case), start, end)
    listed = listed_with(reading, at, case.get("kind", "name"))
    assert [reading.units[i].text for i in listed] == case["listed"]
