"""How a date of another sentence stands to an act: what is told there, and with whom.

In: a `Passage`, a `Deed`, a date and the number of its sentence. Out: features.
"""

from collections.abc import Sequence

from flows.normalise.mention import Mention
from flows.relate.event import Event
from flows.relate.open_cells.acts import Deed, kind_of, parties_of, trigger_of
from flows.relate.open_cells.days.traits import Features, Passage
from flows.relate.open_cells.days.verb_traits import placed, traits_of_verb

_TRAVEL = frozenset({"visit", "meeting"})


def traits_elsewhere(passage: Passage, act: Deed, number: int, mention: Mention, events: Sequence[Event]) -> Features:
    """What stands beside a date in its own sentence, and between that and the act."""
    low, high = sorted((number, act.number))
    told = [e for e in events if e is not act.event and e.refused is None and _is_told_in(passage, e, number)]
    own = parties_of(act.event)
    shared = [e for e in told if parties_of(e) & own]
    past = act.group is not None and act.group.tense in {"past", "perfect"}
    tense = {f"own_tense_{act.group.tense}": 1.0} if act.group is not None else {}
    return _verb_of(passage, act, number, mention) | {
        **tense,
        "own_verb_past": float(past),
        "date_between": float(any(low < n < high for n in passage.dates)),
        "act_there": float(bool(told)),
        "act_of_same_kind": float(any(kind_of(e) == act.kind for e in told)),
        "act_of_same_parties": float(bool(shared)),
        "travel_of_same_parties": float(any(kind_of(e) in _TRAVEL for e in shared)),
        "dated_by_it": float(any(_is_dated_by(e, mention) for e in shared)),
    }


def _verb_of(passage: Passage, act: Deed, number: int, mention: Mention) -> Features:
    """What the verb of the date tells; a sentence that was passed over is not parsed for its date alone."""
    reading = passage.story.readings.get(number)
    if reading is None:
        return {"unread": 1.0}
    return traits_of_verb(reading, placed(passage.story, reading, mention), act)


def _is_told_in(passage: Passage, event: Event, number: int) -> bool:
    return passage.story.number_at(trigger_of(event).start) == number


def _is_dated_by(event: Event, mention: Mention) -> bool:
    return any(span.start == mention.start for span in event.evidence.get("event_date", ()))
