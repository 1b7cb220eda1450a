"""Groups that are told member by member: « quatre pays arabes ont rompu avec le Qatar : l'Égypte, Bahreïn … ».

In: a `Reading` and the actors of a side. Out: the same, a group without a name replaced by those that the list behind
a colon or bracket names.
"""

from collections.abc import Sequence

from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.roles.actors import unique_actors

_OPENERS = frozenset({":", "(", "—", "–"})


def unfolded(reading: Reading, actors: Sequence[Actor]) -> list[Actor]:
    """The actors, a nameless group among them by its members."""
    found: list[Actor] = []
    for actor in actors:
        found += (_members(reading, actor) if actor.sense == "generic" else []) or [actor]
    return unique_actors(found)


def _members(reading: Reading, group: Actor) -> list[Actor]:
    """Those listed right behind a colon that follows the group; empty unless there are several."""
    units = reading.units
    for opener in (u.index for u in units if u.lower in _OPENERS and u.start >= group.end):
        head = next((i for i in range(opener + 1, min(len(units), opener + 4)) if units[i].mention("name")), None)
        if head is None:
            continue
        named = (units[i].mention("name") for i in listed_with(reading, head, "name"))
        members = [a for m in named if m is not None and (a := actor_of(m)) is not None and a.sense != "adjective"]
        if len(members) > 1:
            return members
    return []
