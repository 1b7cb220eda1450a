"""Where a diplomatic act is held: the town of a meeting, what a visit leads to, where an accord is signed.

In: a `Reading`, an `Act` with its sides. Out: the mention of the place, or null where the clause names none. A place
that only tells what an act is about is none ("met to discuss the war in Sudan").
"""

from collections.abc import Iterator

from flows.normalise.mention import Mention, Place
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act, type_of
from flows.relate.diplomatic_events.frames import HELD_TYPES
from flows.relate.diplomatic_events.sides import Sides

_THERE = frozenset({"in", "to"})
_VISITED = frozenset({"visit", "host", "send"})
_CARRIED = frozenset({"self", "subject"})
_TOLD_AT_A_DISTANCE = "call"
# So many words before the act its place may open the sentence.
_OPENS = 6
# What stands between an act and its place besides names, dates and the act's own noun ("signed an accord in Oslo").
# Another noun has the place for its own.
_BETWEEN = frozenset({"ADV", "PRON", "AUX", "VERB", "PUNCT", "PART", "NUM", "CCONJ"})
# Of several places the finest is told.
_FINEST = ("site", "city", "district", "province", "region", "country")
_TOWNS = frozenset({"site", "city"})


def venue_of(reading: Reading, act: Act, sides: Sides) -> Mention | None:
    """The place where an act is held, the finest that its clause names."""
    kind = type_of(reading, act)
    if kind not in HELD_TYPES - {_TOLD_AT_A_DISTANCE}:
        return None
    told = [m for m in [*_behind(reading, act, sides), *_in_front(reading, act)] if _can_hold(act, sides, kind, m)]
    return min(told, key=_coarseness, default=None)


def _can_hold(act: Act, sides: Sides, kind: str, mention: Mention) -> bool:
    """A visit is to the host's land. A land or region beside an accord is what it is for: "a truce in Sudan"."""
    if not isinstance(mention.value, Place):
        return False
    if act.frame in _VISITED:
        return mention.value.iso3 in {None, *(actor.iso3 for actor in sides.recipients)}
    return kind != "agreement" or mention.value.precision in _TOWNS


def _coarseness(mention: Mention) -> int:
    precision = mention.value.precision if isinstance(mention.value, Place) else ""
    return _FINEST.index(precision) if precision in _FINEST else len(_FINEST)


def _behind(reading: Reading, act: Act, sides: Sides) -> Iterator[Mention]:
    """The places behind an act, up to the next clause."""
    last = max(act.trigger.last, act.group.last if act.group is not None and act.relation in _CARRIED else -1)
    nexts = [g for g in reading.verbs if g.first > last]
    subjects = [subject_of(reading, g) if g.finite else None for g in nexts]
    ends = [*(g.first for g in nexts), *(s for s in subjects if s is not None and s > last), len(reading.units)]
    for index in range(last + 1, min(ends)):
        place = reading.units[index].mention("place")
        if place is not None and (_is_visited(act, sides, place) or _belongs(reading, sides, index, last)):
            yield place


def _in_front(reading: Reading, act: Act) -> Iterator[Mention]:
    """The place with which a sentence opens, before a comma: « À Genève, … »."""
    if act.group is None or act.relation not in {"self", "object"}:
        return
    for index in range(1, min(_OPENS, act.trigger.first)):
        place, opener = reading.units[index].mention("place"), _opener(reading, index)
        if place is not None and opener == 0 and reading.units[index + 1].lower == ",":
            yield place


def _is_visited(act: Act, sides: Sides, place: Mention) -> bool:
    return act.frame in _VISITED and any(place.start == actor.start for actor in sides.recipients)


def _belongs(reading: Reading, sides: Sides, index: int, last: int) -> bool:
    """Whether a place stands with the act itself, not with a noun behind it: no "war in Sudan"."""
    opener = _opener(reading, index)
    if not opener or any(reading.units[index].start == a.start for a in [*sides.actors, *sides.recipients]):
        return False
    before, theme = reading.units[opener - 1], reading.markers[opener - 1]
    named = any(before.mention(kind) for kind in ("name", "date", "place"))
    acting = any(a.start <= before.start < a.end for a in [*sides.actors, *sides.recipients])
    first = theme is None and _is_first_noun(reading, last, opener - 1)
    return opener - 1 <= last or first or named or acting or before.pos in _BETWEEN


def _is_first_noun(reading: Reading, last: int, index: int) -> bool:
    """Whether the noun that ends at a unit is the first behind an act, a compound being one ("a defence accord")."""
    at = index
    while at > 0 and reading.units[at - 1].pos in {"NOUN", "ADJ"}:
        at -= 1
    return not any(u.pos == "NOUN" for u in reading.units[last + 1 : at])


def _opener(reading: Reading, index: int) -> int | None:
    """The preposition that leads to a place, over what it is called: "in" of "in the Swiss city of Geneva"."""
    called = index > 1 and reading.markers[index] == "of" and reading.units[index - 2].pos == "NOUN"
    head = index - 2 if called else index
    if reading.markers[head] not in _THERE:
        return None
    at = head - 1
    while at > 0 and reading.units[at].pos in {"DET", "ADJ", "PROPN"}:
        at -= 1
    return max(at, 0)
