"""The row of a move, and what the other rows of the article make of it.

In: the `Facts` of a move, its actor and station. Out: an `Event`; later the rows again, with the numbers, days and
duplicates that only all of them tell.
"""

from flows.relate.deployments.rows.along import dated_along
from flows.relate.deployments.rows.departed import without_departed
from flows.relate.deployments.rows.row import make_row
from flows.relate.deployments.rows.tallies import counted_again
from flows.relate.deployments.rows.traits import move_traits

__all__ = ["counted_again", "dated_along", "make_row", "move_traits", "without_departed"]
