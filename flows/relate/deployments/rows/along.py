"""The day of what goes along with a move told before: « À bord, 3 000 marins », "17,500 take part in the drills".

In: a `Story` and the deployments of an article. Out: the same, those without a day with that of the move that they
belong to; an exercise lasts until the day that a second telling gives. The words are data (`along`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from flows.relate.columns import DATE_COLUMNS, date_columns
from flows.relate.deployments.drills import day_held, day_opened, is_dated, is_done, is_drill, prolonged, says
from flows.relate.doubt.timing import settle_time
from flows.relate.event import Event, Span
from flows.relate.story import Story, span_of

# So many sentences lie between an act and what belongs to it.
_REACH = 2


def dated_along(story: Story, events: Sequence[Event]) -> list[Event]:
    """The deployments, each with the day of the one that it goes along with."""
    drills = [prolonged(story, e) if is_drill(e) and is_dated(e) else e for e in events]
    return [_along(story, e, drills) if e.refused is None and not is_dated(e) else e for e in drills]


def _along(story: Story, event: Event, events: Sequence[Event]) -> Event:
    if (day := day_opened(story, event)) is not None:
        proof = span_of(story, day[0].start, day[0].end)
        return _with_columns(story, event, date_columns(day[1], day[0].text), (proof,))
    told = _fellow(story, event, events) if not is_drill(event) else day_held(story, event, events)
    if told is None:
        return event
    columns = {key: told.fields.get(key) for key in (*DATE_COLUMNS, *(() if is_drill(event) else ("status",)))}
    return _with_columns(story, event, columns, told.evidence["event_date"])


def _fellow(story: Story, event: Event, events: Sequence[Event]) -> Event | None:
    """The dated move of the same actor, in the sentence or shortly before, that a clause of company goes with."""
    number = story.number_at(event.clause.start)
    if not says(story, number, "fellows") or says(story, number, "standing"):
        return None
    return next((e for e in _before(story, event, events) if _is_of_one(e, event) and not is_drill(e)), None)


def _before(story: Story, event: Event, events: Sequence[Event]) -> Iterator[Event]:
    here = story.number_at(event.clause.start)
    for other in reversed(events):
        gap = here - story.number_at(other.clause.start)
        if other.refused is None and is_dated(other) and 0 <= gap <= _REACH:
            yield other


def _is_of_one(one: Event, other: Event) -> bool:
    return one.fields.get("actor_id") == other.fields.get("actor_id") and is_done(one) == is_done(other)


def _with_columns(story: Story, event: Event, columns: Mapping[str, object], proof: tuple[Span, ...]) -> Event:
    """A deployment with a day, and the status that it then has."""
    fields = {**event.fields, **columns}
    published = story.article.published_at
    settle_time(event.table, fields, published.date() if published else None)
    return replace(event, fields=fields, evidence={**event.evidence, "event_date": proof})
