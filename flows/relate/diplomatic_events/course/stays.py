"""How many days an act takes: « lundi et mardi », « pour une visite de deux jours », "on a three-day trip".

In: a `Story`, a `Reading`, an `Act` and the day on which it is or begins. Out: its date, drawn out to its last day. The
words are data (`stays` in `diplomatic_events.toml`).
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from flows.dictionary import load
from flows.normalise.dates import resolve_date
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Date, Mention
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group
from flows.relate.dating.choice import Dated
from flows.relate.diplomatic_events.acts import Act, is_aimed_at
from flows.relate.diplomatic_events.surroundings import window
from flows.relate.diplomatic_events.words import FILE
from flows.relate.story import Story

_LASTING = frozenset({"meeting", "visit", "negotiation", "mediation"})
_STILL = frozenset({"present", "progressive", "future"})
# So many days lie between two that are named together at most.
_APART = 6


def drawn_out(story: Story, reading: Reading, act: Act, dated: Dated) -> Dated:
    """The date of an act that takes more than the day named first."""
    mention, value = dated
    if act.options["event_type"] not in _LASTING or value.earliest is None or value.earliest != value.latest:
        return dated
    last = _next_day(story, mention, value) or _last_of_stay(reading, act, value)
    if last is None or last.latest is None:
        return dated
    told = f"{value.earliest.isoformat()}/{last.latest.isoformat()}"
    return mention, replace(value, edtf=told, latest=last.latest, precision="range")


def closes(reading: Reading, act: Act) -> bool:
    """Whether a stay or talks are told to come to their end, now or soon: "will wrap up his visit on Friday"."""
    group = act.group if act.relation in {"object", "subject"} else None
    if group is None or act.options["event_type"] not in _LASTING or group.tense not in _STILL or group.negated:
        return False
    return bool(_words(reading.sentence.language, "ends").match(fold(reading.units[group.head].lower)))


def runs_on(reading: Reading, act: Act) -> bool:
    """Whether what was begun is told to go on: "has been relaying messages since May"."""
    group = act.group if act.relation == "self" else None
    if group is None or group.tense != "perfect" or group.negated or act.options["event_type"] not in _LASTING:
        return False
    return reading.units[group.head].form == "gerund"


def is_yet_to_open(reading: Reading, act: Act, day: Date | None, published: date | None) -> bool:
    """Whether it is what somebody has just come or left for: "arrived on Tuesday for talks with the emir"."""
    if act.frame != "mutual" or published is None:
        return False
    above = act.group if is_aimed_at(reading, act) else None
    if act.relation == "self" and act.group is not None and act.group.tense == "infinitive":
        above = governing_group(reading, act.group.first)
    if above is None or above.voice == "passive" or above.tense not in {"past", "perfect"}:
        return False
    just = day is None or day.latest is None or (published - day.latest).days <= 1
    return just and bool(_words(reading.sentence.language, "arrivals").match(fold(reading.units[above.head].lower)))


def ended(dated: Dated) -> Dated:
    """The date of a stay of which only the last day is told."""
    mention, value = dated
    if value.latest is None:
        return dated
    return mention, replace(value, edtf=f"../{value.latest.isoformat()}", earliest=None, precision="bound_only")


def _next_day(story: Story, mention: Mention, value: Date) -> Date | None:
    """The day that a conjunction joins to the first: "on Monday and Tuesday"."""
    joints = load(story.language, FILE)["stays"]["joints"]
    published = story.article.published_earliest
    for other in story.within(story.number_at(mention.start), "date"):
        between = story.article.text[mention.end : other.start].strip().lower() if other.start > mention.end else ""
        if between not in joints or not isinstance(other.value, Date) or published is None:
            continue
        read = [resolve_date(other, published, side) for side in ("past", "future")]
        days = [d for d in (*read, other.value) if d.earliest is not None and value.latest is not None]
        near = (d for d in days if d.earliest and value.latest and 0 < (d.earliest - value.latest).days <= _APART)
        return next(near, None)
    return None


def _last_of_stay(reading: Reading, act: Act, value: Date) -> Date | None:
    """The last day of a stay whose length is told with its beginning: "will begin a two-day visit on Monday"."""
    text = window(reading, act.trigger.first, -1) + fold(reading.sentence.quote(act.trigger.first, act.trigger.last))
    text += " " + window(reading, act.trigger.last, 1)
    days = next((n for pattern, n in _stays(reading.sentence.language).items() if pattern.search(text)), None)
    if days is None or value.latest is None:
        return None
    return replace(value, latest=value.latest + timedelta(days=days - 1))


@cache
def _stays(language: str) -> Mapping[re.Pattern[str], int]:
    words = load(language, FILE)["stays"]
    return {
        re.compile(fold(pattern.replace("{days}", re.escape(number)))): days
        for number, days in words["days"].items()
        for pattern in words["patterns"]
    }


@cache
def _words(language: str, kind: str) -> re.Pattern[str]:
    return re.compile("|".join(fold(p) for p in load(language, FILE)["stays"][kind]))
