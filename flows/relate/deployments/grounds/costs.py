"""How far a place phrase is from belonging to a move: the distance, the verbs between, the preposition, the direction.

In: a `Reading`, a move and a phrase. Out: a cost, the lower the likelier.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.mention import Place
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.deployments.moves import Move
from flows.relate.deployments.places import Phrase, is_seat

_NEVER = 99.0
_THERE = {"in", "to", "near", "from", "of", "with"}


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
    if object_of and not _is_site(reading, phrase, group, subject):
        return _NEVER
    if not _may_tell_place(move, phrase) or _is_party(reading, phrase, actors):
        return _NEVER
    if _elsewhere(reading, move, group, phrase):
        return _NEVER
    return (
        _distance(reading, move, group, anchor)
        + 2.0 * (object_of and anchor - (group.last if group else anchor) > 3)
        + 1.5 * _forces_between(reading, move, anchor)
        + _outside(reading, group, phrase)
        + _homely(move, phrase, actors)
        + _native(move, phrase)
        + _direction(reading, move.trigger, phrase.marker)
    )


def _may_tell_place(move: Move, phrase: Phrase) -> bool:
    """Whether the preposition of a phrase is one of place, for this move at least."""
    options = move.trigger.entry.options
    bound = {*(("for",) if options.get("bound") else ()), *(("by", "under") if options.get("via") else ())}
    return phrase.marker in _THERE | bound | {None}


def _elsewhere(reading: Reading, move: Move, group: VerbGroup | None, phrase: Phrase) -> bool:
    """Whence others came, and what another verb behind the forces tells ("we have soldiers, who train on a base")."""
    options = move.trigger.entry.options
    stays = options["frame"] == "stand" and options["action"] != "withdraw"
    goes = options["frame"] == "move" and options["action"] == "deploy"
    whence = phrase.marker == "from" and not flies_from(reading, move.trigger)
    if (stays or goes or options["action"] == "exercise") and whence:
        return True
    if options.get("errand") and phrase.anchor < move.trigger.first:
        return True
    if _is_venue(reading, phrase) or is_seat(reading, phrase.anchor):
        return True
    behind = range(max((move.trigger.last, *move.things)) + 1, phrase.anchor)
    others = [g for g in reading.verbs if g.finite and g != group and g.head in behind]
    return options["frame"] == "keep" and any(not _serves(reading, g) for g in others)


def _serves(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb tells what forces do where they are: « 8 000 soldats qui combattent dans l'est du pays »."""
    word = lexicon(reading.sentence.language, "deployments").known(reading.units[group.head].text)
    relative = group.first > 0 and reading.units[group.first - 1].pos in {"PRON", "SCONJ"}
    return relative and word is not None and any(e.options.get("as_subject") for e, _ in word.verbs)


def flies_from(reading: Reading, trigger: Found) -> bool:
    """Whether a verb tells whence forces work, which is where they are: "patrol the skies from Siauliai"."""
    return reading.units[trigger.first].lower.startswith(tuple(trigger.entry.options.get("from_base", ())))


def _is_venue(reading: Reading, phrase: Phrase) -> bool:
    """Whether a city is only where others met: "a day after talks in Washington", « un sommet à Bruxelles »."""
    city = phrase.parts and phrase.parts[0].place is not None and phrase.parts[0].place.precision == "city"
    venues: list[str] = load(reading.sentence.language, "deployments")["there"]["meetings"]
    beside = reading.units[max(0, phrase.first - 2) : phrase.first]
    return bool(city) and any(u.lower in venues for u in beside)


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
    """A state seldom sends its forces to its own capital."""
    abroad = move.trigger.entry.options["action"] in {"deploy", "reinforce", "rotate"}
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


def is_left_behind(trigger: Found, group: VerbGroup | None, subject: int | None, anchor: int) -> bool:
    """Whether the place is the object of leaving or entering: "left Mali", « évacueront le district »."""
    if not trigger.entry.options.get("place_object") or group is None or group.voice == "passive":
        return False
    return anchor > group.last and anchor != subject and anchor - group.last <= 6


def _is_site(reading: Reading, phrase: Phrase, group: VerbGroup | None, subject: int | None) -> bool:
    """A base or airport as the object of guarding, building, opening: "to secure the airport"."""
    place = reading.units[phrase.anchor].mention("place")
    site = place is not None and isinstance(place.value, Place) and place.value.precision == "site"
    return site and phrase.anchor != subject and (group is None or phrase.anchor > group.last)


def _is_party(reading: Reading, phrase: Phrase, actors: Sequence[Actor]) -> bool:
    if phrase.marker in {"in", "to", "near", "from"}:
        return False
    here = reading.units[phrase.anchor]
    return any(here.start < actor.end and actor.start < here.end for actor in actors)


def _forces_between(reading: Reading, move: Move, anchor: int) -> int:
    """How many other forces stand between the force and a place: each of a list has the place right behind it."""
    if not move.things:
        return 0
    low, high = sorted((anchor, move.things[0]))
    return sum(1 for u in reading.units[low + 1 : high] if u.mention("force"))
