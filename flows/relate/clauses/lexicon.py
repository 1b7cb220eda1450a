"""The words that make an event: triggers of the three tables and the governors that change their status.

In: the dictionary files of a language. Out: entries found at a unit.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from flows.dictionary import entries
from flows.normalise.gazetteer import fold_word
from flows.relate.clauses.bound_words import light_verbs
from flows.relate.clauses.known_words import Known, known_words
from flows.relate.clauses.stems import any_of_many
from flows.relate.clauses.units import Unit
from flows.relate.clauses.word_classes import is_named, may_be_noun, may_be_verb
from flows.relate.clauses.wordings import Entry, plurals

_FILES = (("shipments", "trigger"), ("deployments", "trigger"), ("diplomatic_events", "trigger"), ("doubt", "governor"))


@dataclass(frozen=True, slots=True)
class Found:
    """An entry at a place in a sentence: units `first`..`last`, as verb, noun, adjective or phrase."""

    entry: Entry
    first: int
    last: int
    kind: str


Fits = Callable[[Found], bool]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All entries of one file, ready to be matched. `known` tells null of a word in no entry, as most are."""

    language: str
    known: Callable[[str], Known | None]

    def find(self, units: Sequence[Unit], fits: Fits | None = None, places: Sequence[int] | None = None) -> list[Found]:
        """Every entry in a sentence, or at `places` in it, in order; a phrase goes before the words in it.

        `fits` may turn one down.
        """
        found: list[Found] = []
        asked = range(len(units)) if places is None else places
        told = [(index, known) for index in asked if (known := self.known(units[index].text)) is not None]
        for index, known in told:
            if found and index <= found[-1].last:
                continue
            hits = chain(_phrases_at(known, units, index, self.language), _words_at(known, units, index, self.language))
            hit = next((h for h in hits if fits is None or fits(h)), None)
            if hit is not None:
                found.append(hit)
        return found


def _phrases_at(known: Known, units: Sequence[Unit], index: int, language: str) -> Iterator[Found]:
    if known.phrases is None:
        return
    behind = past_dates(units, index + 1)
    following = fold_word(units[behind].text) if behind < len(units) else ""
    for phrase in known.phrases(following[:1]):
        if not following.startswith(phrase.second):  # so it is with nearly all that a common word opens
            continue
        words, kind = phrase.words, phrase.kind
        window = (units[index], *_undated(units, behind, len(words) - 1))
        endings = plurals(language) if kind == "noun" else ("",)
        if len(window) == len(words) and all(_fits(w, u, endings) for w, u in zip(words, window, strict=True)):
            yield Found(phrase.entry, index, window[-1].index, kind)


def _undated(units: Sequence[Unit], index: int, length: int) -> list[Unit]:
    """So many units from one on that tell no day: « a pris possession lundi de neuf blindés »."""
    window: list[Unit] = []
    while len(window) < length and (index := past_dates(units, index)) < len(units):
        window.append(units[index])
        index += 1
    return window


def past_dates(units: Sequence[Unit], index: int) -> int:
    """The first unit from one on that tells no day: of « met mardi le cap », the second word of the wording."""
    while index < len(units) and units[index].mention("date") is not None:
        index += 1
    return index


def _words_at(known: Known, units: Sequence[Unit], index: int, language: str) -> Iterator[Found]:
    unit = units[index]
    if unit.mentions:
        return
    verbs = known.verbs if known.verbs and may_be_verb(units, index, language) else ()
    nouns = known.nouns if known.nouns and may_be_noun(unit) else ()
    as_verb = (Found(entry, index, index, kind) for entry, kind in verbs)
    as_noun = (Found(entry, index, index, "noun") for entry in nouns)
    named = nouns and verbs and is_named(units, index, language)
    yield from chain(as_noun, as_verb) if named else chain(as_verb, as_noun)


def _fits(word: str, unit: Unit, endings: Sequence[str]) -> bool:
    surface = fold_word(unit.text)
    if word.endswith("*"):
        return surface.startswith(word[:-1])
    return surface.startswith(word) and surface[len(word) :] in endings


@cache
def lexicon(language: str, file: str, key: str = "trigger") -> Lexicon:
    """The lexicon of `flows/dictionary/<language>/<file>.toml`, built once."""
    return Lexicon(language, known_words(entries(language, file, key), file, language))


def governors(language: str) -> Lexicon:
    """The words that govern events."""
    return lexicon(language, "doubt", "governor")


@cache
def verbs_of(language: str) -> re.Pattern[str]:
    """The verbs of all events and their governors that count wherever they stand."""
    return any_of_many(
        stem for file, key in _FILES for entry in entries(language, file, key) for stem in entry.get("verb", ())
    )


@cache
def light_verbs_of(language: str) -> re.Pattern[str]:
    """Verbs that count only beside an object: behind an auxiliary they are verbs all the same."""
    listed = (entry for file, key in _FILES for entry in entries(language, file, key))
    return any_of_many(stem for entry in listed for stems, _ in light_verbs(entry) for stem in stems)
