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


def spoken_of(reading: Reading, act: Act, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate that a relative pronoun before the act's verb stands for as its object."""
    group = act.group if act.relation == "self" and act.trigger.kind == "verb" and act.frame in _DONE_TO else None
    if group is None or not object_relative(reading, group):
        return None
    relative = relative_before(reading, group)
    noun = antecedent_of(reading, relative) if relative is not None else None
    return next((c for c in candidates if c.head is not None and c.head == noun), None)
