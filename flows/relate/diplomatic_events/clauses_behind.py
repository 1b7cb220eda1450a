"""Who acts in a clause of their own behind a mutual act: "Oslo and Riga will meet, Rome said", "…, but Rome balked".

In: a `Reading`, an `Act` and the unit that heads a name. Out: whether it stands in such a clause.
"""

from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.diplomatic_events.acts import Act
from flows.relate.doubt.sayers import sayers

_BREAKS = frozenset({"PUNCT", "SCONJ", "CCONJ"})


def stands_apart(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name is the subject of another clause behind the act, belongs to it, or only tells of the act."""
    if head <= act.trigger.last:
        return False
    if reading.markers[head] == "according" or (act.relation == "self" and head in sayers(reading)):
        return True
    return any(_holds(reading, act, group, head) for group in reading.verbs)


def _holds(reading: Reading, act: Act, group: VerbGroup, head: int) -> bool:
    """Whether a finite verb with a subject behind a comma or conjunction has a name in its clause."""
    if not group.finite or group == act.group or group.first <= act.trigger.last:
        return False
    subject = subject_of(reading, group)
    if subject is None or not act.trigger.last < subject < group.first:
        return False
    before = reversed(reading.units[act.trigger.last + 1 : subject])
    opening = next((u.index for u in before if u.pos in _BREAKS), None)
    if opening is None or head <= opening or reading.units[opening].lower in {"-", "'"}:
        return False
    return head < group.first or not any(u.lower == "," for u in reading.units[group.last + 1 : head])
