"""At which stage a move stands, and why it is none.

In: a `Reading` and a trigger; for the refusals the `Facts` of a move, its actor and station. Out: the `Doubt`, the
`Verdict` and the reason for which a row is refused, or null.
"""

from flows.relate.deployments.verdicts.refusals import refusal_of
from flows.relate.deployments.verdicts.sole_rows import without_soles
from flows.relate.deployments.verdicts.stages import stage_of, taken_up

__all__ = ["refusal_of", "stage_of", "taken_up", "without_soles"]
