"""Where the forces are, go or come from: the place phrases of a sentence and the one that belongs to a move.

In: a `Reading`, a trigger and its forces. Out: `Station`s, the words of the text with the state on whose territory
they lie (null for seas, regions, disputed land, and what is only near).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.dictionary import load
from flows.normalise.gazetteer import fold, fold_word
from flows.normalise.mention import Place
from flows.relate.actor import Actor
from flows.relate.deployments.carriers import carrier
from flows.relate.deployments.moves import Move
from flows.relate.deployments.place_phrases import Phrase, find_phrases
from flows.relate.deployments.territories import host_of
from flows.relate.lexicon import Found
from flows.relate.reading import Reading
from flows.relate.subjects import subject_of
from flows.relate.verbs import VerbGroup

_LIMIT = 6.0
_THERE = {"in", "to", "near", "from", "of", "with"}


@dataclass(frozen=True, slots=True)
class Station:
    """A place of forces. `start`/`end` are the words that say so, of its antecedent when `basis` is discourse.

    `open`: the passage tells in which state it lies ("the province"); `edge`: a border of the actor's own land.
    """

    start: int
    end: int
    place: Place | None
    host: str | None
    basis: str = "stated"
    open: bool = False
    edge: bool = False


def find_stations(reading: Reading, move: Move, actors: Sequence[Actor]) -> list[Station]:
    """The stations told in the sentence of a move: none, one, or one for each member of a list."""
    group = carrier(reading, move.trigger)
    subject = subject_of(reading, group) if group else None
    costly: list[tuple[float, int, Phrase]] = []
    for phrase in find_phrases(reading):
        cost = _cost(reading, move, group, subject, phrase, actors)
        costly.append((cost, phrase.first, phrase))
    options = [option for option in costly if option[0] < _LIMIT]
    if not options and move.trigger.entry.options["frame"] != "stand":
        return []
    options = options or [o for o in costly if o[0] < 2 * _LIMIT]
    if not options:
        return []
    best = min(options, key=lambda o: o[:2])[2]
    bare = best.bare and best.marker != "near"
    edge = bare and _is_edge(reading, best)
    return [Station(p.start, p.end, p.place, p.host, open=bare and p.host is None, edge=edge) for p in best.parts]


def _is_edge(reading: Reading, phrase: Phrase) -> bool:
    """Whether a common noun names the edge of a land, not a part of it ("the border", not "the province")."""
    edges = load(reading.sentence.language, "deployments")["places"]["edges"]
    noun = fold(reading.units[phrase.anchor].text)
    return any(noun.startswith(edge) for edge in edges)


def _cost(
    reading: Reading,
    move: Move,
    group: VerbGroup | None,
    subject: int | None,
    phrase: Phrase,
    actors: Sequence[Actor],
) -> float:
    anchor = phrase.anchor
    object_of = phrase.marker is None and not _left_behind(move.trigger, group, subject, anchor)
    if object_of and not _is_site(reading, phrase, group, subject):
        return 99.0
    bound = {"for"} if move.trigger.entry.options.get("bound") else set()
    if phrase.marker not in _THERE | bound | {None} or _is_party(reading, phrase, actors):
        return 99.0
    nearest = min(abs(anchor - a) for a in (move.trigger.first, move.trigger.last, *move.things))
    low, high = sorted((anchor, move.trigger.first))
    verbs = sum(1 for g in reading.verbs if g.finite and g != group and low < g.head < high)
    stops = sum(1 for u in reading.units[low:high] if u.lower in {";", ":"})
    return (
        0.15 * nearest
        + 3.0 * verbs
        + 3.0 * stops
        + 2.0 * object_of
        + _outside(reading, group, phrase)
        + _homely(move, phrase, actors)
        + _direction(move.trigger, phrase.marker)
    )


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


def _direction(trigger: Found, marker: str | None) -> float:
    """Withdrawals name whence, other moves whither."""
    away = trigger.entry.options["action"] == "withdraw"
    if marker == "of":
        return 1.0 if away else 2.5
    if marker == "with":
        return 4.0
    if marker == "from":
        return 0.0 if away else 3.5
    return 1.5 if away and marker == "to" else 0.5


def _left_behind(trigger: Found, group: VerbGroup | None, subject: int | None, anchor: int) -> bool:
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


def points_there(reading: Reading, trigger: Found) -> tuple[int, int] | None:
    """The words that point at a place told before: "there", « y », « sur place », "the country"."""
    words = load(reading.sentence.language, "deployments")["there"]
    group = carrier(reading, trigger)
    for unit in reading.units:
        if fold_word(unit.text) in words["words"] and _close(reading, unit.index, trigger, group):
            return unit.start, unit.end
        if fold_word(unit.text) in words["definite"] and _close(reading, unit.index, trigger, group):
            marker = reading.markers[unit.index]
            if marker in {"in", "from", "to"} or _left_behind(trigger, group, None, unit.index):
                return unit.start, unit.end
    return None


def _close(reading: Reading, index: int, trigger: Found, group: VerbGroup | None) -> bool:
    low, high = sorted((index, trigger.first))
    verbs = any(g.finite and g != group and low < g.head < high for g in reading.verbs)
    return not verbs and high - low <= 12


def own_ground(reading: Reading, move: Move) -> list[Station]:
    """The place that a force itself names: "the 102nd military base at Gyumri"."""
    for thing in move.things:
        mention = reading.units[thing].mention("place")
        if mention is not None and isinstance(mention.value, Place) and mention.value.precision == "site":
            return [Station(mention.start, mention.end, mention.value, mention.value.iso3)]
    return []


def heading(reading: Reading, move: Move) -> list[Station]:
    """The place that heads a statement without a verb: "Djibouti: 1,400 soldiers"."""
    colon = next((u.index for u in reading.units[:8] if u.lower == ":"), None)
    if move.trigger.entry.id != "posture" or colon is None:
        return []
    return [
        Station(m.start, m.end, m.value, host_of([m.value]))
        for u in reading.units[:colon]
        if (m := u.mention("place")) is not None and isinstance(m.value, Place)
    ][:1]
