"""How far a thing is from being what a trigger moves, by the words between them and the side on which it stands.

In: a `Reading`, a trigger and the unit of a thing. Out: a cost; from `LIMIT` on, the trigger doesn't move it.
"""

from flows.normalise.mention import Item
from flows.relate.clauses.independent import clause_at
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import (
    bare_relative,
    in_relative,
    kind_of_relative,
    object_relative,
    relative_before,
)
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.roles.asides import ASIDE, is_described_farther, is_told_below
from flows.relate.roles.lists import acts_itself, is_under
from flows.relate.roles.loads import is_load

_NEVER = {"about", "against", "near", "according", "between"}
LIMIT = 12.0


def cost_of(reading: Reading, trigger: Found, thing: int) -> float:
    """How far a thing is from being what the trigger moves: side, verbs and stops between, its marker."""
    between = range(min(thing, trigger.last) + 1, max(thing, trigger.first))
    if trigger.entry.options.get("topic"):  # "As for tanks, the answer is no."
        said = thing < trigger.first and not any(g.finite and g.last in between for g in reading.verbs)
        return 0.08 * len(between) if said else 2 * LIMIT
    verbs, stops = _verbs_between(reading, trigger, between), _stops_between(reading, trigger, between)
    group = reading.group_at(trigger.first)
    aside_clause = group is not None and thing < group.first and _describes(reading, group)
    apart_clause = group is not None and aside_clause and verbs > 0 and object_relative(reading, group)
    if apart_clause or _barred(reading, trigger, thing):
        return 2 * LIMIT
    wrong = (thing > trigger.last) == _stands_left(reading, trigger, thing) and not is_load(reading, trigger, thing)
    qualifying = group is not None and group.tense == "participle" and trigger.kind == "verb"
    own = trigger.kind == "noun" and reading.markers[thing] == "of" and 0 < thing - trigger.last <= 7 and not verbs
    return (
        2.0 * aside_clause
        + 2.0 * qualifying
        - 1.5 * own
        + (LIMIT if wrong and _acts(trigger, group) else 4.0 * wrong)
        + 3.0 * verbs
        + 0.08 * len(between)
        + 6.0 * (reading.markers[thing] in ASIDE)
        + 2.0 * (wrong and stops > 0 and trigger.kind == "noun")
        + 3.0 * (stops > 0 and group is not None and group.tense in {"infinitive", "gerund"})
        + 4.0 * max(stops, clause_at(reading, thing) != clause_at(reading, trigger.first))
    )


def _verbs_between(reading: Reading, trigger: Found, between: range) -> int:
    """How many verbs of other clauses stand between; in "are on their way" the verb belongs to the phrase."""
    apart = (g for g in reading.verbs if g.head in between and g.finite and not _in_clause(reading, g))
    return sum(1 for g in apart if trigger.kind != "phrase" or g.last != trigger.first - 1)


def _stops_between(reading: Reading, trigger: Found, between: range) -> int:
    """How many stops part a trigger from a thing; those of a list part nothing."""
    return 0 if _lists(trigger) else sum(1 for i in between if reading.units[i].lower in {";", ":"})


def _acts(trigger: Found, group: VerbGroup | None) -> bool:
    """Whether a trigger is an active verb, behind which its things stand."""
    return group is not None and group.voice == "active" and trigger.kind != "noun" and not _lists(trigger)


def _lists(trigger: Found) -> bool:
    """Whether a trigger opens a list of things: "the package includes: …"."""
    return trigger.entry.options.get("passage") == "aid"


def _in_clause(reading: Reading, group: VerbGroup) -> bool:
    return in_relative(reading, group) or bare_relative(reading, group)


def _describes(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb only describes the thing before its pronoun: « livre des canons, qui transitent par … »."""
    relative = relative_before(reading, group) if group.finite else None
    if relative is not None and kind_of_relative(reading, relative) == "subject":
        return True
    return object_relative(reading, group) or bare_relative(reading, group)


def _barred(reading: Reading, trigger: Found, thing: int) -> bool:
    """Where a thing is never what is moved: a topic, what somebody arrives in, the object of an act asked for."""
    near = trigger.entry.options.get("near")
    gets = trigger.kind == "phrase" and trigger.entry.options["frame"] == "get"
    if near and (trigger.kind == "noun" or gets):
        if gets and reading.markers[thing] == "from":
            return True  # "took over from the frigate"
        told = any(g.finite and trigger.last < g.first and g.last < thing for g in reading.verbs)
        if told or not 0 < thing - trigger.last <= near:
            return True
    under = trigger.entry.options.get("under")
    if under and (thing < trigger.last or not is_under(reading, thing, under)):
        return True
    if trigger.kind == "verb" and thing > trigger.last and acts_itself(reading, trigger, thing):
        return True
    apart = (is_told_below, is_described_farther)
    if not _moves_such(reading, trigger, thing) or any(stands(reading, trigger, thing) for stands in apart):
        return True
    marker, frame = reading.markers[thing], trigger.entry.options["frame"]
    acts = any(g.first > trigger.last and g.last < thing and g.tense != "participle" for g in reading.verbs)
    return marker in _NEVER or (frame == "arrive" and marker == "in") or (frame == "ask" and acts)


def _moves_such(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether a thing is of the `items` that a trigger is bound to; a sum without a thing is military aid."""
    wanted = trigger.entry.options.get("items")
    mention = reading.units[thing].mention("item")
    return (
        not wanted
        or (mention.value.category if mention and isinstance(mention.value, Item) else "military_aid") in wanted
    )


def _is_given_to(reading: Reading, trigger: Found, group: VerbGroup) -> bool:
    """Whether the subject of a passive is who gets a thing: "Egypt was handed the first three jets"."""
    if group.voice != "passive" or not group.finite or trigger.entry.options["frame"] != "give":
        return False
    subject = subject_of(reading, group)
    unit = reading.units[subject] if subject is not None else None
    return unit is not None and unit.mention("name") is not None and unit.mention("item") is None


def _stands_left(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether the thing is expected before the trigger: subject of a passive or motion, or what "that" stands for."""
    group = reading.group_at(trigger.first)
    if trigger.kind == "phrase" and group is None:
        return str(trigger.entry.options["frame"]) == "arrive"
    if trigger.kind == "noun" or group is None or trigger.entry.options.get("voice") == "reflexive":
        return False
    if _is_given_to(reading, trigger, group) and thing > trigger.last:
        return False
    if group.voice in {"passive", "reflexive"} or trigger.entry.options["frame"] in {"arrive", "stand"}:
        return True
    over = governing_group(reading, group.first) if group.tense == "infinitive" else None
    told = (g for g in (group, over) if g is not None and thing < g.first)
    return any(object_relative(reading, g) or bare_relative(reading, g) for g in told)
