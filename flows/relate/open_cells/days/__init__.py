"""The day of an act that its own words leave open: that which heads its entry, or one chosen by a learned scorer.

In: a `Story` and its events. Out: the same, flagged as inferred; of a chronicle one without a date takes the day of its
entry, elsewhere the date of the passage that most likely is its own, if any is likelier than the threshold. Weights and
threshold are data (`flows/atlas/day_weights.toml`), trained by tests/benchmarks/train_days.py.
"""

from collections.abc import Mapping, Sequence

from flows.atlas import load
from flows.normalise.mention import Date, Mention
from flows.relate.chronicle import headings
from flows.relate.columns import date_columns
from flows.relate.event import Event
from flows.relate.open_cells.acts import trigger_of
from flows.relate.open_cells.days.candidates import day_candidates
from flows.relate.open_cells.filling import filled
from flows.relate.open_cells.likeliest import likeliest
from flows.relate.story import Story

FLAG = "inferred_date"


def date_open_acts(story: Story, events: Sequence[Event]) -> list[Event]:
    """The events in order, open ones with the date of the passage that is most likely theirs."""
    if story.article.published_at is None or not any(m.kind == "date" for m in story.mentions):
        return list(events)
    headed = headings(story.article.text, story.spans, story.mentions)
    return [_dated(story, event, events, headed) if is_open(event) else event for event in events]


def is_open(event: Event) -> bool:
    """Whether an event that is to be a row has neither bound of a date."""
    known = event.fields.get("event_date_earliest") or event.fields.get("event_date_latest")
    return event.refused is None and known is None


def _dated(story: Story, event: Event, events: Sequence[Event], headed: Mapping[int, Mention]) -> Event:
    day = headed.get(story.number_at(trigger_of(event).start))
    if day is not None and isinstance(day.value, Date) and _suits(story, event, day.value):
        return filled(story, event, date_columns(day.value, day.text), "event_date", day, FLAG)
    candidates = day_candidates(story, event, events)
    found = likeliest([c.features for c in candidates], "day_weights.toml")
    if found is None:
        return event
    chosen = candidates[found]
    return filled(story, event, date_columns(chosen.value, chosen.mention.text), "event_date", chosen.mention, FLAG)


def _suits(story: Story, event: Event, day: Date) -> bool:
    """Whether a day lies on the side of publication on which an act of this stage does: ahead, or behind."""
    published, stages = story.article.published_earliest, load("dating.toml")[event.table]
    ahead = stages.get(event.fields.get("status"), {}).get("side") == "ahead"
    return published is not None and day.latest is not None and (day.latest > published) is bool(ahead)
