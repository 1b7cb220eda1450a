"""Several sources of one purchase or receipt: "rifles from China and radars from Israel", « des drones de la Turquie ».

In: a `Story`, a `Reading`, the things of a trigger that tells what somebody gets. Out: each thing's own suppliers.
"""

from collections.abc import Sequence

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.shipments.parties.own_sides import OwnParties, each_before, each_behind, is_party
from flows.relate.story import Story

_FROM = frozenset({"from", "of"})
# How many words behind a thing its source stands at most.
_NEAR = 4
# How many words behind a thing the participle stands at most that tells its source: "rifles of all kinds given by".
_BESIDE = 4


def sources_of(story: Story, reading: Reading, things: Sequence[int], trigger: Found) -> OwnParties:
    """{thing: its suppliers}, empty unless two things name different ones; a thing without its own has the next's.

    Behind the trigger, sources may stand before the things too.
    """
    markers = _markers(trigger)
    before = {thing: _source_before(reading, thing, trigger.last, markers) for thing in things}
    if told := each_before(story, reading, before):
        return told
    behind = {thing: _source(reading, thing, markers) or _giver(reading, thing) for thing in things}
    if behind[things[-1]] is None and any(head is not None for head in behind.values()):
        behind[things[-1]] = _origin(reading, things[-1])
    return each_behind(story, reading, things, behind)


def _markers(trigger: Found) -> frozenset[str]:
    """Under what the source of a thing stands; one buys "in" a country and « achète à » one too."""
    bought = trigger.entry.options.get("transfer_type") == "sale" and not trigger.entry.options.get("container")
    return _FROM | {"to", "in"} if bought else _FROM


def _source_before(reading: Reading, thing: int, after: int, markers: frozenset[str]) -> int | None:
    """The name before a thing that is marked as where it comes from: « reçu de la Chine des fusils, d'Israël … »."""
    for unit in reversed(reading.units[after + 1 : thing]):
        if is_party(reading, unit.index) and reading.markers[unit.index] in markers:
            return unit.index
        if reading.group_at(unit.index) is not None:
            return None
    return None


def _source(reading: Reading, thing: int, markers: frozenset[str]) -> int | None:
    """The name right behind a thing that is marked as where it comes from."""
    for unit in reading.units[thing + 1 : thing + 1 + _NEAR]:
        if unit.lower == "," or unit.mention("item") or reading.group_at(unit.index) is not None:
            return None
        if unit.name is not None:
            stated = is_party(reading, unit.index) and reading.markers[unit.index] in markers
            return unit.index if stated else None
    return None


def _giver(reading: Reading, thing: int) -> int | None:
    """Who gave a thing, as a participle right behind it tells: "two helicopters donated by Oslo"."""
    group = next((g for g in reading.verbs if thing < g.first <= thing + _BESIDE), None)
    if group is None or group.tense != "participle":
        return None
    between, behind = reading.units[thing + 1 : group.first], reading.units[group.last + 1 : group.last + 1 + _NEAR]
    if any(u.lower == "," or u.mention("item") for u in between):
        return None
    return next((u.index for u in behind if u.mention("name") and reading.markers[u.index] == "by"), None)


def _origin(reading: Reading, thing: int) -> int | None:
    """The adjective beside a thing that tells whose it is, where those before have givers: « et des drones turcs »."""
    for index in (thing, thing + 1, thing - 1, thing + 2, thing - 2):
        name = reading.units[index].name if 0 <= index < len(reading.units) else None
        if name is not None and name.sense == "adjective":
            return index
    return None
