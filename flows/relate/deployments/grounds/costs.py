"""How far a place phrase is from belonging to a move: the distance, the verbs between, the preposition, the direction.

In: a `Reading`, a move and a phrase. Out: a cost, the lower the likelier.
"""

from collections.abc import Sequence

from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.deployments.grounds.ruled_out import (
    flies_from,
    is_elsewhere,
    is_left_behind,
    is_party,
    is_site,
    may_tell_place,
)
from flows.relate.deployments.moves import Move
from flows.relate.deployments.places import Phrase

_NEVER = 99.0


def place_cost(
    reading: Reading,
    move: Move,
    group: VerbGroup | None,
    subject: int | None,
    phrase: Phrase,
    actors: Sequence[Actor],
) -> float:
    """The cost of a phrase for a move: a few words are some tenths, a verb or stop between 3, `_NEVER` rules it out.

    `group` and `subject` are the verb of the move and the unit of its subject.
    """
    anchor = phrase.anchor
    if anchor == subject and not is_left_behind(move.trigger, group, None, anchor):
        return _NEVER
    object_of = phrase.marker is None and not is_left_behind(move.trigger, group, subject, anchor)
    if object_of and not is_site(reading, phrase, group, subject):
        return _NEVER
    if not may_tell_place(move, phrase) or is_party(reading, phrase, actors):
        return _NEVER
    if is_elsewhere(reading, move, group, phrase):
        return _NEVER
    return _cost(reading, move, group, phrase, actors, object_of)


def _cost(
    reading: Reading, move: Move, group: VerbGroup | None, phrase: Phrase, actors: Sequence[Actor], object_of: bool
) -> float:
    """The cost of a phrase that can tell the place; `object_of`: it is the object of a verb."""
    anchor = phrase.anchor
    return (
        _distance(reading, move, group, anchor)
        + 2.0 * (object_of and anchor - (group.last if group else anchor) > 3)
        + 1.5 * _forces_between(reading, move, anchor)
        + _outside(reading, group, phrase)
        + _homely(move, phrase, actors)
        + _native(move, phrase)
        + _direction(reading, move.trigger, phrase.marker)
    )


def _distance(reading: Reading, move: Move, group: VerbGroup | None, anchor: int) -> float:
    """The words to the nearest part of the move, and the other verbs and stops between."""
    nearest = min(abs(anchor - a) for a in (move.trigger.first, move.trigger.last, *move.things))
    low, high = sorted((anchor, move.trigger.first))
    verbs = sum(1 for g in reading.verbs if g.finite and g != group and low < g.head < high)
    stops = sum(1 for u in reading.units[low:high] if u.lower in {";", ":"})
    return 0.15 * nearest + 3.0 * verbs + 3.0 * stops


def _outside(reading: Reading, group: VerbGroup | None, phrase: Phrase) -> float:
    """A place before the clause of the verb, unless it opens the sentence ("In Mali, …")."""
    if group is None or phrase.anchor > group.first or phrase.first <= 2:
        return 0.0
    return 1.0 if any(u.lower == "," for u in reading.units[phrase.last : group.first]) else 0.3


def _homely(move: Move, phrase: Phrase, actors: Sequence[Actor]) -> float:
    """A state seldom sends its forces to its own capital, and leaves no land with which it talks of leaving."""
    abroad = move.trigger.entry.options["action"] in {"deploy", "reinforce", "rotate"} or phrase.marker == "with"
    own = {a.iso3 for a in actors if a.iso3}
    return 2.5 if abroad and any(part.host in own for part in phrase.parts) else 0.0


def _native(move: Move, phrase: Phrase) -> float:
    """Who comes from a place behind their name leaves another, if one is told: "troops from Togo left Goma"."""
    behind = any(thing < phrase.anchor < move.trigger.first for thing in move.things)
    return 2.5 if behind and phrase.marker in {"from", "of"} and move.trigger.kind == "verb" else 0.0


def _direction(reading: Reading, trigger: Found, marker: str | None) -> float:
    """Withdrawals name whence, other moves whither."""
    away = trigger.entry.options["action"] == "withdraw"
    if marker == "of":
        return 1.0 if away else 2.5
    if marker == "with":
        return 4.0
    if marker == "from":
        return 0.0 if away or flies_from(reading, trigger) else 3.5
    return 1.5 if away and marker == "to" else 0.5


def _forces_between(reading: Reading, move: Move, anchor: int) -> int:
    """How many other forces stand between the force and a place: each of a list has the place right behind it."""
    if not move.things:
        return 0
    low, high = sorted((anchor, move.things[0]))
    return sum(1 for u in reading.units[low + 1 : high] if u.mention("force"))
