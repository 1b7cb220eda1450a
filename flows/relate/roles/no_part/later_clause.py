"""Names that are only the object of a clause behind the deed: "is weighing the sale, a move that could worry Oslo".

In: a `Reading`, a trigger, the things that it moves and a `Candidate`. Out: yes or no.
"""

from collections.abc import Sequence

from flows.relate.clauses.governing import is_speech
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.roles.candidates import Candidate


def is_of_later_clause(reading: Reading, trigger: Found, things: Sequence[int], candidate: Candidate) -> bool:
    """Whether a verb of its own, which tells neither words nor the things, has a phrase behind it as its object."""
    head, behind = candidate.head, max((trigger.last, *things))
    if head is None or head <= behind or reading.markers[head] is not None or "subject" in candidate.places:
        return False
    verbs = [g for g in reading.verbs if g.finite and behind < g.first and g.last < head]
    if not verbs or is_speech(reading, verbs[-1]):
        return False
    subject = subject_of(reading, verbs[-1])
    between = reading.units[verbs[-1].last + 1 : head]
    near = all(u.pos in {"DET", "ADJ", "NOUN", "ADV", "PROPN"} and not u.mention("name") for u in between)
    return near and subject is not None and subject != head and subject not in things
