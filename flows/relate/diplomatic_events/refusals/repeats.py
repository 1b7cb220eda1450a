"""Exchanges told again, or of those who are still together: "They also discussed …".

In: a `Reading`, an `Act` with its `Sides` and date, and the acts before it. Out: whether it is no act of its own. The
verbs and nouns of an exchange whose medium is untold are data (`exchanges` in `diplomatic_events.toml`).
"""

import re
from collections.abc import Sequence
from functools import cache

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_of
from flows.relate.dating.choice import Dated
from flows.relate.diplomatic_events.acts import (
    Act,
    tells_medium,
    type_of,
)
from flows.relate.diplomatic_events.candidates import Meeting
from flows.relate.diplomatic_events.frames import HELD_FRAMES
from flows.relate.diplomatic_events.sides import Sides

# How many sentences back those who met go on talking.
_GOES_ON = 8
# So many sentences and days on, those who met or visit each other are still together.
_STAYS = 3


def is_told_before(
    reading: Reading, act: Act, sides: Sides, date: Dated | None, before: Sequence[Meeting], here: int
) -> bool:
    """Whether those who are told to have met, talked or visited before go on talking here, on no day of its own."""
    # A word or deed that a sentence tells twice is one, an act that is held where a noun only names it again.
    named = act.frame not in HELD_FRAMES or act.relation != "self"
    if named and any(m.number == here and _is_same(reading, act, sides, date, m) for m in before):
        return True
    if act.relation != "self" and any(_is_named_again(act, reading, sides, date, m, here) for m in before):
        return True
    if act.frame != "mutual" or not _is_exchange(reading, act):
        return False
    ids = {a.id for a in sides.actors}
    number = before[-1].number if before else 0
    remote = tells_medium(reading, act)
    for last in reversed(before):
        if remote and last.event_type != "call":
            continue  # a telephone call is none of the meetings or visits told before
        if last.event_type == "visit" and _names_partner(reading, act, sides):
            continue
        known = {a.id for a in (*last.actors, *last.recipients)}
        if last.frame in HELD_FRAMES and number - last.number <= _GOES_ON and ids <= known:
            return date is None or (last.date is not None and date[0] == last.date[0])
    return False


def goes_on_there(
    reading: Reading, act: Act, sides: Sides, date: Dated | None, before: Sequence[Meeting], number: int
) -> bool:
    """Whether an exchange whose medium is untold is one of those who are told to visit or meet each other then."""
    if not act.options.get("placed") or tells_medium(reading, act) or type_of(reading, act) == act.options["placed"]:
        return False
    near = (m for m in reversed(before) if number - m.number <= _STAYS and m.event_type in {"visit", "meeting", "call"})
    last = next((m for m in near if _ids(sides.actors) == {*_ids(m.actors), *_ids(m.recipients)}), None)
    days = [d[1].latest for d in (date, last.date if last else None) if d and d[1].latest]
    return last is not None and last.event_type != "call" and (len(days) < 2 or abs((days[0] - days[1]).days) <= _STAYS)


def _names_partner(reading: Reading, act: Act, sides: Sides) -> bool:
    """Whether somebody in office is named behind the act's noun: "went to Peru for talks with its president"."""
    behind = [i for i in range(act.trigger.last + 1, len(reading.units)) if reading.markers[i] in {"with", "between"}]
    known = load(reading.sentence.language, "diplomatic_events")["counterparts"]
    if any(reading.units[i].lower in known for i in behind):
        return True  # « s'est entretenue avec son collègue moldave »
    starts = {reading.units[i].start for i in behind}
    return any(a.sense in {"person", "office"} and a.start in starts for a in sides.actors)


def _is_same(reading: Reading, act: Act, sides: Sides, date: Dated | None, last: Meeting) -> bool:
    """Whether a sentence tells an act twice: "is due in Rabat on Monday for a state visit"."""
    same_sides = (_ids(last.actors), _ids(last.recipients)) == (_ids(sides.actors), _ids(sides.recipients))
    same_day = date is None or last.date is None or date[0] == last.date[0]
    return same_sides and same_day and last.event_type == type_of(reading, act)


def _is_named_again(act: Act, reading: Reading, sides: Sides, date: Dated | None, last: Meeting, here: int) -> bool:
    """Whether a noun only names again, by its day, what was told to be held: "Monday's call bore witness to …"."""
    if act.trigger.kind != "noun" or date is None or last.date is None or here - last.number > _GOES_ON:
        return False
    days = [(d[1].earliest, d[1].latest) for d in (date, last.date)]
    return days[0] == days[1] != (None, None) and _is_same(reading, act, sides, None, last)


def _ids(actors: Sequence[Actor]) -> set[str]:
    return {a.id for a in actors}


def _is_exchange(reading: Reading, act: Act) -> bool:
    return bool(_exchanges(reading.sentence.language).match(reading.units[act.trigger.last].lower))


@cache
def _exchanges(language: str) -> re.Pattern[str]:
    return any_of(load(language, "diplomatic_events")["exchanges"])
