"""Every entry of senses.toml proves itself: its `yes` passages give no row of its table, its `no` ones still do."""

from collections.abc import Iterator
from typing import Any

import pytest

from flows.dictionary import entries, languages, load
from flows.normalise import normalise
from flows.relate import relate
from flows.relate.event import Event
from flows.relate.senses import plain, wordings
from tests.relate.cases import article_of


def _passages(wanted: str) -> Iterator[Any]:
    for language in languages():
        listed = [*entries(language, "senses", "sense"), *entries(language, "senses", "company")]
        aid = {"id": "aid", "table": "shipments", **load(language, "senses")["aid"]}
        for entry in [*listed, aid]:
            for number, text in enumerate(entry[wanted]):
                yield pytest.param(language, entry["table"], text, id=f"{language}-{entry['id']}-{number}")


def _rows(language: str, table: str, text: str) -> list[Event]:
    article = article_of(text, language, {})
    return [e for e in relate(article, normalise(article)) if e.table == table and e.refused is None]


@pytest.mark.parametrize(("language", "table", "text"), list(_passages("yes")))
def test_another_sense_gives_no_row(language: str, table: str, text: str) -> None:
    assert [dict(e.fields) for e in _rows(language, table, text) if e.clause.end == len(text)] == []


@pytest.mark.parametrize(("language", "table", "text"), list(_passages("no")))
def test_the_plain_sense_still_does(language: str, table: str, text: str) -> None:
    assert _rows(language, table, text)


def _wordings() -> Iterator[Any]:
    for language in languages():
        for entry in entries(language, "senses", "sense"):
            yield pytest.param(entry, id=f"{language}-{entry['id']}")


@pytest.mark.parametrize("entry", list(_wordings()))
def test_a_wording_is_found_where_it_proves_itself(entry: dict[str, Any]) -> None:
    words = wordings(entry["words"])
    assert [text for text in entry["yes"] if not words.search(plain(text))] == []
    assert [text for text in entry["no"] if words.search(plain(text))] == []
