"""What a verb answers by words for what was told before: "rejected these announcements", « condamne cette décision ».

In: a `Reading`, an `Act`, the acts before it. Out: whether those found for its other side only stand behind such words;
who did the acts that a plural takes up.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act, points_back
from flows.relate.diplomatic_events.candidates import Meeting
from flows.relate.diplomatic_events.words import FILE

# So many sentences back begin the acts that "these announcements" take up together.
_SEVERAL = 4
# So many units behind the verb stands what points back: "condemned, on Monday, this move".
_REACH = 5
_ANSWERED = frozenset({"condemnation", "rejection", "support", "threat"})


def is_taken_up(reading: Reading, act: Act, found: Sequence[Actor]) -> bool:
    """Whether what is answered was told before, and those found stand only behind it, in a phrase of their own.

    « a rejeté ces annonces et promis, à son retour des États-Unis, de riposter », "condemned this move, while in Rome".
    """
    if act.options["event_type"] not in _ANSWERED or not found or act.relation != "self":
        return False
    noun = _taken_up(reading, act)
    named = reading.unit_at(found[0].start) if noun is not None else None
    if noun is None or named is None or named.index <= noun:
        return False
    between = reading.units[noun + 1 : named.index]
    return any(u.lower == "," or u.pos in {"CCONJ", "SCONJ"} or reading.group_at(u.index) for u in between)


def _taken_up(reading: Reading, act: Act) -> int | None:
    """The noun right behind the verb that takes up what was told: "this swift decision"."""
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + 1 + _REACH]
    # "The beatings that students endured": behind a noun the same word opens a clause.
    heads = (u for u in behind if not reading.units[u.index - 1].nominal)
    back = next((u.index for u in heads if points_back(u.lower, reading.sentence.language)), None)
    nouns = reading.units[back + 1 : back + 4] if back is not None else ()
    return next((u.index for u in nouns if u.pos == "NOUN"), None)


def all_of_them(reading: Reading, act: Act, before: Sequence[Meeting], number: int) -> list[Actor]:
    """Who did all the acts of one kind, the last told, that a plural takes up: "rejected these announcements"."""
    noun = _taken_up(reading, act) if act.relation == "self" else None
    several = load(reading.sentence.language, FILE)["pointing_at_several"]
    if noun is None or not before or not any(u.lower in several for u in reading.units[act.trigger.last + 1 : noun]):
        return []
    kind, lasts = before[-1].event_type, (m for m in before if number - m.number <= _SEVERAL)
    told = [a for m in lasts if m.event_type == kind and m.frame != "mutual" for a in m.actors]
    return list({a.id: a for a in told}.values())
