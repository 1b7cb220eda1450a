"""Who acts in a clause of their own behind an act: "Oslo and Riga will meet, Rome said", "…, but Rome balked".

In: a `Reading`, an `Act` and the unit that heads a name. Out: whether it stands in such a clause.
"""

from flows.relate.clauses.independent import clause_at
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.doubt.sayers import sayers

# So many units behind a conjunction stands the subject of what it joins.
_JOINED = 4


def stands_apart(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name is the subject of another clause behind the act, belongs to it, or only tells of the act."""
    if head <= act.trigger.last:
        return False
    if reading.markers[head] == "according" or (act.relation == "self" and head in sayers(reading)):
        return True
    return clause_at(reading, head) != clause_at(reading, act.trigger.last)


def is_next_subject(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name behind the act is in the clause that goes on: "Iran decried it, and Turkey told Iraq …"."""
    before = reading.units[act.trigger.last + 1 : head]
    joint = next((u.index for u in reversed(before) if u.pos == "CCONJ" or u.lower == ";"), None)
    if joint is None or any(u.pos == "SCONJ" for u in before):
        return False
    own = [g for g in reading.verbs if g.finite and g.first > joint and relative_before(reading, g) is None]
    if head - joint <= _JOINED and any(subject_of(reading, g) == head for g in own if g.first > head):
        return True
    apart = reading.units[joint - 1].lower == "," or reading.units[joint].lower == ";"
    # A pronoun goes on with who acted: "backed its claim; he appealed to Chad" has one doer.
    told = (at for g in own if g.last < head and (at := subject_of(reading, g)) is not None and at > joint)
    return apart and any(reading.units[at].pos != "PRON" for at in told)
