"""Where a thing stands in its list or clause: "signed for jets and tanks", "sent guns, and other arms could follow".

In: a `Reading`, a trigger and the unit of a thing. Out: yes or no.
"""

from collections.abc import Sequence

from flows.relate.clauses.independent import clause_at
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import bare_relative, in_relative
from flows.relate.clauses.subjects import subject_of


def is_under(reading: Reading, thing: int, under: Sequence[str]) -> bool:
    """Whether a thing, or the first of its list, stands under a preposition: "signed for six jets and ten tanks"."""
    return any(reading.markers[i] in under for i in listed_with(reading, thing, "item") if i <= thing)


def acts_itself(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether a thing is the subject of a clause beside the trigger's: "sent guns, and other arms could follow"."""
    if clause_at(reading, thing) == clause_at(reading, trigger.first):
        return False
    own = (g for g in reading.verbs if g.finite and g.first > thing)
    told = (g for g in own if not (in_relative(reading, g) or bare_relative(reading, g)))
    return any(subject_of(reading, g) == thing for g in told)
