"""Armed bodies that nothing but their kind names: "arms for the rebels", « fournir des armes aux séparatistes ».

In: a `Reading`, a trigger and its things. Out: `Candidate`s, each a body to which something passes, so that no state
named elsewhere is taken for it.
"""

from collections.abc import Iterator, Mapping, Sequence, Set

from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.doers import subjects_around
from flows.relate.roles.features import features_of
from flows.relate.roles.standing import places_of
from flows.relate.shipments.bodies import kind_of_body

# Where a body stands that receives, by the frame of the trigger.
_TAKERS: Mapping[str, Set[str]] = {
    "give": {"to", "for", "indirect"},
    "arrive": {"to", "for"},
    "arm": {"object", "indirect", "subject"},
    "get": {"subject"},
}


def unnamed_bodies(reading: Reading, trigger: Found, things: Sequence[int]) -> Iterator[Candidate]:
    """The bodies of a sentence that no name tells, where a recipient stands, in the order of the text."""
    takers = _TAKERS.get(str(trigger.entry.options["frame"]), frozenset())
    group = reading.group_at(trigger.first)
    if group is not None and group.voice == "passive" and trigger.entry.options["frame"] == "give":
        takers = {*takers, "subject"}  # "the rebels were supplied with mortars"
    subject, governor = subjects_around(reading, trigger)
    for unit in reading.units:
        kind, at = kind_of_body(reading, unit.index), unit.index
        if kind is None or at in things:
            continue
        places = frozenset(places_of(reading, trigger, things, at, at, subject, governor))
        if places & takers:
            actor = Actor(kind, kind, None, "nonstate", unit.start, unit.end)
            features = features_of(reading, trigger, things, at, (actor,), places)
            yield Candidate((actor,), at, places, tuple(features.items()))
