"""Several sources of one purchase or receipt: "rifles from China and radars from Israel", « des drones de la Turquie ».

In: a `Story`, a `Reading`, the things of a trigger that tells what somebody gets. Out: each thing's own suppliers.
"""

from collections.abc import Mapping, Sequence

from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.actors import actors_at
from flows.relate.story import Story

_FROM = frozenset({"from", "of"})
# How many words behind a thing its source stands at most.
_NEAR = 4


def sources_of(
    story: Story, reading: Reading, things: Sequence[int], trigger: Found
) -> Mapping[int, tuple[Actor, ...]]:
    """{thing: its suppliers}, empty unless two things name different ones; a thing without its own has the next's.

    Behind the trigger, sources may stand before the things too.
    """
    before = {thing: _source_before(reading, thing, trigger.last) for thing in things}
    if None not in before.values() and len(set(before.values())) > 1:
        return {thing: actors_at(story, reading, head) for thing, head in before.items() if head is not None}
    heads = {thing: _source(reading, thing, trigger) for thing in things}
    named = {head: actors_at(story, reading, head) for head in heads.values() if head is not None}
    if len({actors[0].id for actors in named.values() if actors}) < 2:
        return {}
    found: dict[int, tuple[Actor, ...]] = {}
    following: tuple[Actor, ...] = ()
    for thing in reversed(things):
        head = heads[thing]
        following = named[head] if head is not None else following
        if following:
            found[thing] = following
    return found


def _source_before(reading: Reading, thing: int, after: int) -> int | None:
    """The name before a thing that is marked as where it comes from: « reçu de la Chine des fusils, d'Israël … »."""
    for unit in reversed(reading.units[after + 1 : thing]):
        mention = unit.mention("name")
        named = mention is not None and isinstance(mention.value, Name) and mention.value.sense != "adjective"
        if named and reading.markers[unit.index] in _FROM:
            return unit.index
        if reading.group_at(unit.index) is not None:
            return None
    return None


def _source(reading: Reading, thing: int, trigger: Found) -> int | None:
    """The name right behind a thing that is marked as where it comes from."""
    for unit in reading.units[thing + 1 : thing + 1 + _NEAR]:
        if unit.lower == "," or unit.mention("item") or reading.group_at(unit.index) is not None:
            return None
        mention = unit.mention("name")
        if mention is not None and isinstance(mention.value, Name):
            markers = _FROM | {"to"} if trigger.entry.options.get("transfer_type") == "sale" else _FROM  # « achète à »
            stated = mention.value.sense != "adjective" and reading.markers[unit.index] in markers
            return unit.index if stated else None
    return None
