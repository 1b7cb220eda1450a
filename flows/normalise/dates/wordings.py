"""Gather the wordings that dates are made of in one language.

In: the words of its dictionary, the numbers of its dictionary, the anchor events of the atlas. Out: entries by the
first word of their wording, the longest first.
"""

from collections.abc import Iterator, Mapping, Set
from typing import Any

from flows import dictionary
from flows.atlas import rows
from flows.normalise.dates.tokens import Entry, words_of
from flows.normalise.gazetteer import fold

Wording = tuple[str, str, object]  # class, wording, value
_BARE = str.maketrans("àâäçéèêëîïôöùûü", "aaaceeeeiioouuu")


def entries(language: str, words: Mapping[str, Any], day_in_words: bool) -> dict[str, list[Entry]]:
    """Entries by first word. The classes of equal wordings meet in one: « sept » is a number and a month in short."""
    listed = [*_listed(words), *_numbers(language, day_in_words), *_events(language)]
    known = {words_of(fold(wording)) for _, wording, _ in listed}
    merged: dict[tuple[tuple[str, ...], tuple[str, ...] | None], dict[str, object]] = {}
    for name, wording, value in listed:
        for spelling in _spellings(wording, known):
            cased = None if spelling == spelling.lower() else words_of(spelling)
            merged.setdefault((words_of(fold(spelling)), cased), {}).setdefault(name, value)
    by_first: dict[str, list[Entry]] = {}
    for (parts, cased), values in merged.items():
        by_first.setdefault(parts[0], []).append(Entry(parts, cased, values))
    for same_first in by_first.values():
        same_first.sort(key=lambda entry: (-len(entry.parts), entry.cased is None))
    return by_first


def _listed(words: Mapping[str, Any]) -> Iterator[Wording]:
    for name, listed in words.items():
        pairs = listed.items() if isinstance(listed, dict) else ((wording, True) for wording in listed)
        yield from ((name, wording, value) for wording, value in pairs)


def _numbers(language: str, day_in_words: bool) -> Iterator[Wording]:
    """Cardinals below one hundred from the dictionary of numbers, and the tens that ordinals are made of."""
    table = dictionary.load(language, "numbers")
    below = {int(value): list(words) for value, words in table["small"].items()}
    for tens in table["tens"]:
        yield from (("tens", word, tens["value"]) for word in tens["words"])
        if tens["value"] > 10:
            below.setdefault(tens["value"], []).extend(tens["words"])
        for unit in tens["takes"]:
            joined = f" {table['join'][0]} " if unit in tens.get("joined", ()) else " "
            made = [f"{word}{joined}{last}" for word in tens["words"] for last in below[unit]]
            below.setdefault(tens["value"] + unit, []).extend(made)
    for value, words in below.items():
        for wording in {spelling for word in words for spelling in (word, word.replace(" ", "-"))}:
            yield ("card_one" if value == 1 else "card"), wording, value
            if day_in_words and 1 < value <= 31:
                yield "day_word", wording, value


def _events(language: str) -> Iterator[Wording]:
    """The anchor events of the atlas as wordings of the class `event`, with the day as value."""
    for _, row in rows("anchor_events.csv"):
        yield from (("event", wording, row["day"]) for wording in row.get(language, "").split("|") if wording)


def _spellings(wording: str, known: Set[tuple[str, ...]]) -> Iterator[str]:
    """A wording with and without hyphens, and without accents unless that is another wording (« dès »)."""
    bare = wording.translate(_BARE)
    for spelling in dict.fromkeys((wording, wording.replace("-", " "), bare, bare.replace("-", " "))):
        another = words_of(fold(spelling)) in known and "-" not in wording
        if spelling == wording or (len(spelling) > 2 and not another):
            yield spelling
