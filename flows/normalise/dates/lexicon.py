"""The words of dates in one language, and the rules that read them, from the TOML files of atlas and dictionary.

In: `flows/atlas/dates.toml` (the grammar of all languages), `flows/dictionary/<language>/dates.toml` (words, and what
only this language says). Out: a `Lexicon`. How the files are written stands in flows/dictionary/README.md.
"""

import csv
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from flows import dictionary
from flows.normalise.dates.tokens import Entry, words_of
from flows.normalise.gazetteer import fold

_FLOWS = Path(__file__).parents[2]
_BARE = str.maketrans("àâäçéèêëîïôöùûü", "aaaceeeeiioouuu")


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule as its file has it: what it matches, how the match is read, with which fixed values."""

    name: str
    layer: int
    pattern: str
    read: str
    given: Mapping[str, object]
    emit: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries by first word (the longest wording first), aliases of classes, rules, settings, cues of tense."""

    language: str
    entries: Mapping[str, list[Entry]]
    aliases: Mapping[str, list[str]]
    rules: list[RuleText]
    settings: Mapping[str, Any]
    tense: Mapping[str, Any]
    triggers: frozenset[str] = field(default=frozenset())


def languages() -> list[str]:
    """The languages whose dates can be read."""
    return sorted(path.parent.name for path in (_FLOWS / "dictionary").glob("*/dates.toml"))


@lru_cache
def load(language: str) -> Lexicon:
    """The lexicon of a language. KeyError, naming the file, if the language has no words for dates."""
    path = _FLOWS / "dictionary" / language / "dates.toml"
    if not path.exists():
        raise KeyError(f"no dates for language {language!r}: {path.relative_to(_FLOWS.parent)} is missing")
    shared = tomllib.loads((_FLOWS / "atlas" / "dates.toml").read_text(encoding="utf-8"))
    own = dictionary.load(language, "dates")
    rules = [rule for raw in (*own.get("rules", []), *shared["rules"]) for rule in _rules(raw)]
    aliases = {**shared["aliases"], **own.get("aliases", {})}
    entries = _by_first_word(
        [*_wordings(own["words"]), *_numbers(language, bool(own["settings"]["day_in_words"])), *_events(language)]
    )
    settings = own["settings"]
    return Lexicon(language, entries, aliases, rules, settings, own["tense"], frozenset(shared["triggers"]))


def _rules(raw: Mapping[str, Any]) -> list[RuleText]:
    """One for each layer that a rule names."""
    given = {key: value for key, value in raw.items() if key not in ("id", "layer", "pattern", "read", "yes", "no")}
    emit = bool(given.pop("emit", True))
    layers = raw["layer"] if isinstance(raw["layer"], list) else [raw["layer"]]
    return [RuleText(raw["id"], layer, raw["pattern"], raw["read"], given, emit) for layer in layers]


def _numbers(language: str, day_in_words: bool) -> Iterator[tuple[str, str, object]]:
    """Cardinals below one hundred from the dictionary of numbers, and the tens that ordinals are made of."""
    table = dictionary.load(language, "numbers")
    below = {int(value): list(words) for value, words in table["small"].items()}
    for tens in table["tens"]:
        yield from (("tens", word, tens["value"]) for word in tens["words"])
        if tens["value"] > 10:
            below.setdefault(tens["value"], []).extend(tens["words"])
        for unit in tens["takes"]:
            joined = f" {table['join'][0]} " if unit in tens.get("joined", ()) else " "
            wordings = [f"{word}{joined}{last}" for word in tens["words"] for last in below[unit]]
            below.setdefault(tens["value"] + unit, []).extend(wordings)
    for value, words in below.items():
        for wording in {spelling for word in words for spelling in (word, word.replace(" ", "-"))}:
            yield ("card_one" if value == 1 else "card"), wording, value
            if day_in_words and 1 < value <= 31:
                yield "day_word", wording, value


def _events(language: str) -> Iterator[tuple[str, str, object]]:
    """The anchor events of the atlas as wordings of the class `event`."""
    with (_FLOWS / "atlas" / "anchor_events.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for wording in filter(None, (row.get(language) or "").split("|")):
                yield "event", wording, row["day"]


def _by_first_word(words: Iterable[tuple[str, str, object]]) -> dict[str, list[Entry]]:
    """Merge the classes of equal wordings: « sept » is a number and a month in short."""
    merged: dict[tuple[tuple[str, ...], tuple[str, ...] | None], dict[str, object]] = {}
    listed = list(words)
    known = {words_of(fold(wording)) for _, wording, _ in listed}
    for name, wording, value in listed:
        cased = None if wording == wording.lower() else words_of(wording)
        for parts in _variants(wording, known):
            merged.setdefault((parts, cased), {}).setdefault(name, value)
    by_first: dict[str, list[Entry]] = {}
    for (parts, cased), values in merged.items():
        by_first.setdefault(parts[0], []).append(Entry(parts, cased, values))
    for entries in by_first.values():
        entries.sort(key=lambda entry: (-len(entry.parts), entry.cased is None))
    return by_first


def _wordings(words: Mapping[str, Any]) -> Iterator[tuple[str, str, object]]:
    for name, listed in words.items():
        if isinstance(listed, list):
            yield from ((name, wording, True) for wording in listed)
        else:
            yield from ((name, wording, value) for wording, value in listed.items())


def _variants(wording: str, known: Set[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The words of a wording, with and without hyphens, and without accents unless those are other words (« dès »)."""
    folded = fold(wording)
    spellings = dict.fromkeys(
        (folded, folded.replace("-", " "), (bare := folded.translate(_BARE)), bare.replace("-", " "))
    )
    for spelling in spellings:
        parts = words_of(spelling)
        if spelling == folded or (len(spelling) > 2 and (parts not in known or "-" in folded)):
            yield parts
