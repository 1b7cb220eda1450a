"""Everybody who could take part in an act: those whom the sentence names, and whom its pronouns and pairs stand for.

In: a `Story`, a `Reading`, an `Act` and the `Meeting`s before it. Out: `Candidate`s with the places in which diplomatic
frames expect them; of towns, the states that they stand for as hosts.
"""

from flows.relate.diplomatic_events.candidates.act_places import is_there
from flows.relate.diplomatic_events.candidates.attending import stands_between
from flows.relate.diplomatic_events.candidates.gathering import act_candidates
from flows.relate.diplomatic_events.candidates.meeting import Meeting
from flows.relate.diplomatic_events.candidates.towns import guest_behind, is_land_of, is_where, stations, visited

__all__ = [
    "Meeting",
    "act_candidates",
    "guest_behind",
    "is_land_of",
    "is_there",
    "is_where",
    "stands_between",
    "stations",
    "visited",
]
