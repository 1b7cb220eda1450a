"""Whom a trigger is towards, and whose its things are: "denied Kyiv its jets", "Oslo is eyeing French jets".

In: a `Reading` and a trigger. Out: the words behind it in its own clause; yes or no. What an entry asks for is its own
(`toward` in `shipments.toml`).
"""

from collections.abc import Sequence

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.units import Unit
from flows.relate.shipments.bodies import kind_of_body

# How many words behind a verb whom it is towards stands at most, if no preposition tells: "denied Kyiv its jets".
_BESIDE = 3


def units_behind(reading: Reading, trigger: Found) -> range:
    """The units behind a trigger up to the next verb that opens a clause."""
    stop = next((g.first for g in reading.verbs if g.finite and g.first > trigger.last), len(reading.units))
    return range(trigger.last + 1, stop)


def told_behind(reading: Reading, trigger: Found) -> Sequence[Unit]:
    """The words behind a trigger in its own clause."""
    return [reading.units[i] for i in units_behind(reading, trigger)]


def is_toward(reading: Reading, trigger: Found) -> bool:
    """Whether somebody is named towards whom the act is: "denied Kyiv its jets", "rejected tanks for Kyiv"."""
    wanted = trigger.entry.options.get("toward")
    group = reading.group_at(trigger.first)
    if wanted is None or (group is not None and group.voice == "passive"):
        return True
    told = units_behind(reading, trigger)
    behind = [i for i in told if reading.units[i].name is not None or kind_of_body(reading, i)]
    if any(reading.markers[i] in wanted for i in behind):
        return True
    plain = "beside" in wanted and any(i <= trigger.last + _BESIDE and reading.markers[i] is None for i in behind)
    return plain or ("origin" in wanted and comes_from_elsewhere(reading, trigger))


def comes_from_elsewhere(reading: Reading, trigger: Found) -> bool:
    """Whether the things of a verb are another's than of whoever acts: "Oslo is eyeing French jets"."""
    group = reading.group_at(trigger.first)
    active = group is None or group.voice == "active"
    doer = _doer(reading, trigger)
    if doer is None or (acting := reading.units[doer].name) is None:
        return False
    where = units_behind(reading, trigger) if active else range(trigger.first)
    things = [i for i in where if reading.units[i].mention("item")]
    near = {i + step for i in things for step in (-2, -1, 0, 1, 2)} - {doer}
    names = (reading.units[i].name for i in near if i in where)
    return any(n is not None and n.sense == "adjective" and n.entity_id != acting.entity_id for n in names)


def _doer(reading: Reading, trigger: Found) -> int | None:
    """Who does what a trigger tells: the subject, in the passive whoever stands under "by", of a noun its adjective."""
    group = reading.group_at(trigger.first)
    if group is not None and group.voice == "active":
        return subject_of(reading, group)
    by = next((i for i in units_behind(reading, trigger) if reading.units[i].name and reading.markers[i] == "by"), None)
    if group is not None or by is not None:
        return by
    near = (trigger.first - 1, trigger.first - 2, trigger.last + 1)
    return next((i for i in near if 0 <= i < len(reading.units) and reading.units[i].name is not None), None)
