"""How a date of an act's own sentence stands to it.

In: a `Passage`, a `Deed` and a date of its sentence. Out: features.
"""

from collections.abc import Sequence

from flows.normalise.mention import Mention
from flows.relate.dating.ties import tie_of, ties_of
from flows.relate.event import Event, Span
from flows.relate.open_cells.acts import Deed, trigger_of, units_of
from flows.relate.open_cells.days.traits import Features, Passage
from flows.relate.open_cells.days.verb_traits import placed, traits_of_verb

_FARTHEST = 25


def traits_in_sentence(passage: Passage, act: Deed, mention: Mention, events: Sequence[Event]) -> Features:
    """Where a date stands from the trigger, and by which verb."""
    reading = act.reading
    place = placed(passage.story, reading, mention)
    traits = traits_of_verb(reading, place, act) | _own_verb(act)
    if place is not None:
        tie = tie_of(reading, act.trigger, place, ties_of(reading, act.trigger))
        traits |= {f"tie_{tie}": 1.0, f"tie_{tie}_{act.status}": 1.0}
        traits["same_verb"] = float(act.group is not None and place.group == act.group)
    at = units_of(reading, _span(mention))
    return traits | ({"no_unit": 1.0} if at is None else _way(act, *at) | _rivals(passage, act, mention, at, events))


def _own_verb(act: Deed) -> Features:
    return {"has_verb": 1.0, f"own_tense_{act.group.tense}": 1.0} if act.group is not None else {}


def _way(act: Deed, first: int, last: int) -> Features:
    """What lies between a date and the trigger."""
    units, before = act.reading.units, last < act.trigger.first
    low, high = (last, act.trigger.first) if before else (act.trigger.last, first)
    distance = max(0, high - low)
    verbs = sum(1 for g in act.reading.verbs if g.finite and low < g.head < high)
    between = {u.lower for u in units[low:high]}
    return {
        "before": float(before),
        "distance": min(distance, _FARTHEST) / _FARTHEST,
        "within_3_words": float(distance <= 3),
        "within_8_words": float(distance <= 8),
        f"verbs_between_{min(3, verbs)}": 1.0,
        "comma_between": float(bool(between & {",", ";"})),
        "stop_between": float(bool(between & {":", ";"})),
        "opens_sentence": float(first <= 1),
    }


def _rivals(passage: Passage, act: Deed, mention: Mention, at: tuple[int, int], events: Sequence[Event]) -> Features:
    """Whether another date stands nearer to the act, or another act to the date."""
    own = _gap(at, (act.trigger.first, act.trigger.last))
    dates = (units_of(act.reading, _span(m)) for m in passage.dates[act.number] if m is not mention)
    acts = (
        units_of(act.reading, trigger_of(e))
        for e in events
        if e is not act.event and e.refused is None and passage.story.number_at(trigger_of(e).start) == act.number
    )
    trigger = (act.trigger.first, act.trigger.last)
    return {
        "nearer_date": float(any(_gap(d, trigger) < own for d in dates if d is not None)),
        "nearer_act": float(any(_gap(at, a) < own for a in acts if a is not None)),
    }


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return min(abs(one[0] - other[0]), abs(one[1] - other[1]))


def _span(mention: Mention) -> Span:
    return Span(mention.start, mention.end, mention.text)
