"""How many men a formation counts where only its members are told: "150 members of the 2nd Engineer Battalion".

In: a `Reading` and the unit of a force. Out: a `Count`, or null.
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces.counts import Count, counted, force_at
from flows.relate.deployments.forces.rises import headcount as told_strength

# How far, in units, its name may stand behind its members.
_REACH = 8


def headcount(reading: Reading, index: int) -> Count | None:
    """How many men a formation counts: as its strength, or as members of it."""
    return told_strength(reading, index) or _members(reading, index)


def _members(reading: Reading, index: int) -> Count | None:
    """The number of members that are told of a formation, right before "of" and its name."""
    force = force_at(reading, index)
    if force is None or force.unit != "unit" or force.plural:
        return None
    members: list[str] = load(reading.sentence.language, "deployments")["counts"]["members"]
    for unit in reversed(reading.units[max(0, index - _REACH) : index]):
        if unit.lower in members and unit.index:
            before = unit.mention("quantity") or reading.units[unit.index - 1].mention("quantity")
            return counted(before) if before is not None else None
        if unit.pos in {"VERB", "PUNCT", "CCONJ"} or unit.mention("force") or reading.group_at(unit.index) is not None:
            return None
    return None
