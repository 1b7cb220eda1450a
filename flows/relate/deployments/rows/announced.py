"""Headlines in the present that tell what is only planned: "Norway deploys 90 men" above "will deploy them from May".

In: a `Story` and its deployment rows. Out: the same, with what a headline tells as the duplicate of the plan below it.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.relate.event import Event
from flows.relate.story import Story

_SAME = ("actor_id", "action", "host_iso3", "quantity_low", "quantity_best", "quantity_high")
# How many sentences below a headline its plan may be told.
_REACH = 3


def without_announced(story: Story, events: Sequence[Event]) -> list[Event]:
    """The rows without those that a headline tells of a plan, as if it were carried out already."""
    plans = [e for e in events if e.refused is None and e.fields.get("status") == "planned"]
    told = [any(_announces(story, e, plan) for plan in plans) for e in events]
    return [replace(e, refused="duplicate") if again else e for e, again in zip(events, told, strict=True)]


def _announces(story: Story, event: Event, plan: Event) -> bool:
    """Whether a headline without a day tells of the same men, at work in the same land, as a plan right below."""
    if event.refused is not None or event.fields.get("status") != "in_progress" or "event_date" in event.evidence:
        return False
    number = story.number_at(event.clause.start)
    below = story.number_at(plan.clause.start) - number
    same = all(event.fields.get(key) == plan.fields.get(key) for key in _SAME)
    return same and number == 0 and 0 < below <= _REACH and _is_headline(story, event)


def _is_headline(story: Story, event: Event) -> bool:
    """Whether a sentence is a paragraph of its own that no full stop ends."""
    alone = all(span.paragraph != story.spans[0].paragraph for span in story.spans[1:])
    return alone and not event.clause.text.rstrip(' "”»').endswith((".", "!", "?", ":"))
