"""Who holds an exercise, by the words behind its name: "held by A and B", « entre A et B », "that A and B completed".

In: a `Reading`, the trigger that names the exercise and the candidates for its actor. Out: the one who holds it; with
whom; which are only words of its name. The verbs and the words that join the parties are data (`deployments.toml`,
`drills`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import object_relative
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.roles.actors import named_at
from flows.relate.roles.candidates import Candidate
from flows.relate.story import Story

# How far, in units, the words that tell who holds an exercise may stand behind it, and a party behind them.
_REACH, _NEAR = 9, 8


def held_by(reading: Reading, trigger: Found, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate whom the words behind the name of an exercise name as the one who holds it."""
    if trigger.kind != "noun" or trigger.entry.options["frame"] != "drill":
        return None
    holder = _holder_of(reading, trigger)
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


def _holder_of(reading: Reading, drill: Found) -> int | None:
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


def is_held(reading: Reading, drill: Found) -> bool:
    """Whether it is told as held: by who holds it, or as the object of a verb that holds or opens it.

    An article may look like "of" there (« mené dans l'île des … »).
    """
    told = (_holder_of, verb_of, partner_at)
    return _is_begun(reading, drill) or any(find(reading, drill) is not None for find in told)


def _is_begun(reading: Reading, drill: Found) -> bool:
    """Whether a noun tells that it begins or ends: « début des manœuvres », "the fourth edition of the drill"."""
    phases: list[str] = load(reading.sentence.language, "deployments")["drills"]["phases"]
    before = (u for u in reversed(reading.units[max(0, drill.first - _NEAR) : drill.first]) if u.nominal)
    over = next(before, None)
    return (over is not None and over.lower in phases) or _opens_itself(reading, drill)


def _opens_itself(reading: Reading, drill: Found) -> bool:
    """Whether the next verb tells that it opens: « l'un des plus grands exercices du pays démarrera lundi »."""
    words = load(reading.sentence.language, "deployments")["drills"]
    behind = (g for g in reading.verbs if g.first > drill.last)
    group = next(behind, None)
    near = group is not None and group.finite and group.first <= drill.last + _NEAR
    return near and group is not None and reading.units[group.head].lower.startswith(tuple(words["opens"]))


def is_another(reading: Reading, drill: Found, told: Found) -> bool:
    """Whether a clause of its own, with another subject, holds a second exercise ("while Oslo holds drills")."""
    own, first = verb_of(reading, drill), verb_of(reading, told)
    if own is None or own == first or not own.finite:
        return False
    subject = subject_of(reading, own)
    return subject is not None and subject > told.last


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


def is_civil(reading: Reading, drill: Found) -> bool:
    """Whether a word beside an exercise tells that no forces hold it; "live-fire drills" are no fire drills."""
    civil: list[str] = load(reading.sentence.language, "deployments")["drills"]["civil"]
    beside = reading.units[max(0, drill.first - 1) : drill.last + 3]
    return any(u.lower in civil and reading.units[u.index - 1].lower != "-" for u in beside)


def names_drill(reading: Reading, index: int) -> bool:
    """Whether a unit is a noun for an exercise."""
    known = lexicon(reading.sentence.language, "deployments").known(reading.units[index].text)
    return known is not None and any(e.options["frame"] == "drill" for e in known.nouns)


def partners_in(story: Story, reading: Reading, trigger: Found, actors: Sequence[Actor]) -> list[Actor]:
    """Those with whom an exercise is held: "joint drills with Japan and India", « des manœuvres avec le Bélarus »."""
    partner = partner_at(reading, trigger) if actors else None
    known = {actor.id for actor in actors}
    found = named_at(story, reading, listed_with(reading, partner, "name")) if partner is not None else []
    return [a for a in found if a.type in {"state", "igo"} and a.id not in known]


def partner_at(reading: Reading, trigger: Found) -> int | None:
    """The unit of the first with whom an exercise is held; who only lies beyond a border is none."""
    options, drill = trigger.entry.options, trigger.last
    if options["frame"] != "drill" or options.get("of_drill") or (trigger.kind != "noun" and not options.get("joins")):
        return None
    behind = range(trigger.last + 1, min(len(reading.units), trigger.last + 2 * _REACH))
    if options.get("joins"):
        drill = next((i for i in behind if names_drill(reading, i)), -1)
    edges: list[str] = load(reading.sentence.language, "deployments")["places"]["edges"]
    for unit in reading.units[drill + 1 : drill + 1 + 2 * _REACH] if drill >= 0 else ():
        if reading.group_at(unit.index) is not None or unit.lower in {";", ":"} or unit.lower in edges:
            return None
        if reading.markers[unit.index] == "with" and unit.mention("name"):
            return unit.index
    return None


def in_title(reading: Reading, trigger: Found, candidate: Candidate) -> bool:
    """A word in the name of an exercise: "the African Lion exercise", « l'exercice Nordic Response »."""
    if trigger.entry.options["frame"] != "drill" or candidate.head is None:
        return False
    named = reading.unit_at(candidate.actors[0].start)
    if named is None or not named.text[:1].isupper():
        return False
    beside = reading.units[named.index + 1] if named.index + 1 < len(reading.units) else None
    titled = beside is not None and beside.text[:1].isupper() and not beside.mentions and beside.pos != "DET"
    low, high = sorted((named.index, trigger.first))
    between = reading.units[low + 1 : high]
    return titled and len(between) <= 3 and all(u.text[:1].isupper() or u.lower in {'"', "«", "“"} for u in between)


def names_exercise(reading: Reading, trigger: Found) -> bool:
    """Whether the sentence names the exercise that its trigger joins."""
    found = lexicon(reading.sentence.language, "deployments").find(reading.units)
    drills = (f for f in found if f.entry.options["frame"] == "drill" and f.first != trigger.first)
    return any(f.kind == "noun" and not is_civil(reading, f) for f in drills)
