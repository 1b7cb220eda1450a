"""Towns as hosts: who goes to Sochi visits Russia, though the town's name stands for no government.

In: a `Reading` and an `Act`. Out: `Candidate`s for the hosts of a visit, the states in which the towns lie; of several
candidates the place that the verb names as visited.
"""

from collections.abc import Iterator, Sequence

from flows.normalise.mention import Place
from flows.normalise.names.entity import entities
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.carriers import Act
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.features import features_of

_THERE = frozenset({"to", "in"})
# Where the destination of a verb of going stands, so many units behind it at most.
_WHITHER = frozenset({"to", "for"})
_NEAR = 5


def hosts_by_place(reading: Reading, act: Act) -> Iterator[Candidate]:
    """The states of the towns under "to" or "in" that are no actors themselves."""
    if act.frame not in {"visit", "send"}:
        return
    for unit in reading.units:
        mention, marker = unit.mention("place"), reading.markers[unit.index]
        if mention is None or unit.mention("name") or marker not in _THERE or not isinstance(mention.value, Place):
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
    if act.frame != "visit" or act.trigger.kind not in {"verb", "light"}:
        return None
    verb, last = act.trigger.kind == "verb", act.trigger.last
    for candidate in candidates:
        head = candidate.head if candidate.head is not None else -1
        near = last < head <= last + _NEAR and reading.units[head].mention("place") is not None
        if near and ("object" in candidate.places if verb else candidate.places & _WHITHER):
            return candidate
    return None
