"""Which acts are no rows: nobody acts or is addressed, the sides are guesswork, it is told elsewhere or presupposed.

In: a `Reading`, an `Act` with its `Sides` and date, the acts before it. Out: the reason for a refusal, or null.
"""

from flows.relate.diplomatic_events.refusals.met_people import meets_people
from flows.relate.diplomatic_events.refusals.presupposed import is_presupposed
from flows.relate.diplomatic_events.refusals.privates import is_private
from flows.relate.diplomatic_events.refusals.repeats import goes_on_there, is_told_before
from flows.relate.diplomatic_events.refusals.scope import refusal_of
from flows.relate.diplomatic_events.refusals.voiceless import is_voiceless

__all__ = [
    "goes_on_there",
    "is_presupposed",
    "is_private",
    "is_told_before",
    "is_voiceless",
    "meets_people",
    "refusal_of",
]
