"""Two governments of which a state recognises but one: "switched recognition from Taipei to Beijing".

In: an `Act` that turns from one to the other, and who is named. Out: to whom a state turns, and from whom. The pairs
are flows/atlas/one_recognised.csv.
"""

from collections.abc import Collection, Sequence
from functools import cache
from itertools import islice

from flows.atlas import rows
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.roles.candidates import Candidate

# How far behind the verb they are named.
_NEAR = 14


def turned_to(act: Act, candidates: Sequence[Candidate]) -> Candidate | None:
    """Whom a state turns to, named last of the two."""
    if not act.options.get("turns"):
        return None
    behind = [c for c in candidates if c.head is not None and c.head > act.trigger.last and _is_near(act, c)]
    return max(behind, key=lambda c: c.head or 0, default=None)


def turned_from(reading: Reading, act: Act, chosen: Collection[Actor]) -> list[Actor]:
    """The rival of the `chosen` from whom a state turns away, named behind the verb; empty where there is none."""
    if not act.options.get("turns"):
        return []
    ids = {a.id for a in chosen}
    left = {rival for pair in _pairs() if len(pair & ids) == 1 for rival in pair - ids}
    named = (u.mention("name") for u in reading.units[act.trigger.first :])
    actors = (a for m in named if m is not None and (a := actor_of(m)) is not None and a.id in left)
    return [*islice(actors, 1)]


def _is_near(act: Act, candidate: Candidate) -> bool:
    ids = {a.id for a in candidate.actors}
    return any(ids <= pair for pair in _pairs()) and (candidate.head or 0) - act.trigger.last <= _NEAR


@cache
def _pairs() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row.values()) for _, row in rows("one_recognised.csv"))
