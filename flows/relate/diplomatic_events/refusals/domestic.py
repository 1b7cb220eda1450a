"""Acts within one state: "A French official urged the French government to look at the bids of Qatar".

In: a `Reading` and an `Act`. Out: whether who speaks and who is addressed serve the same state, and whoever else was
taken for a side is none.
"""

from itertools import takewhile

from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.beside import gives

# How many units the title of a subject takes up, and whom a verb addresses.
_TITLE, _ADDRESS = 4, 4
_SERVANTS = frozenset({"office", "metonym", "force", "person"})


def is_at_home(reading: Reading, act: Act) -> bool:
    """Whether an active verb has a subject that speaks to its own state."""
    if act.frame != "speech" or act.group is None or act.group.voice == "passive":
        return False
    subject = subject_of(reading, act.group)
    if subject is None:
        return False
    speakers = _states_in(reading, act, max(0, subject - _TITLE), subject + 1)
    return bool(speakers & _states_in(reading, act, act.trigger.last + 1, act.trigger.last + 1 + _ADDRESS))


def _states_in(reading: Reading, act: Act, start: int, end: int) -> set[str]:
    """The states for which somebody in office, a seat or forces stand among some units, up to the first verb.

    Whose support somebody passes on isn't addressed: "the adviser reaffirmed the president's support".
    """
    units = takewhile(lambda u: reading.group_at(u.index) is None, reading.units[start:end])
    named = (u.name for u in units if u.name is not None and not gives(reading, act, u.index))
    return {n.entity_id for n in named if n.sense in _SERVANTS and n.entity_id}
