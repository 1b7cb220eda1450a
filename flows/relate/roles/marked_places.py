"""What the preposition of an actor phrase says of it, or without one its place behind the trigger.

In: a `Reading`, a trigger, the things that it moves and a phrase. Out: the name of its place, at most one.
"""

from collections.abc import Iterator, Mapping, Sequence

from flows import atlas
from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.origins import is_made_in

_WHERE = frozenset({"to", "from", "for"})
# How many words before a noun a phrase belongs to something else.
_FAR = 8


def marked(reading: Reading, trigger: Found, things: Sequence[int], head: int, named: int) -> Iterator[str]:
    """What the preposition of a phrase says, or without one its place behind the trigger."""
    marker = reading.markers[head] or reading.markers[named]
    if marker == "of" and _in_source(reading, named):
        yield "according"
    elif marker == "in" and trigger.entry.file == "shipments" and is_made_in(reading, named):
        yield "from"
    elif marker == "by" and _of_other_verb(reading, trigger, named):
        yield "by_other"
    elif marker in _WHERE and trigger.kind == "noun" and _far_before(reading, trigger, named):
        yield "under"  # it tells where something else is, or goes
    elif marker:
        yield marker
    elif trigger.last < named and any(named < t for t in things):
        if named == trigger.last + 1 and _is_possessive(reading, named):
            return  # "announced its largest package": nobody is named to whom
        yield "under" if _verb_between(reading, trigger.last, named) else "indirect"
    elif trigger.kind == "verb" and _is_object(reading, trigger, named):
        yield "object"


def _is_possessive(reading: Reading, index: int) -> bool:
    return reading.units[index].lower in load(reading.sentence.language, "grammar")["pronouns"]["possessive"]


def _is_object(reading: Reading, trigger: Found, named: int) -> bool:
    """Whether a phrase stands right behind a verb, with no comma between ("armed rebels, Kinshasa says")."""
    behind = trigger.last < named <= trigger.last + object_reach(trigger.entry.options["frame"])
    return behind and all(u.lower != "," for u in reading.units[trigger.last + 1 : named])


def object_reach(frame: str) -> int:
    """How many words behind a verb of a frame its object stands at most, where that is a party."""
    reach: Mapping[str, int] = atlas.load("frames.toml")["reach"]
    return reach.get(frame, reach["any"])


def _in_source(reading: Reading, named: int) -> bool:
    """Whether a name belongs to the source of what is told: « selon un rapport de l'ONU »."""
    noun = next((u for u in reversed(reading.units[max(0, named - 4) : named]) if u.nominal), None)
    return noun is not None and reading.markers[noun.index] == "according"


def _verb_between(reading: Reading, low: int, high: int) -> bool:
    """Whether the verb of another deed stands between two units."""
    return any(low < g.first and g.last < high and g.tense != "participle" for g in reading.verbs)


def _far_before(reading: Reading, trigger: Found, named: int) -> bool:
    """Whether a phrase stands long before a noun, and a comma between."""
    between = reading.units[named + 1 : trigger.first]
    return len(between) > _FAR and any(u.lower == "," for u in between)


def _of_other_verb(reading: Reading, trigger: Found, named: int) -> bool:
    """An agent behind another participle ("rockets bought by Israel") or before the trigger is not the trigger's."""
    if named < trigger.first:
        return True
    nearest = next((g for g in reversed(reading.verbs) if g.last < named), None)
    return nearest is not None and nearest.first > trigger.last and nearest.voice == "passive"
