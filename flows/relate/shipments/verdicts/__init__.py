"""At which stage a transfer stands, and what is none: what is only presupposed, what stays its owner's own.

In: a `Reading` and a transfer of it. Out: its `Doubt` and `Verdict`; yes or no of each reason to refuse it.
"""

from flows.relate.shipments.verdicts.armies import comes_with_army
from flows.relate.shipments.verdicts.askers import asks_at_home
from flows.relate.shipments.verdicts.own_forces import comes_by_itself, is_own, joins_mission
from flows.relate.shipments.verdicts.presupposed import is_presupposed
from flows.relate.shipments.verdicts.stage import stage_of

__all__ = [
    "asks_at_home",
    "comes_by_itself",
    "comes_with_army",
    "is_own",
    "is_presupposed",
    "joins_mission",
    "stage_of",
]
