"""How far an act has come, and when it is: the two decide on each other.

In: an `Act`, its `Sides` and the acts before it. Out: its doubt, a `Verdict`, a date or null.
"""

from flows.relate.diplomatic_events.course.carried_days import carried_date, spoken_there
from flows.relate.diplomatic_events.course.days import date_of, in_time, verdict_in_time
from flows.relate.diplomatic_events.course.governed import doubt_of
from flows.relate.diplomatic_events.course.status import FORWARD

__all__ = ["FORWARD", "carried_date", "date_of", "doubt_of", "in_time", "spoken_there", "verdict_in_time"]
