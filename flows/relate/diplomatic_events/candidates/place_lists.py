"""Lists that run from where an act happens to who takes part: « à Lima, au Pérou, le président chinois ».

In: a `Reading` and a candidate. Out: the candidates that it really is.
"""

from collections.abc import Iterator
from dataclasses import replace

from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.candidates.act_places import is_there
from flows.relate.roles.candidates import Candidate


def parts_of(reading: Reading, candidate: Candidate) -> Iterator[Candidate]:
    """A list that runs from where it happens to who takes part is two: « à Lima, au Pérou, le président chinois »."""
    head = candidate.head
    people = [a for a in candidate.actors if a.sense in {"person", "office"}]
    if head is None or not people or len(people) == len(candidate.actors) or not is_there(reading, head):
        yield candidate
        return
    yield replace(candidate, actors=tuple(a for a in candidate.actors if a not in people))
    first = reading.unit_at(people[0].start)
    own = first.index if first is not None else head
    marker = reading.markers[own]
    places = frozenset({marker} if marker else ())
    kept = {n: v for n, v in candidate.features if not n.startswith(("at_", "sense_", "bare"))}
    kept |= {f"at_{place}": 1.0 for place in places} | {f"sense_{people[0].sense}": 1.0}
    yield Candidate(tuple(people), own, places, tuple(kept.items()))
