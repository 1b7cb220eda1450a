"""The rows of a move, and what the other rows of the article make of them.

In: a `Story`, a `Reading`, a `Move` and what the passage told `Before`. Out: an `Event` for each force, actor and
station; later the rows again, with the numbers, days and duplicates that only all of them tell.
"""

from flows.relate.deployments.rows.along import dated_along
from flows.relate.deployments.rows.announced import without_announced
from flows.relate.deployments.rows.by_force import rows_of
from flows.relate.deployments.rows.departed import without_departed
from flows.relate.deployments.rows.taken_up import with_forces_before
from flows.relate.deployments.rows.tallies import counted_again
from flows.relate.deployments.rows.traits import move_traits

__all__ = [
    "counted_again",
    "dated_along",
    "move_traits",
    "rows_of",
    "with_forces_before",
    "without_announced",
    "without_departed",
]
