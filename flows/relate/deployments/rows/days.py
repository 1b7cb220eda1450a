"""When a move is: by the date of its sentence, else by when it had been made that the text reports as told before.

In: a `Story`, a `Reading`, a trigger and its status. Out: the date, or null.
"""

import re
from dataclasses import replace

from flows.dictionary import load
from flows.normalise.mention import Date
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.dating.choice import Dated, date_of_act
from flows.relate.dating.neighbours import qualifies
from flows.relate.story import Story

# What comes or came is dated by what tells how.
_DATED = frozenset({"planned", "in_progress", "in_place", "ended"})


def date_of(
    story: Story, reading: Reading, trigger: Found, status: str, thing: int | None, *, done: bool
) -> Dated | None:
    """The date of a move, or of what is told of its force: "contributes 13 soldiers, who flew to Nuuk on Monday".

    One that is done, as reported before, has the day of that report as its last.
    """
    dated = date_of_act(story, reading, trigger, "deployments", status)
    if dated is None and thing is not None and status in _DATED:
        dated = _of_thing(story, reading, trigger, status, thing)
    return _reported_before(story, reading) if dated is None and done else dated


def _of_thing(story: Story, reading: Reading, trigger: Found, status: str, thing: int) -> Dated | None:
    """The day of a clause that tells how a force behind its verb came or went."""
    moved = replace(trigger, first=thing, last=thing, kind="noun")
    known = lexicon(reading.sentence.language, "deployments").known
    behind = (g for g in reading.verbs if thing < g.first and (g.finite or g.tense in {"participle", "gerund"}))
    words = (known(reading.units[g.head].text) for g in behind if qualifies(reading, moved, g))
    moves = any(e.options["frame"] in {"move", "stand"} for word in words if word is not None for e, _ in word.verbs)
    return date_of_act(story, reading, moved, "deployments", status) if moves else None


def _reported_before(story: Story, reading: Reading) -> Dated | None:
    """The day by which it had been done, as it was reported then ("As reported on April 23, …")."""
    opening = re.compile(load(story.language, "deployments")["purposes"]["reported"])
    here = story.number_at(reading.sentence.span.start)
    for number in range(here, max(-1, here - 4), -1):
        span = story.spans[number]
        if span.paragraph != reading.sentence.span.paragraph:
            return None
        hit = opening.match(story.article.text, span.start, span.end)
        told = [m for m in story.within(number, "date") if hit and m.start <= hit.end() + 3]
        if told and isinstance(told[0].value, Date) and told[0].value.latest:
            day = told[0].value.latest
            return told[0], Date(f"../{day.isoformat()}", None, day, "bound_only", told[0].value.basis)
    return None
