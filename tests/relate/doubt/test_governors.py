"""Every governor of doubt.toml proves itself: it governs the bracketed words of `yes`, and none of `no`."""

from collections.abc import Iterator
from typing import Any

import pytest

from flows.dictionary import entries, languages
from flows.relate.clauses.lexicon import lexicon
from flows.relate.doubt.clause import read_doubt
from tests.relate.cases import place_of, story_of, unmarked

_KEYS = ("governor", "predicate")


def _sentences(wanted: str) -> Iterator[Any]:
    for language in languages():
        for entry in (entry for key in _KEYS for entry in entries(language, "doubt", key)):
            for number, text in enumerate(entry.get(wanted, ())):
                yield pytest.param(language, entry["id"], text, id=f"{language}-{entry['id']}-{number}")


def _governors(language: str, marked: str) -> set[str]:
    text, start, end = unmarked(marked)
    reading, at = place_of(story_of(text, language, {}), start, end)
    governing = {effect.index for effect in read_doubt(reading, at, at).effects}
    found = {"governor": reading.governors, "predicate": lexicon(language, "doubt", "predicate").find(reading.units)}
    adverbs = {f.entry.id for f in found["predicate"] if f.first - 1 in governing}  # what stands between verb and word
    return adverbs | {f.entry.id for each in found.values() for f in each if f.first in governing}


@pytest.mark.parametrize(("language", "governor", "text"), list(_sentences("yes")))
def test_it_governs(language: str, governor: str, text: str) -> None:
    assert governor in _governors(language, text)


@pytest.mark.parametrize(("language", "governor", "text"), list(_sentences("no")))
def test_it_does_not_govern(language: str, governor: str, text: str) -> None:
    assert governor not in _governors(language, text)


@pytest.mark.parametrize(
    ("language", "file", "key"),
    [(lang, *pair) for lang in languages() for pair in (*(("doubt", key) for key in _KEYS), ("scope", "cue"))],
)
def test_no_entry_goes_without_proof(language: str, file: str, key: str) -> None:
    bare = [e["id"] for e in entries(language, file, key) if len(e.get("yes", ())) < 2 or not e.get("no")]
    assert bare == []
