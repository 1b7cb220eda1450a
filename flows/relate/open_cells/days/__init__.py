"""The day of an act that its own words leave open, chosen among the dates of its passage by a learned scorer.

In: a `Story` and its events. Out: the same; one without a date takes the date that most likely is its own, flagged as
inferred, if any is likelier than the threshold. Weights and threshold are data (`flows/atlas/day_weights.toml`),
trained by tests/benchmarks/train_days.py.
"""

from collections.abc import Sequence

from flows.relate.columns import date_columns
from flows.relate.event import Event
from flows.relate.open_cells.days.candidates import day_candidates
from flows.relate.open_cells.filling import filled
from flows.relate.open_cells.likeliest import likeliest
from flows.relate.story import Story

FLAG = "inferred_date"


def date_open_acts(story: Story, events: Sequence[Event]) -> list[Event]:
    """The events in order, open ones with the date of the passage that is most likely theirs."""
    if story.article.published_at is None or not any(m.kind == "date" for m in story.mentions):
        return list(events)
    return [_dated(story, event, events) if is_open(event) else event for event in events]


def is_open(event: Event) -> bool:
    """Whether an event that is to be a row has neither bound of a date."""
    known = event.fields.get("event_date_earliest") or event.fields.get("event_date_latest")
    return event.refused is None and known is None


def _dated(story: Story, event: Event, events: Sequence[Event]) -> Event:
    candidates = day_candidates(story, event, events)
    found = likeliest([c.features for c in candidates], "day_weights.toml")
    if found is None:
        return event
    day = candidates[found]
    columns = date_columns(day.value, day.mention.text)
    return filled(story, event, columns, "event_date", day.mention, FLAG)
