"""Who holds an exercise, by the words behind its name: "held by A and B", « entre A et B », "that A and B completed".

In: a `Reading`, the trigger that names the exercise and the candidates for its actor. Out: the one who holds it; the
verb that holds it. The verbs and the words that join the parties are data (`deployments.toml`, `drills`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import object_relative
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.deployments.drills.partners import partner_at
from flows.relate.roles.candidates import Candidate

# How far, in units, the words that tell who holds an exercise may stand behind it, and a party behind them.
_REACH, _NEAR = 9, 8


def held_by(reading: Reading, trigger: Found, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate whom the words behind the name of an exercise name as the one who holds it."""
    if trigger.kind != "noun" or trigger.entry.options["frame"] != "drill":
        return None
    holder = holder_of(reading, trigger)
    at_start = ((c, reading.unit_at(c.actors[0].start)) for c in candidates)
    named = next((c for c, unit in at_start if unit is not None and unit.index == holder), None)
    verb = verb_of(reading, trigger) or _verb_over(reading, trigger)
    if named is not None or verb is None or not verb.finite or verb.voice != "active":
        return named
    subject = subject_of(reading, verb)
    return next((c for c in candidates if c.head is not None and c.head == subject), None)


def _verb_over(reading: Reading, drill: Found) -> VerbGroup | None:
    """What those do who come for an exercise with others: « a accosté pour un exercice avec la marine danoise »."""
    if reading.markers[drill.first] != "for" or partner_at(reading, drill) is None:
        return None
    return next((g for g in reversed(reading.verbs) if g.finite and g.last < drill.first), None)


def holder_of(reading: Reading, drill: Found) -> int | None:
    """The unit of the first who holds an exercise, or null where the words behind it don't tell."""
    words = load(reading.sentence.language, "deployments")["drills"]
    held = (*words["holds"], *words["opens"])
    for unit in reading.units[drill.last + 1 : drill.last + 1 + _REACH]:
        if unit.lower in words["apart"] and reading.group_at(unit.index + 1) is not None:
            return None
        if unit.lower in words["joining"]:
            return _named(reading, unit.index + 1, (None, "between", "of", "with"))
        group = reading.group_at(unit.index)
        if group is None:
            continue
        if not reading.units[group.head].lower.startswith(held):
            return None
        return _subject(reading, group) if group.finite else _named(reading, group.last + 1, ("by",))
    return None


def verb_of(reading: Reading, drill: Found) -> VerbGroup | None:
    """The verb that holds or opens an exercise which is its object, however long it lasts ("three days of drills")."""
    group = next((g for g in reversed(reading.verbs) if g.last < drill.first), None)
    words = load(reading.sentence.language, "deployments")["drills"]
    if group is None or not reading.units[group.head].lower.startswith((*words["holds"], *words["opens"])):
        return None
    first = drill.first
    while first > group.last + 1 and reading.units[first - 1].pos in {"ADJ", "NOUN", "NUM", "PROPN", "PUNCT"}:
        first -= 1
    bare = (u for u in reading.units[group.last + 1 : first] if u.nominal and reading.markers[u.index] is None)
    return group if all(u.mention("date") or u.pos == "NUM" or u.lower in words["lasting"] for u in bare) else None


def _subject(reading: Reading, group: VerbGroup) -> int | None:
    return subject_of(reading, group) if object_relative(reading, group) else None


def _named(reading: Reading, start: int, markers: Sequence[str | None]) -> int | None:
    """The first name from a place on, if it stands under one of the markers."""
    near = (u for u in reading.units[start : start + _NEAR] if u.mention("name"))
    first = next(near, None)
    return first.index if first is not None and reading.markers[first.index] in markers else None
