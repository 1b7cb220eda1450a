"""Whom a threat addresses that stands under a condition: "will respond if Moscow attacks Warsaw".

In: a `Reading`, an `Act`, the candidates for its sides and the two that were chosen. Out: the one who is threatened:
whoever must not do what the condition tells, unless the verb itself names somebody.
"""

from collections.abc import Sequence

from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.doubt.conditions import condition_subjects
from flows.relate.doubt.sayers import sayers
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


def threatened(
    reading: Reading, act: Act, candidates: Sequence[Candidate]
) -> tuple[Candidate | None, Candidate | None] | None:
    """Who threatens and who is threatened where neither is a side of the verb: "there will be costs if Moscow attacks".

    Null for other acts. Who speaks is the subject of a verb of saying, else whose text it is.
    """
    if act.frame != "must" or not act.options.get("conditioned"):
        return None
    subjects, saying = set(condition_subjects(reading)), set(sayers(reading))
    second = next((c for c in candidates if c.head in subjects), None)
    told = {a.id for a in second.actors} if second is not None else set()
    rest = [c for c in candidates if not told & {a.id for a in c.actors}]
    first = next((c for c in rest if c.head in saying), None)
    return first or next((c for c in rest if "speaker" in c.places), None), second
