"""Which rows an act makes, and what stands in them.

In: a `Reading`, an `Act` with its `Sides`, date, doubt and `Verdict`. Out: its rows as `Event`s; those that a reception
implies.
"""

from flows.relate.diplomatic_events.rows.arrivals import TAKES_PLACE, implied, untold
from flows.relate.diplomatic_events.rows.row import rows_of
from flows.relate.diplomatic_events.rows.withdrawn import without_withdrawn

__all__ = ["TAKES_PLACE", "implied", "rows_of", "untold", "without_withdrawn"]
