"""Where the forces are, go or come from: the place phrases of a sentence and the one that belongs to a move.

In: a `Reading`, a trigger and its forces. Out: `Station`s, the words of the text with the state on whose territory
they lie (null for seas, regions, disputed land, and what is only near).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.dictionary import load
from flows.normalise.gazetteer import fold, fold_word
from flows.normalise.mention import Name, Place
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.deployments.carriers import carrier
from flows.relate.deployments.grounds.costs import place_cost
from flows.relate.deployments.grounds.ruled_out import is_left_behind
from flows.relate.deployments.moves import Move
from flows.relate.deployments.places import Part, Phrase, are_neighbours, find_phrases, is_named_word, is_own_soil

_LIMIT = 6.0


@dataclass(frozen=True, slots=True)
class Station:
    """A place of forces. `start`/`end` are the words that say so, of its antecedent when `basis` is discourse.

    `open`: the passage tells in which state it lies ("the province"); `edge`: a border of the actor's own land;
    `named`: it is open and has a name of its own, unlike what points at the place told before.
    """

    start: int
    end: int
    place: Place | None
    host: str | None
    basis: str = "stated"
    open: bool = False
    edge: bool = False
    named: bool = False


def as_station(part: Part) -> Station:
    """The station that a part of a place phrase is."""
    return Station(part.start, part.end, part.place, part.host)


def find_stations(reading: Reading, move: Move, actors: Sequence[Actor]) -> list[Station]:
    """The stations told in the sentence of a move: none, one, or one for each member of a list."""
    group = carrier(reading, move.trigger)
    subject = subject_of(reading, group) if group else None
    costly: list[tuple[float, int, Phrase]] = []
    for phrase in find_phrases(reading):
        if phrase.bare and _is_background(reading, move.trigger, phrase.first):
            continue
        cost = place_cost(reading, move, group, subject, phrase, actors)
        costly.append((cost, phrase.first, phrase))
    options = [option for option in costly if option[0] < _LIMIT]
    if not options and move.trigger.entry.options["frame"] != "stand":
        return []
    options = options or [o for o in costly if o[0] < 2 * _LIMIT]
    if not options:
        return []
    best = min(options, key=lambda o: o[:2])[2]
    border = _border_host(reading, best, actors)
    if border is not None:
        return [Station(p.start, p.end, p.place, border) for p in best.parts[:1]]
    owner = soil_of(reading, best) if best.bare else None
    if owner is not None:
        return [Station(p.start, p.end, p.place, owner) for p in best.parts[:1]]
    bare = best.bare and best.marker != "near"
    edge = bare and _is_edge(reading, best)
    named = is_named_word(reading, best.last)
    parts = _in_one_land(reading, best.parts)
    return [Station(p.start, p.end, p.place, p.host, "stated", bare and p.host is None, edge, named) for p in parts]


def _in_one_land(reading: Reading, parts: Sequence[Part]) -> list[Part]:
    """The parts of a list; a name that no list knows lies in the land told behind it: "Tormanda and Veltri in Chad"."""
    own = [
        p.place is None and (u := reading.unit_at(p.start)) is not None and is_named_word(reading, u.index)
        for p in parts
    ]
    return [replace(p, host=p.host or parts[-1].host) if name else p for p, name in zip(parts, own, strict=True)]


def _is_background(reading: Reading, trigger: Found, index: int) -> bool:
    """Whether a unit tells what goes on around a move: "sent to Chad amid tensions in the region"."""
    return any(marker == "under" for marker in reading.markers[trigger.last + 1 : index])


def soil_of(reading: Reading, phrase: Phrase) -> str | None:
    """The state whose land "its soil" is: the nearest on the left that acts in the sentence, no owner of the forces."""
    if not is_own_soil(reading, phrase.anchor):
        return None
    for unit in reversed(reading.units[: phrase.anchor]):
        name = unit.mention("name")
        if name is None or not isinstance(name.value, Name) or name.value.iso3 is None:
            continue
        if name.value.sense != "adjective" and not unit.mention("force"):
            return name.value.iso3
    return None


def _border_host(reading: Reading, phrase: Phrase, actors: Sequence[Actor]) -> str | None:
    """The actor's own state, at its border with a neighbour: « la frontière biélorusse », "the border with Belarus"."""
    borders: list[str] = load(reading.sentence.language, "deployments")["places"]["borders"]
    if phrase.marker not in {"in", "to"} or not fold(reading.units[phrase.anchor].text).startswith(tuple(borders)):
        return None
    around = reading.units[max(0, phrase.anchor - 2) : phrase.anchor + 6]
    named = {m.value.iso3 for u in around if (m := u.mention("name")) is not None and isinstance(m.value, Name)}
    own = next((a.iso3 for a in actors if a.iso3), None)
    if len({a.iso3 for a in actors}) > 1:
        return None  # each stands on his own side
    return own if own and any(code and are_neighbours(own, code) for code in named) else None


def _is_edge(reading: Reading, phrase: Phrase) -> bool:
    """Whether a common noun names the edge of a land, not a part of it ("the border", not "the province")."""
    edges = load(reading.sentence.language, "deployments")["places"]["edges"]
    words = [fold(u.text) for u in reading.units[phrase.first : phrase.anchor + 2]]
    return any(word.startswith(tuple(edges)) for word in words)


def points_there(reading: Reading, trigger: Found) -> tuple[int, int] | None:
    """The words that point at a place told before: "there", « y », « sur place », "the country"."""
    words = load(reading.sentence.language, "deployments")["there"]
    group = carrier(reading, trigger)
    for unit in reading.units:
        if fold_word(unit.text) in words["words"] and _close(reading, unit.index, trigger, group):
            return unit.start, unit.end
        if _is_background(reading, trigger, unit.index):
            continue
        if fold_word(unit.text) in words["definite"] and _close(reading, unit.index, trigger, group):
            marker = reading.markers[unit.index]
            if marker in {"in", "from", "to"} or is_left_behind(trigger, group, None, unit.index):
                return unit.start, unit.end
    return None


def _close(reading: Reading, index: int, trigger: Found, group: VerbGroup | None) -> bool:
    low, high = sorted((index, trigger.first))
    verbs = any(g.finite and g != group and low < g.head < high for g in reading.verbs)
    return not verbs and high - low <= 12
