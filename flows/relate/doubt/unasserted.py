"""Find the clauses that assert nothing: conditions, wishes and indirect questions.

In: a `Reading`. Out: `Clause`s in the order of the text. The words that open them are data (`grammar.toml`,
`complementisers`): « si », "unless", "in case of"; "even if" and « comme si » open none, "asked if" opens a question.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import words_of
from flows.relate.doubt.condition_ends import end_of


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause at units `start`..`end` that asserts nothing; `asked` if it is an indirect question."""

    start: int
    end: int
    asked: bool


def unasserted(reading: Reading) -> Iterator[Clause]:
    """The clauses of a sentence that assert nothing."""
    words = load(reading.sentence.language, "grammar")["complementisers"]
    for start, wording in _openers(reading):
        before = [u.lower for u in reading.units[max(0, start - 1) : start]]
        if any(w in words["conceding"] for w in before) or _lasts(reading, start, words["lasting"].get(wording, ())):
            continue
        doubled = wording in (*words["conditional"], *words["inverting"]) and not _asks(reading, start, words)
        asked = wording in words["interrogative"] and not doubled
        yield Clause(start, end_of(reading, start), asked)


def _lasts(reading: Reading, start: int, stems: Sequence[str]) -> bool:
    """Whether what looks like a condition tells how long ("as long as necessary")."""
    return any(u.lower.startswith(tuple(stems)) for u in reading.units[start + 3 : start + 7])


def _openers(reading: Reading) -> Iterator[tuple[int, str]]:
    """(place, wording) of every word or phrase that opens a condition or an indirect question."""
    phrases = _wordings(reading.sentence.language)
    for unit in reading.units:
        for wording in phrases.get(unit.lower, ()):
            units = reading.units[unit.index : unit.index + len(wording)]
            fits = tuple(u.lower for u in units) == wording
            if fits and (len(wording) > 1 or unit.pos in {"SCONJ", "CCONJ", "ADP"} or unit.dep == "mark"):
                yield unit.index, " ".join(wording)
                break
    yield from _wishes(reading)
    yield from _inversions(reading)


def _inversions(reading: Reading) -> Iterator[tuple[int, str]]:
    """(place, word) of a verb that opens a condition before its subject: "Should Oslo refuse, Riga would leave"."""
    opening: list[str] = load(reading.sentence.language, "grammar")["complementisers"]["inverting"]
    first = next((u for u in reading.units if u.pos != "PUNCT"), None)
    if first is None or first.lower not in opening or any(u.lower == "?" for u in reading.units):
        return
    # A clause of its own has to follow: "Were they right?" asks, "Had he known." stands alone.
    if any(u.lower == "," for u in reading.units[first.index + 2 :]):
        yield first.index, first.lower


def _wishes(reading: Reading) -> Iterator[tuple[int, str]]:
    """(place, word) of what opens a wish: « Que Berlin livre des chars, que Rome double ses budgets. »"""
    opening: list[str] = load(reading.sentence.language, "grammar")["complementisers"]["wishing"]
    first = next((u.index for u in reading.units if u.pos != "PUNCT"), 0)
    if not reading.units or reading.units[first].lower not in opening:
        return
    for unit in reading.units[first:]:
        if unit.lower in opening and (unit.index == first or reading.units[unit.index - 1].pos == "PUNCT"):
            yield unit.index, unit.lower


@cache
def _wordings(language: str) -> Mapping[str, list[tuple[str, ...]]]:
    words = load(language, "grammar")["complementisers"]
    found: dict[str, list[tuple[str, ...]]] = {}
    for wording in (*words["conditional"], *words["interrogative"]):
        parts = tuple(words_of(wording))
        found.setdefault(parts[0], []).append(parts)
    return {first: sorted(listed, key=len, reverse=True) for first, listed in found.items()}


def _asks(reading: Reading, start: int, words: Mapping[str, Any]) -> bool:
    """Whether a word of asking or not knowing stands right before, over whom it is asked of ("asked Oslo if")."""
    for at in range(start - 1, max(-1, start - 5), -1):
        unit = reading.units[at]
        if unit.lemma in words["asking"] or unit.lower in words["asking"]:
            return True
        if unit.pos in {"PUNCT", "VERB", "SCONJ"}:
            return False
    return False
