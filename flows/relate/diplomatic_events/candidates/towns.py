"""Towns as hosts: who goes to Sochi visits Russia, though the town's name stands for no government.

In: a `Reading` and an `Act`. Out: `Candidate`s for the hosts of a visit, the states in which the towns lie; of several
candidates the place that the verb names as visited, or all stations of a journey; whether a name is where it happens.
"""

from collections.abc import Iterator, Sequence

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Name, Place
from flows.normalise.names.entity import entities
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import place_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE, listed
from flows.relate.roles.actors import unique_actors
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.features import features_of

_GOING = frozenset({"visit", "host", "send"})
_THERE = frozenset({"to", "in"})
# Where the place stands that somebody comes back from.
_WHENCE = frozenset({"from", "of"})
# Where the destination of a verb of going stands, so many units behind it at most.
_WHITHER = frozenset({"to", "for"})
_NEAR = 5
_BESIDE = 2
# Where a guest stands behind the words of a welcome.
_GUEST = 14
_LISTED = frozenset({"to", "in", "for", "object"})


def hosts_by_place(reading: Reading, act: Act) -> Iterator[Candidate]:
    """The states of the towns under "to" or "in" that are no actors themselves."""
    if act.frame not in {"visit", "send"}:
        return
    there = _THERE | (_WHENCE if act.options.get("leaves") else frozenset())
    for unit in reading.units:
        mention = unit.mention("place")
        marker = "to" if mention and is_where(reading, act, unit.index) else reading.markers[unit.index]
        if mention is None or unit.mention("name") or marker not in there or not isinstance(mention.value, Place):
            continue
        state = entities().get(mention.value.iso3 or "")
        if state is None:
            continue
        actor = Actor(state.entity_id, state.name, state.iso3, "state", unit.start, unit.end, sense="capital")
        places = frozenset({marker})
        features = features_of(reading, act.trigger, (), unit.index, (actor,), places)
        yield Candidate((actor,), unit.index, places, tuple(features.items()))


def visited(reading: Reading, act: Act, candidates: Sequence[Candidate]) -> Candidate | None:
    """The place that stands first behind the verb: "will visit Oman for talks on Iran", "flew to Sochi to meet Xi"."""
    if act.frame == "visit" and act.options.get("leaves"):
        return _left(reading, act, candidates)
    if act.frame != "visit" or act.trigger.kind not in {"verb", "light"}:
        return None
    verb, last = act.trigger.kind == "verb", act.trigger.last
    for candidate in candidates:
        head = candidate.head if candidate.head is not None else -1
        near = last < head <= last + _NEAR and reading.units[head].mention("place") is not None
        beside = "in" in candidate.places and head - last <= _BESIDE  # "landed in Oslo after stops in Riga and Bonn"
        if near and ("object" in candidate.places if verb else candidate.places & _WHITHER or beside):
            return candidate
    return None


def _left(reading: Reading, act: Act, candidates: Sequence[Candidate]) -> Candidate | None:
    """The place right behind words of coming back: "fresh from Oslo", « de retour de Riga »."""
    behind = (c for c in candidates if c.head is not None and 0 < c.head - act.trigger.last <= _BESIDE)
    return next((c for c in behind if c.head is not None and is_place(reading, c.head)), None)


def guest_behind(act: Act, candidates: Sequence[Candidate]) -> Candidate | None:
    """Who stands behind words that tell of his visit: "the visiting Danish minister", "a banquet for the king"."""
    if not act.options.get("guest_behind"):
        return None
    behind = [c for c in candidates if c.head is not None and 0 < c.head - act.trigger.last <= _GUEST]
    people = [c for c in behind if c.actors[0].sense in {"office", "person"}]
    return min(people or behind, key=lambda c: c.head or 0, default=None)


def stations(reading: Reading, act: Act, first: Candidate, candidates: Sequence[Candidate]) -> list[Actor]:
    """All places of a journey that the verb lists, with the first: "will go to Israel on Monday, then to Jordan"."""
    found = [*first.actors]
    heads = [c.head for c in (first,) if c.head is not None]
    if act.frame != "visit" or not heads or heads[0] <= act.trigger.last:
        return found
    behind = [c for c in candidates if c.head is not None and c.head > act.trigger.last]
    speakers = {subject_of(reading, g) for g in reading.verbs if g.finite}
    others = [c for c in behind if c.places & _LISTED or not (c.places or c.head in speakers)]
    for candidate in sorted(others, key=lambda c: c.head or 0):
        low, high = sorted((candidate.head or 0, heads[-1]))
        if high > low and _goes_on(reading, low, high) and is_place(reading, candidate.head or 0):
            found = [*candidate.actors, *found] if low == candidate.head else [*found, *candidate.actors]
            heads.append(candidate.head or 0)
    return unique_actors(found)


def is_place(reading: Reading, index: int) -> bool:
    """Whether a unit names a place, and nobody in office."""
    mention = reading.units[index].mention("name")
    somebody = isinstance(mention.value, Name) and mention.value.sense in {"person", "office"} if mention else False
    return reading.units[index].mention("place") is not None and not somebody


def _goes_on(reading: Reading, low: int, high: int) -> bool:
    """Whether a list goes on from one place to another: conjunctions, commas, dates and words of order between."""
    language = reading.sentence.language
    conjunctions = load(language, "grammar")["enumeration"]["conjunctions"]
    joints = {*conjunctions, *load(language, FILE)["legs"]["next"], ",", ";"}
    between = reading.units[low + 1 : high]
    own = all(u.lower in joints or u.pos in {"ADP", "DET"} or u.mention("date") for u in between)
    return own and any(u.lower in joints for u in between)


def is_where(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name is the place of which a relative clause tells the act: « Bakou, où il a été reçu »."""
    group = act.group if act.relation in {"self", "object"} else None
    return group is not None and head >= 0 and place_before(reading, group) == head


def is_beyond(reading: Reading, act: Act, head: int | None) -> bool:
    """Whether a clause of its own stands between a visit and a name behind it: "arrived in Kyiv, Oslo said of Chad"."""
    if head is None or head <= act.trigger.last or act.frame not in _GOING or act.relation != "self":
        return False
    last = act.group.last if act.group is not None else act.trigger.last
    leading_on = listed(reading.sentence.language, "leading_on")
    clauses = [g for g in reading.verbs if last < g.first and g.head < head and g.finite]
    between = [g for g in clauses if not leading_on.match(fold(reading.units[g.head].text))]
    return any(any(u.nominal for u in reading.units[last + 1 : g.first]) for g in between)


def is_gathering_place(reading: Reading, act: Act, head: int | None) -> bool:
    """Whether a name tells where those who act are gathered: "ministers meeting in Oslo condemned the attack"."""
    group = act.group if act.relation == "self" else None
    if head is None or group is None or head >= group.first or act.frame in {*_GOING, "mutual"}:
        return False
    there = reading.markers[head] == "in" and reading.units[head].mention("place") is not None
    return there and any(not g.finite and head - _NEAR <= g.last < head for g in reading.verbs)


def is_land_of(reading: Reading, index: int) -> bool:
    """Whether a state's adjective stands beside the noun for its land: « le sol tunisien », "the Egyptian capital"."""
    lands = load(reading.sentence.language, FILE)["lands"]
    return any(u.lower in lands for u in reading.units[max(0, index - 1) : index + 2])
