"""The words that make an event: triggers of the three tables and the governors that change their status.

In: the dictionary files of a language. Out: entries found at a unit, and a cheap test whether a sentence holds any.
A verb is given by the stems of its forms ("livr", "fourni"), a noun by its singular (plurals in s, x and es are known),
an adjective or a fixed phrase by its words.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from flows.dictionary import entries
from flows.normalise.gazetteer import fold
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


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All entries of one file, ready to be matched."""

    verbs: tuple[tuple[re.Pattern[str], Entry], ...]
    nouns: Mapping[str, Entry]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Entry], ...]]
    scan: re.Pattern[str]
    alone: re.Pattern[str]

    def find(self, units: Sequence[Unit]) -> list[Found]:
        """Every entry in a sentence, in order; a phrase goes before the words in it."""
        found: list[Found] = []
        index = 0
        while index < len(units):
            hit = self._phrase_at(units, index) or self._word_at(units, index)
            if hit:
                found.append(hit)
            index = hit.last + 1 if hit else index + 1
        return found

    def _phrase_at(self, units: Sequence[Unit], index: int) -> Found | None:
        for words, entry in self.phrases.get(_plain(units[index]), ()):
            window = units[index : index + len(words)]
            if len(window) == len(words) and all(_fits(w, u) for w, u in zip(words, window, strict=True)):
                return Found(entry, index, index + len(words) - 1, "phrase")
        return None

    def _word_at(self, units: Sequence[Unit], index: int) -> Found | None:
        unit = units[index]
        if unit.mentions:
            return None
        word = _plain(unit)
        # An auxiliary is no verb of its own: in "has delivered" nobody keeps anything.
        if unit.dep != "aux" and (unit.pos in {"VERB", "AUX"} or unit.form or _after_clitic(units, index)):
            for pattern, entry in self.verbs:
                if pattern.match(word):
                    return Found(entry, index, index, "verb")
        if unit.pos in {"NOUN", "PROPN", "ADJ", "ADV", "VERB", "X"}:
            entry_or_none = self.nouns.get(word)
            if entry_or_none is not None and not (unit.pos == "VERB" and unit.form not in {"", "gerund"}):
                return Found(entry_or_none, index, index, "noun")
        return None


def _after_clitic(units: Sequence[Unit], index: int) -> bool:
    """No noun stands after « ne », « qui » or a subject pronoun: the tagger took a verb for one ("ne livre que")."""
    if index == 0 or units[index].pos not in {"NOUN", "ADJ", "ADV", "X"}:
        return False
    return units[index - 1].lower in _BEFORE_VERBS or _between_name_and_object(units, index)


def _between_name_and_object(units: Sequence[Unit], index: int) -> bool:
    """Between a bare name that opens its clause and an article stands a verb ("Lisbonne achemine deux frégates")."""
    name = units[index - 1].mention("name")
    if name is None or index + 1 >= len(units) or not units[index].lower.isalpha():
        return False
    opens = index == 1 or units[index - 2].lower in {",", ";", "et", "and", "que", "that"}
    following = units[index + 1]
    return opens and (following.pos in {"DET", "NUM"} or following.mention("quantity") is not None)


def _plain(unit: Unit) -> str:
    return _folded(unit.text)


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> str:
    """A text has few different words; folding each once is most of the saving."""
    return fold(word)


def _fits(word: str, unit: Unit) -> bool:
    surface = _plain(unit)
    return surface.startswith(word[:-1]) if word.endswith("*") else surface == word


@cache
def lexicon(language: str, file: str, key: str = "trigger") -> Lexicon:
    """The lexicon of `flows/dictionary/<language>/<file>.toml`, built once."""
    verbs: list[tuple[re.Pattern[str], Entry]] = []
    nouns: dict[str, Entry] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    listed = entries(language, file, key)
    for raw in listed:
        entry = Entry(file, str(raw["id"]), {k: v for k, v in raw.items() if k not in {"yes", "no", "verb", "noun"}})
        if raw.get("verb"):
            verbs.append((re.compile("|".join(f"(?:{fold(stem)})" for stem in raw["verb"])), entry))
        for noun in raw.get("noun", ()):
            nouns.update({fold(noun) + ending: entry for ending in ("", "s", "x", "es")})
        for phrase in raw.get("phrase", ()):
            words = tuple(_split(fold(phrase)))
            phrases.setdefault(words[0].rstrip("*"), []).append((words, entry))
    verbs.sort(key=lambda pair: -len(pair[0].pattern))
    ordered = {first: tuple(sorted(group, key=lambda g: -len(g[0]))) for first, group in phrases.items()}
    return Lexicon(tuple(verbs), nouns, ordered, _stems(listed), _stems([r for r in listed if r.get("alone")]))


def _stems(listed: Sequence[Mapping[str, Any]]) -> re.Pattern[str]:
    """One pattern for how any word of some entries begins: a verb by its stem, nouns and phrases whole."""
    stems: list[str] = []
    for raw in listed:
        stems += [fold(stem) for stem in raw.get("verb", ())]
        stems += [re.escape(fold(noun)) + r"(?:e?s|x)?\b" for noun in raw.get("noun", ())]
        stems += [_wording(_split(fold(phrase))) for phrase in raw.get("phrase", ())]
    return re.compile(r"\b(?:" + "|".join(stems or ["(?!)"]) + ")")


def _wording(words: Sequence[str]) -> str:
    """A phrase as it stands in a text; other words may stand between its words only as asides do, behind a comma."""
    patterns = [re.escape(w[:-1]) + r"\w*" if w.endswith("*") else re.escape(w) + r"(?!\w)" for w in words]
    return r"(?:\W*|\W*,[^.;]*?,\W*)".join(patterns)


def _split(phrase: str) -> list[str]:
    return phrase.replace("'", "' ").split()
