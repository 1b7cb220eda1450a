"""Find the acts of a sentence: a verb or noun that tells one, what carries it, what other acts it only serves to tell.

In: a `Reading`. Out: `Act`s in the order of the text; of one of them its type, the days to what it followed, whether it
is only a prospect, and whom the phrase of its noun names.
"""

from flows.relate.diplomatic_events.acts.carriers import Act, as_placed, is_aimed_at
from flows.relate.diplomatic_events.acts.distances import days_apart
from flows.relate.diplomatic_events.acts.effects import ASKED, OFF, UNDOING
from flows.relate.diplomatic_events.acts.find import determiner_of, find_acts, points_back
from flows.relate.diplomatic_events.acts.prospects import is_council, is_no_deed
from flows.relate.diplomatic_events.acts.told_nouns import is_phrased, noun_sides
from flows.relate.diplomatic_events.acts.types import tells_medium, type_of

__all__ = [
    "ASKED",
    "OFF",
    "UNDOING",
    "Act",
    "as_placed",
    "days_apart",
    "determiner_of",
    "find_acts",
    "is_aimed_at",
    "is_council",
    "is_no_deed",
    "is_phrased",
    "noun_sides",
    "points_back",
    "tells_medium",
    "type_of",
]
