"""In which places a candidate stands to a diplomatic act, as diplomatic frames speak of them.

In: a `Reading`, an `Act` and a candidate of its sentence. Out: its places ("subject", "to", "topic" …).
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from flows.relate.clauses.absolutes import is_before_absolute
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.beside import (
    beyond,
    gives,
    is_bound,
    is_next_subject,
    issues,
    owns_subject,
)
from flows.relate.diplomatic_events.candidates.attending import sees_signed
from flows.relate.diplomatic_events.candidates.owners import owns_subject_of
from flows.relate.diplomatic_events.candidates.talks import in_talks
from flows.relate.diplomatic_events.candidates.towns import is_where
from flows.relate.diplomatic_events.candidates.visit_nouns import has_traveller, is_listed_behind
from flows.relate.diplomatic_events.frames import HELD_FRAMES
from flows.relate.roles.candidates import Candidate

_THERE = {"in", "to", "from", "near", "under"}


def places_in(reading: Reading, act: Act, candidate: Candidate, subject: int | None, right: Sequence[int]) -> set[str]:
    """The candidate's places; whoever the verb over the act's noun has as its subject takes part or governs."""
    places = set(candidate.places)
    head = candidate.head if candidate.head is not None else -1
    if act.frame in HELD_FRAMES and is_where(reading, act, head):
        return {"topic", "there"} if act.frame == "mutual" else {"to", "in"}
    if act.frame == "leave" and candidate.head is not None:
        return _of_leaving(reading, act, head) or places
    if subject is not None and subject == head and act.relation != "self":
        if not has_traveller(reading, act, head):
            places.discard("governor")
            places.add("taker" if "take" in act.effects or act.relation == "aside" else "governor")
        elif act.relation == "object":
            places = {"host"}  # "Oslo hailed the premier's visit to Peru"
    if _is_object(reading, act, head, right):
        places.add("object")
    if act.frame == "visit" and head in right and is_listed_behind(reading, act, head):
        return {"to"}
    if owns_subject_of(reading, act, head):
        places = {"subject"}
    places |= _addressed(reading, act, head)
    other = _places_beside(reading, act, candidate, subject, right, places)
    return places if other is None else other


def _places_beside(
    reading: Reading,
    act: Act,
    candidate: Candidate,
    subject: int | None,
    right: Sequence[int],
    places: AbstractSet[str],
) -> set[str] | None:
    """Where the candidate stands if it is no side of the act, whatever its places: of another clause, a topic."""
    head = candidate.head if candidate.head is not None else -1
    if head in right and act.frame in {"speech", "toward"} and is_next_subject(reading, act, head):
        return {"next_subject"}
    if act.relation == "self" and act.group is not None and is_before_absolute(reading, act.group, head):
        return {"topic"}
    named = reading.unit_at(candidate.actors[0].start)
    if act.options.get("witnessed"):
        return {"with"} if named is not None and sees_signed(reading, act, named.index) else {"topic"}
    if head in right and named is not None and gives(reading, act, named.index):
        return {"owner"}
    if head in right and act.frame == "speech" and (stands := beyond(reading, act, head)) is not None:
        # « les attaques des rebelles contre des navires »: the rebels are none of the ships
        own = named is not None and named.index < head and reading.markers[named.index] == "of" != reading.markers[head]
        return set() if own and stands == "victim" else {stands}
    if (
        act.frame == "speech"
        and 0 <= head < act.trigger.first
        and (stands := owns_subject(reading, act, head, subject))
    ):
        return {stands}
    if len(candidate.actors) > 1 and is_bound(reading, act, head):
        return {"subject"}
    if head in right and act.frame == "toward" and issues(reading, act, candidate, right):
        return {"issuer"}
    return in_talks(reading, act, candidate, right, places) if act.frame == "mutual" else None


def _of_leaving(reading: Reading, act: Act, head: int) -> set[str]:
    """Who must leave stands before the verb, whom they leave behind it; empty behind a comma."""
    apart = any(u.lower == "," for u in reading.units[act.trigger.last : max(head, act.trigger.last)])
    posted = reading.markers[head] == "in" and reading.units[head].mention("place") is not None
    return {"subject"} if head < act.trigger.first and not posted else set() if apart else {"object"}


def _addressed(reading: Reading, act: Act, head: int) -> set[str]:
    """Whom a protest is lodged with; whose land somebody is thrown out of: "expelled from Mali"."""
    marker = reading.markers[head] if head > act.trigger.last else None
    if marker is not None and marker == act.options.get("addressed"):
        return {"to"}
    verbs = any(act.trigger.last < g.first < head for g in reading.verbs)
    if act.options["event_type"] == "rejection" and act.relation == "self" and marker == "from" and not verbs:
        return {"to"}  # "turned down an offer from Riga"
    passive = act.relation == "self" and act.group is not None and act.group.voice == "passive"
    sent = act.options["event_type"] == "expulsion" and passive and reading.units[head].mention("place") is not None
    return {"by"} if sent and marker in {"from", "of"} else set()


def _is_object(reading: Reading, act: Act, head: int, right: Sequence[int]) -> bool:
    """The first unmarked phrase on the right of the verb, no other finite verb between."""
    if act.relation != "self" or act.group is None or head not in right or reading.markers[head] is not None:
        return False
    if any(act.group.last < g.head < head and g.finite for g in reading.verbs):
        return False
    return head == min(right) or reading.units[head].head in range(act.group.first, act.group.last + 1)


def is_there(reading: Reading, index: int) -> bool:
    """Whether a unit names a place under a marker of place: where something happens."""
    return reading.units[index].mention("place") is not None and reading.markers[index] in _THERE
