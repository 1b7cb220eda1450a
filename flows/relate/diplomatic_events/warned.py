"""Whom a threat addresses that stands under a condition: "will respond if Moscow attacks Warsaw".

In: a `Reading`, an `Act`, the candidates for its sides and the two that were chosen. Out: the one who is threatened:
whoever must not do what the condition tells, unless the verb itself names somebody.
"""

from collections.abc import Sequence

from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.doubt.conditions import condition_subjects
from flows.relate.roles.candidates import Candidate

# Places in which the verb itself names whom it addresses.
_ADDRESSED = frozenset({"object", "indirect", "against"})


def warned(
    reading: Reading, act: Act, candidates: Sequence[Candidate], first: Candidate | None, second: Candidate | None
) -> Candidate | None:
    """The side that is threatened."""
    if act.options["event_type"] != "threat" or (second is not None and second.places & _ADDRESSED):
        return second
    subjects = set(condition_subjects(reading))
    doers = {a.id for a in first.actors} if first is not None else set()
    told = (c for c in candidates if c.head in subjects and not doers & {a.id for a in c.actors})
    return next(told, second)
