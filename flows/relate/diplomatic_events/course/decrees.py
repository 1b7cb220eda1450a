"""The day of an act that a decree or order does: "signed on Monday an order that bans imports from Minsk".

In: a `Story`, a `Reading` and an `Act` told in a relative clause. Out: the day of the verb that issued what the clause
is about, or null. The verbs are data (`decrees` in `diplomatic_events.toml`).
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.dates import resolve_date
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, relative_before
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.dating.choice import Dated
from flows.relate.dating.hosts import placed_dates
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE
from flows.relate.story import Story


def day_of_decree(story: Story, reading: Reading, act: Act) -> Dated | None:
    """The day, not ahead of publication, on which was issued what does the act."""
    published, above = story.article.published_earliest, _issuing(reading, act)
    if above is None or published is None:
        return None
    told = (placed.mention for placed in placed_dates(story, reading) if placed.group == above)
    days = [(mention, resolve_date(mention, published, "past")) for mention in told]
    return next(((m, day) for m, day in days if day.latest is not None and day.latest <= published), None)


def _issuing(reading: Reading, act: Act) -> VerbGroup | None:
    """The verb whose object the act's clause qualifies, if it issues things."""
    if act.relation != "self" or act.group is None or act.group.tense not in {"present", "past"}:
        return None
    at = relative_before(reading, act.group)
    what = antecedent_of(reading, at) if at is not None else None
    above = next((g for g in reversed(reading.verbs) if what is not None and g.last < what), None)
    if above is None or not above.finite:
        return None
    return above if _verbs(reading.sentence.language).match(fold(reading.units[above.head].lower)) else None


@cache
def _verbs(language: str) -> re.Pattern[str]:
    return re.compile("|".join(fold(p) for p in load(language, FILE)["decrees"]["verbs"]))
