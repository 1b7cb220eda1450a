"""Who acts in a clause of their own behind a mutual act: "Oslo and Riga will meet, Rome said", "…, but Rome balked".

In: a `Reading`, an `Act` and the unit that heads a name. Out: whether it stands in such a clause.
"""

from flows.relate.clauses.independent import clause_at
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.doubt.sayers import sayers


def stands_apart(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name is the subject of another clause behind the act, belongs to it, or only tells of the act."""
    if head <= act.trigger.last:
        return False
    if reading.markers[head] == "according" or (act.relation == "self" and head in sayers(reading)):
        return True
    return clause_at(reading, head) != clause_at(reading, act.trigger.last)
