"""Shipments that only take up or sum up others: "these missiles", "aid, including 18 guns", "two of the ships".

In: the shipment events of an article. Out: the same, those that repeat refused as duplicates; what they alone tell
(that it is decided, and when) goes to the rows that they repeat.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.relate.event import Event
from flows.relate.shipments.retold.arrivals import brought
from flows.relate.shipments.retold.decided import decided, granted
from flows.relate.shipments.retold.likeness import fits_loosely, is_counted, parties_fit, parties_of, same_class
from flows.relate.shipments.retold.sums_up import frames, sums_up
from flows.relate.shipments.retold.takes_up import takes_up
from flows.relate.story import Story


def without_repeats(story: Story, events: Sequence[Event]) -> list[Event]:
    """Refuse what a more specific row beside it tells, and what takes up a row before it."""
    made = [e for e in events if e.refused is None]
    framing = {id(e) for e in made if any(frames(story, e, o) for o in made if o is not e)}
    events = [replace(e, refused="duplicate") if id(e) in framing else e for e in events]
    events = [granted(story, e, made) if e.refused is None else e for e in events]
    told = [e for e in events if e.refused is None]
    repeated = {id(e): others for e in told if (others := _repeats(story, e, told))}
    kept: list[Event] = []
    for event in events:
        summaries = [e for e in told if any(o is event for o in repeated.get(id(e), ()))]
        first = [e for e in summaries if repeated[id(e)][0] is event]  # which tells the worth of all
        kept.append(replace(event, refused="duplicate") if id(event) in repeated else decided(event, summaries, first))
    return kept


def _repeats(story: Story, event: Event, told: Sequence[Event]) -> list[Event]:
    """The rows that the event only repeats."""
    others = brought(event, [o for o in told if o is not event])
    summed = [o for o in others if sums_up(story, event, o)]
    return summed or [o for o in others if takes_up(story, event, o) or _is_poorer(event, o) or _is_headline(event, o)]


def _is_poorer(event: Event, other: Event) -> bool:
    """A headline or an aside that leaves out a party and the number of a row told in full."""
    mine, theirs = parties_of(event), parties_of(other)
    lacking = None in mine and None not in theirs and parties_fit(mine, theirs)
    return lacking and not is_counted(event) and same_class(event, other) and any(mine)


def _is_headline(event: Event, other: Event) -> bool:
    """A headline without a verb, whose thing is all that tells the transfer, of what a sentence tells in full."""
    bare = event.evidence["trigger"] == event.evidence["item"] != other.evidence["trigger"]
    return bare and same_class(event, other) and fits_loosely(event, other)
