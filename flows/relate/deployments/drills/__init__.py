"""Exercises: which words name one, who holds it and with whom, on which days, and where it is only spoken of.

In: a `Reading` and the trigger that names an exercise; for the days a `Story` and the rows of an article. Out: the
units or `Actor`s of those who hold it, its days, or whether it is one at all.
"""

from flows.relate.deployments.drills.days import (
    day_held,
    day_opened,
    is_dated,
    is_done,
    is_drill,
    prolonged,
    says,
    tells_drill,
)
from flows.relate.deployments.drills.held import is_another, is_held
from flows.relate.deployments.drills.holders import held_by
from flows.relate.deployments.drills.matters import is_matter
from flows.relate.deployments.drills.naming import in_title, is_civil, names_drill, names_exercise
from flows.relate.deployments.drills.partners import partner_at, partners_in

__all__ = [
    "day_held",
    "day_opened",
    "held_by",
    "in_title",
    "is_another",
    "is_civil",
    "is_dated",
    "is_done",
    "is_drill",
    "is_held",
    "is_matter",
    "names_drill",
    "names_exercise",
    "partner_at",
    "partners_in",
    "prolonged",
    "says",
    "tells_drill",
]
