"""The words that make an event: triggers of the three tables and the governors that change their status.

In: the dictionary files of a language. Out: entries found at a unit.
A verb is given by the stems of its forms ("livr", "fourni"), a noun by its singular (plurals in s, x and es are
known; of several words, each may be plural), an adjective or a fixed phrase by its words. A `light` verb counts only
where the reader that asks sees its object beside it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from flows.dictionary import entries
from flows.normalise.gazetteer import fold, fold_word
from flows.relate.units import Unit

_BEFORE_VERBS = {"ne", "n'", "se", "s'", "qui", "il", "elle", "ils", "elles", "on", "who", "they", "we", "he", "she"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One dictionary entry. `options` are its other keys (frame, effect, status, event_type …), read by its table."""

    file: str
    id: str
    options: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """An entry at a place in a sentence: units `first`..`last`, as verb, noun, adjective or phrase."""

    entry: Entry
    first: int
    last: int
    kind: str


Fits = Callable[[Found], bool]

_PLURALS = ("", "s", "x", "es")
_WORDS = {"yes", "no", "verb", "light"}


class _Known(NamedTuple):
    """What the entries say of one word: phrases that it opens, entries of which it is a verb or a noun."""

    phrases: tuple[tuple[tuple[str, ...], Entry, str], ...]
    verbs: tuple[tuple[Entry, str], ...]
    nouns: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All entries of one file, ready to be matched. `known` tells null of a word in no entry, as most are."""

    known: Callable[[str], _Known | None]

    def find(self, units: Sequence[Unit], fits: Fits | None = None) -> list[Found]:
        """Every entry in a sentence, in order; a phrase goes before the words in it. `fits` may turn one down."""
        found: list[Found] = []
        index = 0
        while index < len(units):
            known = self.known(units[index].text)
            if known is None:
                index += 1
                continue
            hits = (*_phrases_at(known, units, index), *_words_at(known, units, index))
            hit = next((h for h in hits if fits is None or fits(h)), None)
            if hit:
                found.append(hit)
            index = hit.last + 1 if hit else index + 1
        return found


def _phrases_at(known: _Known, units: Sequence[Unit], index: int) -> Iterator[Found]:
    for words, entry, kind in known.phrases:
        window = units[index : index + len(words)]
        plural = kind == "noun"
        if len(window) == len(words) and all(_fits(w, u, plural) for w, u in zip(words, window, strict=True)):
            yield Found(entry, index, index + len(words) - 1, kind)


def _words_at(known: _Known, units: Sequence[Unit], index: int) -> Iterator[Found]:
    unit = units[index]
    if unit.mentions:
        return
    # An auxiliary is no verb of its own: in "has delivered" nobody keeps anything.
    if unit.dep != "aux" and (unit.pos in {"VERB", "AUX"} or unit.form or _after_clitic(units, index)):
        for entry, kind in known.verbs:
            yield Found(entry, index, index, kind)
    if unit.pos in {"NOUN", "PROPN", "ADJ", "ADV", "X"} or (unit.pos == "VERB" and unit.form in {"", "gerund"}):
        for entry in known.nouns:
            yield Found(entry, index, index, "noun")


def _after_clitic(units: Sequence[Unit], index: int) -> bool:
    """No noun stands after « ne », « qui » or a subject pronoun: the tagger took a verb for one ("ne livre que")."""
    if index == 0 or units[index].pos not in {"NOUN", "ADJ", "ADV", "X"}:
        return False
    if units[index - 1].lower in _BEFORE_VERBS or _between_name_and_object(units, index):
        return True
    return units[index].lower.rstrip("s").endswith(("é", "ée")) and any(
        u.mention("force") for u in units[max(0, index - 2) : index]
    )


def _between_name_and_object(units: Sequence[Unit], index: int) -> bool:
    """Between a bare name that opens its clause and an article stands a verb ("Lisbonne achemine deux frégates")."""
    name = units[index - 1].mention("name")
    if name is None or index + 1 >= len(units) or not units[index].lower.isalpha():
        return False
    opens = index == 1 or units[index - 2].lower in {",", ";", "et", "and", "que", "that"}
    following = units[index + 1]
    return opens and (following.pos in {"DET", "NUM"} or following.mention("quantity") is not None)


def _fits(word: str, unit: Unit, plural: bool) -> bool:
    surface = fold_word(unit.text)
    if word.endswith("*"):
        return surface.startswith(word[:-1])
    return surface == word or (plural and surface in {word + ending for ending in _PLURALS})


@cache
def lexicon(language: str, file: str, key: str = "trigger") -> Lexicon:
    """The lexicon of `flows/dictionary/<language>/<file>.toml`, built once."""
    verbs: list[tuple[re.Pattern[str], Entry, str]] = []
    nouns: dict[str, list[Entry]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Entry, str]]] = {}
    listed = entries(language, file, key)
    for raw in listed:
        entry = Entry(file, str(raw["id"]), {k: v for k, v in raw.items() if k not in _WORDS})
        kinds = [kind for kind in ("verb", "light") if raw.get(kind)]
        verbs += [(re.compile("|".join(f"(?:{fold(stem)})" for stem in raw[kind])), entry, kind) for kind in kinds]
        for noun in (fold(n) for n in raw.get("noun", ()) if " " not in n):
            for ending in _PLURALS:
                nouns.setdefault(noun + ending, []).append(entry)
        for wording, kind in _of_several_words(raw):
            words = tuple(_split(fold(wording)))
            for ending in _PLURALS if kind == "noun" else ("",):
                phrases.setdefault(words[0].rstrip("*") + ending, []).append((words, entry, kind))
    verbs.sort(key=lambda v: (v[2] == "light", -len(v[0].pattern)))
    for group in phrases.values():
        group.sort(key=lambda g: -len(g[0]))

    # A text has few different words: looking each up once is most of the saving.
    @lru_cache(maxsize=1 << 15)
    def known(word: str) -> _Known | None:
        plain = fold_word(word)
        matched = tuple((entry, kind) for pattern, entry, kind in verbs if pattern.match(plain))
        found = _Known(tuple(phrases.get(plain, ())), matched, tuple(nouns.get(plain, ())))
        return found if any(found) else None

    return Lexicon(known)


def _of_several_words(raw: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from ((phrase, "phrase") for phrase in raw.get("phrase", ()))
    yield from ((noun, "noun") for noun in raw.get("noun", ()) if " " in noun)


def _split(phrase: str) -> list[str]:
    return phrase.replace("'", "' ").split()
