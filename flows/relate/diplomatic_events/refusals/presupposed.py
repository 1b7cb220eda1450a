"""Exchanges and visits of which a noun only speaks: « après leurs entretiens », "the talks showed".

In: a `Reading`, an `Act` with its `Sides` and date. Out: whether it is no act of its own.
"""

import datetime as calendar
from itertools import takewhile

from flows.dictionary import load
from flows.normalise.mention import Mention, Place
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import (
    Act,
    days_apart,
    determiner_of,
    is_aimed_at,
    is_no_deed,
)
from flows.relate.diplomatic_events.refusals.described import is_described
from flows.relate.diplomatic_events.refusals.grounds import only_near, only_qualifies
from flows.relate.diplomatic_events.refusals.ordinals import is_counted
from flows.relate.diplomatic_events.sides import ELSEWHERE, PARTICIPANT, Sides

_PARTNERS = frozenset({"with", "between", "by"})


def is_presupposed(
    reading: Reading, act: Act, sides: Sides, date: Mention | None, published: calendar.date | None
) -> bool:
    """Whether a noun that no verb carries only speaks of an exchange or a visit, without its day or place.

    Coded at most where it is dated or placed (the coding rules on what another statement presupposes).
    """
    if only_qualifies(reading, act) or only_near(reading, act, sides):
        return True
    if is_described(reading, act, published) or is_no_deed(reading, act, date):
        return True
    if act.frame not in {"mutual", "visit"} or act.trigger.kind != "noun" or act.effects:
        return False
    if _is_beside(reading, act):
        return True
    if _is_session(reading, act):
        return False
    # "Discussed it in a telephone conversation" tells of the conversation for the first time.
    indefinite = load(reading.sentence.language, "grammar")["determiners"]["indefinite"]
    if determiner_of(reading, act) in indefinite and _is_told(reading, act, sides):
        return False
    if days_apart(reading, act) is not None or is_counted(reading, act):
        return False
    return act.relation in {"aside", "object", "subject"} and date is None and not _is_placed(reading, act)


def _is_beside(reading: Reading, act: Act) -> bool:
    """Whether a noun only tells where others meet: "on the sidelines of the summit"."""
    words = load(reading.sentence.language, "diplomatic_events")["margins"]
    return any(u.lower in words for u in reading.units[max(0, act.trigger.first - 6) : act.trigger.first])


def _is_session(reading: Reading, act: Act) -> bool:
    """Whether it is what somebody met or came for, as a verb tells: "met in Doha for a seventh round of talks"."""
    own = act.group is not None and act.group.finite and not act.group.negated
    return own and is_aimed_at(reading, act)


def _is_told(reading: Reading, act: Act, sides: Sides) -> bool:
    """Whether a noun is where something was done, or the sentence names those who met: "thanked him during a call"."""
    marker, here = reading.markers[act.trigger.first], sides.places.get(PARTICIPANT) != ELSEWHERE
    return marker == "in" or (marker == "under" and len(sides.actors) > 1 and here)


def _is_placed(reading: Reading, act: Act) -> bool:
    """A town or country beside the noun: "the Geneva summit", « la rencontre d'Astana », "their talks in Oslo".

    Those with whom one talks are no place ("in the talks with Iran"), nor whose part in them is told before.
    """
    first, last = act.trigger.first, act.trigger.last
    before = (u for u in reading.units[max(0, first - 3) : first] if reading.markers[u.index] != "of")
    behind = [*reading.units[first : last + 5]]
    behind += takewhile(lambda u: u.pos != "PUNCT", reading.units[last + 5 : last + 8])
    beside = (*before, *(u for u in behind if reading.markers[u.index] not in _PARTNERS))
    places = [u.mention("place") for u in beside]
    return any(p is not None and isinstance(p.value, Place) for p in places)
