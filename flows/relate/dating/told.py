"""The one day of which a sentence tells.

In: a `Story` and the number of a sentence. Out: its only day, if that is not ahead of publication.
"""

from flows.normalise.dates import resolve_date
from flows.normalise.mention import Date, Mention
from flows.relate.dating.choice import Dated
from flows.relate.story import Story


def day_told(story: Story, number: int) -> Dated | None:
    """The one day, not ahead of publication, that a sentence tells; null where it tells several."""
    published = story.article.published_earliest
    if published is None:
        return None
    read = [(m, resolve_date(m, published, "past")) for m in days_in(story, number)]
    past = [(m, d) for m, d in read if d.latest is not None and d.latest <= published]
    return past[0] if len({d.latest for _, d in past}) == 1 else None


def days_in(story: Story, number: int) -> list[Mention]:
    """The dates of a sentence that are of a single day, in order."""
    return [m for m in story.within(number, "date") if isinstance(m.value, Date) and m.value.precision == "day"]
