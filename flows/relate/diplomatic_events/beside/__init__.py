"""Names that stand beside an act and are none of its two sides: bystanders, companions, occasions, whom it leaves out.

In: a `Reading`, an `Act` and the unit that heads a name. Out: whether it is such a name; who does it with another.
"""

from flows.relate.diplomatic_events.beside.bystanders import is_of_verb_before, takes_no_part
from flows.relate.diplomatic_events.beside.clauses_behind import is_next_subject, stands_apart
from flows.relate.diplomatic_events.beside.company import (
    NAMED,
    beside_target,
    in_company,
    is_partners_home,
    meets_there,
    of_noun,
)
from flows.relate.diplomatic_events.beside.givers import giver_among, gives
from flows.relate.diplomatic_events.beside.occasions import is_aside, is_bound, lends_roof
from flows.relate.diplomatic_events.beside.set_apart import is_day_of_occasion, is_in_aside
from flows.relate.diplomatic_events.beside.topics import does_same, is_topic
from flows.relate.diplomatic_events.beside.unaddressed import beyond, issues, owns_subject

__all__ = [
    "NAMED",
    "beside_target",
    "beyond",
    "does_same",
    "giver_among",
    "gives",
    "in_company",
    "is_aside",
    "is_bound",
    "is_day_of_occasion",
    "is_in_aside",
    "is_next_subject",
    "is_of_verb_before",
    "is_partners_home",
    "is_topic",
    "issues",
    "lends_roof",
    "meets_there",
    "of_noun",
    "owns_subject",
    "stands_apart",
    "takes_no_part",
]
