"""Choose who acts and towards whom.

In: a `Story`, a `Reading`, an `Act` and the `Meeting`s before it. Out: its `Sides`, groups unfolded, a reception turned
into the visit that it is.
"""

from flows.relate.diplomatic_events.sides.forms import form_of_act
from flows.relate.diplomatic_events.sides.gatherings import as_gathering
from flows.relate.diplomatic_events.sides.lists import by_name, unfolded
from flows.relate.diplomatic_events.sides.participants import PARTICIPANT
from flows.relate.diplomatic_events.sides.parties import find_sides
from flows.relate.diplomatic_events.sides.posts import envoys_beside
from flows.relate.diplomatic_events.sides.receptions import as_reception
from flows.relate.diplomatic_events.sides.rivals import turned_from
from flows.relate.diplomatic_events.sides.sides import ACTOR, ELSEWHERE, RECIPIENT, Sides

__all__ = [
    "ACTOR",
    "ELSEWHERE",
    "PARTICIPANT",
    "RECIPIENT",
    "Sides",
    "as_gathering",
    "as_reception",
    "by_name",
    "envoys_beside",
    "find_sides",
    "form_of_act",
    "turned_from",
    "unfolded",
]
