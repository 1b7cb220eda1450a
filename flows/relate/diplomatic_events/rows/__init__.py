"""Which rows an act makes, and what stands in them besides its sides and day.

In: a `Reading`, an `Act` and its `Sides`. Out: the sides of each row; its level, place, topic, count and features; the
rows that a reception implies.
"""

from flows.relate.diplomatic_events.rows.arrivals import TAKES_PLACE, implied, untold
from flows.relate.diplomatic_events.rows.details import add_details
from flows.relate.diplomatic_events.rows.levels import level_of_act
from flows.relate.diplomatic_events.rows.parts import parts_of
from flows.relate.diplomatic_events.rows.traits import act_traits
from flows.relate.diplomatic_events.rows.venues import venue_of

__all__ = ["TAKES_PLACE", "act_traits", "add_details", "implied", "level_of_act", "parts_of", "untold", "venue_of"]
