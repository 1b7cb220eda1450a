"""Several destinations of one transfer: "tanks to Jordan and jets to Chad", « à Kiev des chars, à Riga des jets ».

In: a `Story`, a `Reading`, the things of a trigger that tells what somebody gives. Out: each thing's own recipients.
"""

from collections.abc import Mapping, Sequence

from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.actors import actors_at
from flows.relate.story import Story

_TO = frozenset({"to", "for"})
_FRAMES = frozenset({"give", "arrive"})
# How many words behind a thing its destination stands at most.
_NEAR = 6


def destinations_of(
    story: Story, reading: Reading, things: Sequence[int], trigger: Found
) -> Mapping[int, tuple[Actor, ...]]:
    """{thing: its recipients}, empty unless two things go to different ones; a thing without its own has the next's."""
    if trigger.entry.options["frame"] not in _FRAMES or len(things) < 2:
        return {}
    before = {thing: _before(reading, thing, trigger.last) for thing in things}
    if None not in before.values() and len(set(before.values())) > 1:
        return {thing: actors_at(story, reading, head) for thing, head in before.items() if head is not None}
    heads = {thing: _behind(reading, max(thing, _end(reading, trigger, thing, things))) for thing in things}
    named = {head: actors_at(story, reading, head) for head in heads.values() if head is not None}
    if len({frozenset(a.id for a in actors) for actors in named.values() if actors}) < 2:
        return {}
    found: dict[int, tuple[Actor, ...]] = {}
    following: tuple[Actor, ...] = ()
    for thing in reversed(things):
        head = heads[thing]
        following = named[head] if head is not None else following
        if following:
            found[thing] = following
    return found


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
    mention = reading.units[index].mention("name")
    named = mention is not None and isinstance(mention.value, Name) and mention.value.sense != "adjective"
    return named and reading.markers[index] in _TO
