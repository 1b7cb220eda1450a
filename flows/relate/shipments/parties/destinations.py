"""Several destinations of one transfer: "tanks to Jordan and jets to Chad", « à Kiev des chars, à Riga des jets ».

In: a `Story`, a `Reading`, the things of a trigger that tells what somebody gives. Out: each thing's own recipients.
"""

from collections.abc import Sequence

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.shipments.parties.own_sides import OwnParties, each_before, each_behind, is_party
from flows.relate.story import Story

_TO = frozenset({"to", "for"})
_FRAMES = frozenset({"give", "arrive"})
# How many words behind a thing its destination stands at most.
_NEAR = 6


def destinations_of(story: Story, reading: Reading, things: Sequence[int], trigger: Found) -> OwnParties:
    """{thing: its recipients}, empty unless two things go to different ones; a thing without its own has the next's."""
    if trigger.entry.options["frame"] not in _FRAMES or len(things) < 2:
        return {}
    before = {thing: _before(reading, thing, trigger.last) for thing in things}
    behind = {thing: _behind(reading, max(thing, _end(reading, trigger, thing, things))) for thing in things}
    own = each_behind(story, reading, things, behind)
    if None not in behind.values() and own:
        return own  # "to three partners: tanks for Jordan and jets for Chad"
    return each_before(story, reading, before) or own


def _end(reading: Reading, trigger: Found, thing: int, things: Sequence[int]) -> int:
    """Behind what the destination of a thing stands: the verb, if it is the last thing before it."""
    between = any(thing < other < trigger.first for other in things)
    return trigger.last if thing < trigger.first and not between and reading.group_at(trigger.first) else thing


def _before(reading: Reading, thing: int, after: int) -> int | None:
    """The name between the trigger, or the thing before, and a thing that is marked as where it goes."""
    for unit in reversed(reading.units[after + 1 : thing]):
        if reading.group_at(unit.index) is not None or unit.mention("item"):
            return None
        if _is_destination(reading, unit.index):
            return unit.index
    return None


def _behind(reading: Reading, thing: int) -> int | None:
    """The name right behind a thing that is marked as where it goes."""
    for unit in reading.units[thing + 1 : thing + 1 + _NEAR]:
        if unit.lower in {",", ";"} or unit.mention("item") or reading.group_at(unit.index) is not None:
            return None
        if _is_destination(reading, unit.index):
            return unit.index
    return None


def _is_destination(reading: Reading, index: int) -> bool:
    return is_party(reading, index) and reading.markers[index] in _TO
