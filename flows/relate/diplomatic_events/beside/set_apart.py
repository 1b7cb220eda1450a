"""What words that are set apart from a mutual act hold: who is none of those who meet, whose day it is.

In: a `Reading`, an `Act` and a unit that heads a name, or a day. Out: whether it belongs to something else.
"""

from flows.normalise.mention import Mention
from flows.relate.clauses.lexicon import lexicon
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE

# What leads away from who acts: "back from Lima", "on his way to Oslo".
_AWAY = frozenset({"from", "to", "for"})
# Acts that are about one side, not about the other side of its quarrel.
_ON_ONE = frozenset({"support", "condemnation", "demand", "rejection"})


def is_set_off(reading: Reading, act: Act, head: int) -> bool:
    """Whether commas set a name off from the subject and its verb: "the president, fresh from a trip to Peru, rang"."""
    group = act.group if act.relation == "self" else None
    subject = subject_of(reading, group) if group is not None else None
    if group is None or subject is None or not subject < head < group.first:
        return False
    commas = [u.index for u in reading.units[subject : group.first] if u.lower == ","]
    return reading.markers[head] in _AWAY and any(c < head for c in commas) and any(c > head for c in commas)


def is_in_aside(reading: Reading, act: Act, head: int) -> bool:
    """Whether a clause about the subject holds a name, or an apposition: "Oslo, an ally of Lima, urged"."""
    subject = subject_of(reading, act.group) if act.group is not None else None
    if act.group is None or subject is None or not subject < head < act.group.first:
        return False
    commas = [u.index for u in reading.units[subject : act.group.first] if u.lower == ","]
    opening = next((c for c in commas if c < head), None)
    closing = next((c for c in commas if c > head), None)
    if opening is None or closing is None:
        return False
    if min(listed_with(reading, head, "name")) < opening:
        return False
    about = (g for g in reading.verbs if opening < g.first < closing and g.finite)
    described = reading.markers[head] == "of" or (
        reading.units[head].dep == "appos" and not reading.units[head].mentions
    )
    return described or any(relative_before(reading, g) == opening + 1 for g in about)


def is_day_of_occasion(reading: Reading, act: Act, day: Mention) -> bool:
    """Whether a day is that of another act after or before which this one is: "spoke after their meeting on Monday"."""
    unit = reading.unit_at(day.start)
    if unit is None or act.relation != "self" or act.frame != "mutual":
        return False
    between = reading.units[act.trigger.last + 1 : unit.index]
    known = lexicon(reading.sentence.language, FILE).known
    told = (k for u in between if reading.markers[u.index] == "under" and u.nominal and (k := known(u.text)))
    return any(k.nouns for k in told) and not any(u.lower == "," for u in between)


def is_rival(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name is only the other side of what one named before it has: "backed Oslo in its row with Riga"."""
    if act.options["event_type"] not in _ON_ONE or reading.markers[head] != "with" or act.relation != "self":
        return False
    own = range(act.trigger.last + 1, head)
    noun = next(
        (i for i in reversed(own) if reading.markers[i] in {"in", "about", "for"} and reading.units[i].nominal), -1
    )
    return any(reading.units[i].name is not None and reading.markers[i] in {None, "for"} for i in own if i < noun)
