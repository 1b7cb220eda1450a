"""Who is brought together: all who are named as the subject of the passive ("the Kenyan and his guest were brought …").

In: a `Reading`, an `Act`, who brings them together, the candidates. Out: those who stand before the verb, unmarked.
"""

from collections.abc import Sequence

from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.roles.candidates import Candidate


def brought(reading: Reading, act: Act, host: Candidate, candidates: Sequence[Candidate]) -> list[Actor]:
    """The others who are named before the verb, where they are no place and belong to no other verb."""
    group = act.group if act.relation == "self" else None
    if group is None or not group.finite:
        return []
    low = max((g.last for g in reading.verbs if g.finite and g.last < group.first), default=-1)
    away = {a.id for a in host.actors}
    named = (c for c in candidates if c.head is not None and low < c.head < group.first)
    people = (c for c in named if reading.markers[c.head or 0] is None and ("placed", 1.0) not in c.features)
    return [a for c in people for a in c.actors if a.id not in away and a.basis == "stated"]
