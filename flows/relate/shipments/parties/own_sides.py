"""Whom each thing of one transfer has for itself on a side: "rifles from China and radars from Israel".

In: a `Story`, a `Reading`, the things in order and the unit that names each one's own party, or null. Out: the
parties by thing. `destinations` and `sources` find those units.
"""

from collections.abc import Mapping, Sequence

from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.roles.actors import actors_at
from flows.relate.story import Story

Heads = Mapping[int, int | None]
OwnParties = Mapping[int, tuple[Actor, ...]]


def each_before(story: Story, reading: Reading, heads: Heads) -> OwnParties:
    """The parties that stand before their things; empty unless each thing has one and two of them differ."""
    if None in heads.values() or len(set(heads.values())) < 2:
        return {}
    return {thing: actors_at(story, reading, head) for thing, head in heads.items() if head is not None}


def each_behind(story: Story, reading: Reading, things: Sequence[int], heads: Heads) -> OwnParties:
    """The parties that stand behind their things; empty unless two differ. A thing without its own has the next's."""
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


def is_party(reading: Reading, index: int) -> bool:
    """Whether a unit names somebody, not only as the adjective of a thing."""
    name = reading.units[index].name
    return name is not None and name.sense != "adjective"
