"""Where a name stands beside talks whose places alone don't tell whether it takes part.

In: a `Reading`, an `Act` that several do with each other, a candidate, its places. Out: other places for it, or null.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.beside import is_partners_home, lends_roof, meets_there, takes_no_part
from flows.relate.diplomatic_events.candidates.owners import is_own_envoy
from flows.relate.roles.candidates import Candidate


def in_talks(
    reading: Reading, act: Act, candidate: Candidate, right: Sequence[int], places: AbstractSet[str]
) -> set[str] | None:
    """Where a candidate stands beside talks that takes part by more than its places tell, or not at all."""
    head = candidate.head if candidate.head is not None else -1
    named = reading.unit_at(candidate.actors[0].start)
    if is_partners_home(reading, act, head):
        return {"with"}
    lends = named is not None and lends_roof(reading, named.index)
    if lends or is_own_envoy(reading, head) or takes_no_part(reading, act, head, places):
        return {"topic"}
    if head in right and meets_there(reading, act, candidate):
        return {"with"}
    if head in right and not places & {"with", "to", "by"} and _takes_topics(reading, act):
        return {"topic"}
    return None


def _takes_topics(reading: Reading, act: Act) -> bool:
    """Whether what stands behind the verb is only spoken about: "discussed Iran"."""
    topical = load(reading.sentence.language, "diplomatic_events")["topical"]
    return act.relation == "self" and bool(any_of(topical).match(reading.units[act.trigger.last].lower))
