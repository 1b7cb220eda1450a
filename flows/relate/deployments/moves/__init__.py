"""Which trigger moves which forces.

In: a `Reading`, and the move told before. Out: `Move`s: of verbs and nouns, of statements without a verb, of gaps and
of words that point back.
"""

from flows.relate.deployments.moves.costs import is_qualifier
from flows.relate.deployments.moves.echoes import (
    Told,
    as_told,
    filled,
    filled_in,
    is_repeat,
    points_at,
    points_back,
    same_time,
)
from flows.relate.deployments.moves.errands import is_errand, is_purpose, with_errands
from flows.relate.deployments.moves.finding import find_moves
from flows.relate.deployments.moves.gaps import find_gaps, find_more
from flows.relate.deployments.moves.move import Move
from flows.relate.deployments.moves.postures import find_postures
from flows.relate.deployments.moves.pronouns import are_the_rest
from flows.relate.deployments.moves.sites import site_of
from flows.relate.deployments.moves.soles import is_sole
from flows.relate.deployments.moves.subjects import acts_behind

__all__ = [
    "Move",
    "Told",
    "acts_behind",
    "are_the_rest",
    "as_told",
    "filled",
    "filled_in",
    "find_gaps",
    "find_more",
    "find_moves",
    "find_postures",
    "is_errand",
    "is_purpose",
    "is_qualifier",
    "is_repeat",
    "is_sole",
    "points_at",
    "points_back",
    "same_time",
    "site_of",
    "with_errands",
]
