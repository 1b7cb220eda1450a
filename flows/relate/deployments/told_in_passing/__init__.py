"""Forces told in passing, that no verb moves.

In: a `Story` and the rows read from it. Out: the rows with those of such forces.
"""

from flows.relate.deployments.told_in_passing.contributors import read_contributors, without_counted
from flows.relate.deployments.told_in_passing.forerunners import with_forerunners
from flows.relate.deployments.told_in_passing.garrisons import with_garrisons
from flows.relate.deployments.told_in_passing.participants import with_participants
from flows.relate.deployments.told_in_passing.shares import with_shares
from flows.relate.deployments.told_in_passing.strength_rows import with_strengths
from flows.relate.deployments.told_in_passing.summed import without_summed

__all__ = [
    "read_contributors",
    "with_forerunners",
    "with_garrisons",
    "with_participants",
    "with_shares",
    "with_strengths",
    "without_counted",
    "without_summed",
]
