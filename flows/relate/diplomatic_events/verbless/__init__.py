"""Clauses that tell an act without its verb, and others who did the same. Who reads which:

- `gaps`: visits, meetings and mediation with new sides on both ends ("the Finn flew to Riga, the Dane to Oslo"); with
  `legs`, one verb with several acts in turn. They part an act before it is read.
- `elided`: who did it on a day or in a number of their own, or will ("Peru on Tuesday", "Rome 30"). They are hidden
  from the act before its sides are sought, and `elided_rows` gives them rows of their own.
- `echoes`: who did the same, told by words for that ("so did Peru", "along with Oslo"), with as many, or with a number
  that `elided` left ("Berlin expels 40, Rome as many"). They join the act, with its day and number.

In: a `Reading`, an `Act` with its `Sides`, the acts of its sentence. Out: more sides, or rows.
"""

from flows.relate.diplomatic_events.verbless.echoes import ECHO, companions, sufferers, taken_up
from flows.relate.diplomatic_events.verbless.elided import elided_clauses, without_elided
from flows.relate.diplomatic_events.verbless.elided_rows import elided_rows
from flows.relate.diplomatic_events.verbless.gaps import told_in_turn

__all__ = [
    "ECHO",
    "companions",
    "elided_clauses",
    "elided_rows",
    "sufferers",
    "taken_up",
    "told_in_turn",
    "without_elided",
]
