"""By when a move had been made that the text reports as told before.

In: a `Story` and a `Reading`. Out: the day of that report as the last on which the move can have been made.
"""

import re

from flows.dictionary import load
from flows.normalise.mention import Date, Mention
from flows.relate.clauses.reading import Reading
from flows.relate.story import Story


def reported_before(story: Story, reading: Reading) -> tuple[Mention, Date] | None:
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
