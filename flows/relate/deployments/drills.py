"""Who holds an exercise, by the words behind its name: "held by A and B", « entre A et B », « que A et B ont menées ».

In: a `Reading` and the trigger that names the exercise. Out: the unit of the first who is told to hold it. The verbs
and the words that join the parties are data (`deployments.toml`, `drills`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import object_relative
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup

# How far, in units, the words that tell who holds an exercise may stand behind it, and a party behind them.
_REACH, _NEAR = 9, 8


def holder_of(reading: Reading, drill: Found) -> int | None:
    """The unit of the first who holds an exercise, or null where the words behind it don't tell."""
    words = load(reading.sentence.language, "deployments")["drills"]
    held = (*words["holds"], *words["opens"])
    for unit in reading.units[drill.last + 1 : drill.last + 1 + _REACH]:
        if unit.lower in words["joining"]:
            return _named(reading, unit.index + 1, (None, "between", "of", "with"))
        group = reading.group_at(unit.index)
        if group is None:
            continue
        if not reading.units[group.head].lower.startswith(held):
            return None
        return _subject(reading, group) if group.finite else _named(reading, group.last + 1, ("by",))
    return None


def _subject(reading: Reading, group: VerbGroup) -> int | None:
    return subject_of(reading, group) if object_relative(reading, group) else None


def _named(reading: Reading, start: int, markers: Sequence[str | None]) -> int | None:
    """The first name from a place on, if it stands under one of the markers."""
    near = (u for u in reading.units[start : start + _NEAR] if u.mention("name"))
    first = next(near, None)
    return first.index if first is not None and reading.markers[first.index] in markers else None
