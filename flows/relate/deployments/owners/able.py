"""Whether a candidate can be who acts: no armed band, no name that only tells where something is.

In: a `Reading` and a `Candidate`. Out: true or false.
"""

from flows.dictionary import load
from flows.normalise.mention import Place
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces import force_at, is_joined
from flows.relate.deployments.owners.bystanders import is_beyond, is_kin, qualifies_place
from flows.relate.deployments.places import heads_statement
from flows.relate.roles.candidates import Candidate

# Where somebody stands who is only the destination.
_APART = frozenset({"to", "far_to", "far"})
# What a name may tell instead of whose the forces are.
_NO_OWNER = (qualifies_place, is_kin, is_beyond, heads_statement)


def could_act(reading: Reading, candidate: Candidate) -> bool:
    """Neither an armed band of the passage, nor the adjective in the name of a base."""
    if candidate.head is None:
        where = "far_to" in candidate.places  # « à Bangui » tells where, not who
        return candidate.actors[0].type in {"state", "igo", "group"} and not where
    unit = reading.units[candidate.head]
    joined = force_at(reading, candidate.head)  # « rejoindront les 400 soldats français »: they are no mission
    if (joined is None or joined.unit is None) and is_joined(reading, candidate.head):
        return False
    if _holds_town(reading, candidate.head):
        return False
    named = reading.unit_at(candidate.actors[0].start)
    if named is not None and any(tells(reading, named.index) for tells in _NO_OWNER):
        return False
    place = unit.mention("place")
    leads = load(reading.sentence.language, "grammar")["markers"]["to"]
    whither = reading.markers[candidate.head] == "to" or reading.units[candidate.head - 1].lower in leads
    if place is not None and candidate.places <= _APART and whither:
        return False  # "900 men are on their way to Kuwait"
    within = place is not None and isinstance(place.value, Place) and place.value.precision in {"site", "region"}
    return not (within and not unit.mention("force"))


def _holds_town(reading: Reading, index: int) -> bool:
    """Whether a name only tells where the town before it lies: "by road from Vilseck, Germany, to Romania"."""
    before = reading.units[max(0, index - 2) : index]
    town = before[0].mention("place") if len(before) == 2 and before[1].lower == "," else None
    name = reading.units[index].name
    acts = index + 1 < len(reading.units) and reading.group_at(index + 1) is not None  # "In Poti, Georgia posted …"
    if town is None or not isinstance(town.value, Place) or name is None or acts:
        return False
    return town.value.precision in {"site", "city"} and town.value.iso3 == name.entity_id
