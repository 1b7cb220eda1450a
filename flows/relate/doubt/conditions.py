"""What a sentence doesn't assert: conditions, what hangs on them, and questions.

In: a `Reading` and the place of a trigger. Out: yes or no. The words that open such clauses are data (`grammar.toml`,
`complementisers`): « si », "unless", "in case of"; "even if" and « comme si » open none, "asked if" opens a question.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import words_of
from flows.relate.doubt.condition_ends import end_of

_COMING = {"future", "conditional", "conditional_perfect"}
_STOP = re.compile(r"[.!?]+")


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause at units `start`..`end` that asserts nothing; `asked` if it is an indirect question."""

    start: int
    end: int
    asked: bool


def is_conditional(reading: Reading, index: int) -> bool:
    """Whether a unit stands in an if-clause, or in a main clause whose verb looks ahead to one."""
    for clause in _clauses(reading):
        if clause.asked:
            continue
        if clause.start <= index <= clause.end:
            return not _contrasts(reading, clause, index)
        if _hangs_on(reading, clause, index):
            return True
    return False


def condition_subjects(reading: Reading) -> Iterator[int]:
    """The units of those who must not do, or do first, what a condition tells: "if Moscow attacks"."""
    for clause in _clauses(reading):
        inside = (g for g in reading.verbs if clause.start < g.first <= clause.end and g.finite)
        group = None if clause.asked else next(inside, None)
        subject = subject_of(reading, group) if group is not None else None
        if subject is not None:
            yield subject


def is_asked(reading: Reading, index: int) -> bool:
    """Whether a unit stands in a question, direct ("Will Oslo deliver?") or not ("asked whether Oslo will deliver")."""
    if any(clause.asked and clause.start <= index <= clause.end for clause in _clauses(reading)):
        return True
    stop = next((u.lower for u in reading.units[index + 1 :] if not u.mentions and _STOP.fullmatch(u.lower)), "")
    return "?" in stop


def _clauses(reading: Reading) -> Iterator[_Clause]:
    words = load(reading.sentence.language, "grammar")["complementisers"]
    for start, wording in _openers(reading):
        before = [u.lower for u in reading.units[max(0, start - 1) : start]]
        if any(w in words["conceding"] for w in before) or _lasts(reading, start, words["lasting"].get(wording, ())):
            continue
        doubled = wording in words["conditional"] and not _asks(reading, start, words)
        asked = wording in words["interrogative"] and not doubled
        yield _Clause(start, end_of(reading, start), asked)


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


def _contrasts(reading: Reading, clause: _Clause, index: int) -> bool:
    """« Si Oslo a livré des mortiers, Riga n'a rien envoyé » sets two facts against each other."""
    words = load(reading.sentence.language, "grammar")["complementisers"]
    own, main = reading.group_at(index), _main_group(reading, clause)
    if reading.units[clause.start].lower not in words["contrasting"] or own is None or main is None:
        return False
    return own.tense == "perfect" and main.tense not in _COMING and clause.start < main.first


def _main_group(reading: Reading, clause: _Clause) -> VerbGroup | None:
    """The verb of the clause on which a condition leans: the next finite one behind it, else the last before it."""
    after = next((g for g in reading.verbs if g.finite and g.first > clause.end), None)
    before = next((g for g in reversed(reading.verbs) if g.finite and g.last < clause.start), None)
    opens = clause.start <= 2 or reading.units[clause.start - 1].pos == "PUNCT"
    return after or before if opens else before


def _hangs_on(reading: Reading, clause: _Clause, index: int) -> bool:
    """Whether a unit outside a condition belongs to the main clause, told as coming."""
    main = _main_group(reading, clause)
    group = reading.group_at(index)
    planned = group is not None and group.tense == "infinitive" and main is not None and main.tense == "present"
    planned = planned and not any(group.last < g.first < clause.start for g in reading.verbs if group is not None)
    if main is None or (main.tense not in _COMING and not main.mode and not planned):
        return False
    if _is_of_gerund(reading, clause, main):
        return False
    return group == main or ((group is None or not group.finite) and governing_group(reading, index) == main)


def _is_of_gerund(reading: Reading, clause: _Clause, main: VerbGroup) -> bool:
    """Whether a condition belongs to what a verb brings about: "will sign a pact, binding both to act if …"."""
    between = (g for g in reading.verbs if main.last < g.first < clause.start and g.tense == "gerund")
    return any(reading.units[g.first - 1].lower == "," for g in between)
