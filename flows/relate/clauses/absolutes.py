"""Subjects that a gerund has for itself behind "with": "spoke at length, with ministers from Oslo applauding the ban".

In: a `Reading` and a gerund. Out: the unit that heads its own subject, or null.
"""

from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup

# So many units stand between "with" and its gerund at most.
_REACH = 9


def absolute_subject(reading: Reading, group: VerbGroup) -> int | None:
    """The first noun under a "with" that opens its phrase behind a comma and holds nothing else before the gerund."""
    inside: list[int] = []
    for unit in reversed(reading.units[max(0, group.first - _REACH) : group.first]):
        if unit.lower == "," or unit.pos in {"SCONJ", "PRON"} or reading.group_at(unit.index):
            return None
        if unit.nominal:
            inside.append(unit.index)
        if inside and reading.markers[inside[-1]] == "with" and unit.pos == "ADP":
            opens = unit.index > 0 and reading.units[unit.index - 1].lower == ","
            return _head(reading, unit.index, inside) if opens else None
    return None


def _head(reading: Reading, marker: int, inside: list[int]) -> int | None:
    """The last unit of the first run of nouns behind the marker, or the name that is one."""
    return next((i for i in reversed(inside) if reading.markers[i] == "with" and i > marker), None)


def is_before_absolute(reading: Reading, group: VerbGroup, head: int) -> bool:
    """Whether a unit stands in the clause before a gerund that has a subject of its own."""
    own = absolute_subject(reading, group) if group.tense == "gerund" and head >= 0 else None
    return own is not None and head < own
