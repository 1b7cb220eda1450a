"""Every cue of scope.toml proves itself: it bars the first sentence of its `yes` passages, none of its `no` ones."""

from collections.abc import Iterator
from typing import Any

import pytest

from flows.dictionary import entries, languages
from flows.relate.clauses.passages import TABLE_FILES
from flows.relate.scope import Scope
from tests.relate.cases import story_of


def _passages(wanted: str) -> Iterator[Any]:
    for language in languages():
        for entry in entries(language, "scope", "cue"):
            for number, text in enumerate(entry.get(wanted, ())):
                yield pytest.param(language, entry, text, id=f"{language}-{entry['id']}-{number}")


@pytest.mark.parametrize(("language", "cue", "text"), list(_passages("yes")))
def test_it_bars(language: str, cue: dict[str, Any], text: str) -> None:
    barred = Scope(story_of(text, language, {})).barred_tables(0)
    assert {table for table, by in barred.items() if by == cue["id"]} == set(cue.get("tables", TABLE_FILES))


@pytest.mark.parametrize(("language", "cue", "text"), list(_passages("no")))
def test_it_does_not_bar(language: str, cue: dict[str, Any], text: str) -> None:
    story = story_of(text, language, {})
    barred = [Scope(story).barred_tables(number) for number in range(len(story.spans))]
    assert cue["id"] not in {by for tables in barred for by in tables.values()}


def test_a_long_text_is_not_about_what_it_names_in_passing() -> None:
    talk = "The striker rested.\n\nThe stadium was full.\n\nIt was a season.\n\nThe coach smiled.\n\n"
    filler = "The minister spoke of roads and schools.\n\n"
    short, long = ("Norway sent troops to Chad.\n\n" + talk + filler * times for times in (1, 200))
    assert Scope(story_of(short, "en", {})).barred_tables(0)
    assert not Scope(story_of(long, "en", {})).barred_tables(0)
