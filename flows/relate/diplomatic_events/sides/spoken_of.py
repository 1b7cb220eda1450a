"""Of whom a relative clause tells what is said or done to them: "Oslo, which Lima has accused of spying".

In: a `Reading`, an `Act` and its candidates. Out: the candidate for which the relative pronoun stands, or null.
"""

from collections.abc import Sequence

from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, object_relative, relative_before
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.frames import SPOKEN
from flows.relate.roles.candidates import Candidate

# Frames of acts that are done to somebody.
_DONE_TO = frozenset({*SPOKEN, "toward"})
# Two governments of which a state recognises but one, and how far behind the verb they are named.
RIVALS = frozenset({"CHN", "TWN"})
_NEAR = 14


def spoken_of(reading: Reading, act: Act, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate that a relative pronoun before the act's verb stands for as its object."""
    group = act.group if act.relation == "self" and act.trigger.kind == "verb" and act.frame in _DONE_TO else None
    if group is None or not object_relative(reading, group):
        return None
    relative = relative_before(reading, group)
    noun = antecedent_of(reading, relative) if relative is not None else None
    return next((c for c in candidates if c.head is not None and c.head == noun), None)


def turned_to(act: Act, candidates: Sequence[Candidate]) -> Candidate | None:
    """Whom a state turns to, named last of the two: "switched recognition from Taipei to Beijing"."""
    if not act.options.get("turns"):
        return None
    behind = [c for c in candidates if c.head is not None and c.head > act.trigger.last and _is_near(act, c)]
    return max(behind, key=lambda c: c.head or 0, default=None)


def _is_near(act: Act, candidate: Candidate) -> bool:
    china = {a.id for a in candidate.actors} <= RIVALS
    return china and (candidate.head or 0) - act.trigger.last <= _NEAR
