"""The forces of a sentence: which words name one, how many there are, of which kind.

In: a `Reading`. Out: the units of its forces, those told for themselves, each with its `Count`.
"""

from flows.relate.deployments.forces.bodies import body_of
from flows.relate.deployments.forces.compounds import is_compound, owns_behind
from flows.relate.deployments.forces.counts import Count, count_of, force_at, is_base
from flows.relate.deployments.forces.fates import leaves_behind
from flows.relate.deployments.forces.framed_missions import is_joined
from flows.relate.deployments.forces.kinds import keeps_peace, kind_of, kind_of_drill
from flows.relate.deployments.forces.mates import only_carries, without_mates, without_movers
from flows.relate.deployments.forces.members import headcount
from flows.relate.deployments.forces.rises import added_to, are_first, changed_by, raised_to
from flows.relate.deployments.forces.units import counted_people, force_units, people_of
from flows.relate.deployments.forces.wholes import told_apart

__all__ = [
    "Count",
    "added_to",
    "are_first",
    "body_of",
    "changed_by",
    "count_of",
    "counted_people",
    "force_at",
    "force_units",
    "headcount",
    "is_base",
    "is_compound",
    "is_joined",
    "keeps_peace",
    "kind_of",
    "kind_of_drill",
    "leaves_behind",
    "only_carries",
    "owns_behind",
    "people_of",
    "raised_to",
    "told_apart",
    "without_mates",
    "without_movers",
]
