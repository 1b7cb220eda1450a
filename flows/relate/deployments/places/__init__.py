"""The place phrases of a sentence, whoever is there: the words, the places that they name, the states whose they are.

In: a `Reading`. Out: `Phrase`s with their `Part`s; which of them head a statement or count for the sentences behind.
"""

from flows.relate.deployments.places.anchors import is_own_soil, is_seat
from flows.relate.deployments.places.earlier import in_reach, is_venue, unread_places
from flows.relate.deployments.places.headings import heading_end, heads_statement
from flows.relate.deployments.places.parts import Part
from flows.relate.deployments.places.phrases import Phrase, find_phrases
from flows.relate.deployments.places.territories import are_neighbours, host_of, sovereign
from flows.relate.deployments.places.unlisted import is_named_word, is_unlisted

__all__ = [
    "Part",
    "Phrase",
    "are_neighbours",
    "find_phrases",
    "heading_end",
    "heads_statement",
    "host_of",
    "in_reach",
    "is_named_word",
    "is_own_soil",
    "is_seat",
    "is_unlisted",
    "is_venue",
    "sovereign",
    "unread_places",
]
