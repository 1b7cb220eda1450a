"""An event as the choice of an open cell sees it: where it is told, by which verb, what it is.

In: a `Story` and an event. Out: a `Deed`.
"""

from dataclasses import dataclass

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import Entry
from flows.relate.event import Event, Span
from flows.relate.story import Story

_PARTIES = ("supplier_id", "recipient_id", "actor_id", "host_iso3")


@dataclass(frozen=True, slots=True)
class Deed:
    """An event with its sentence (`number`), its trigger and the verb group to which that belongs."""

    event: Event
    number: int
    reading: Reading
    trigger: Found
    group: VerbGroup | None

    @property
    def status(self) -> str:
        """The event's status."""
        return str(self.event.fields.get("status"))

    @property
    def kind(self) -> str:
        """What is done: the type of a diplomatic event, the action of a deployment, "transfer"."""
        return kind_of(self.event)


def act_of(story: Story, event: Event) -> Deed:
    """The event with the place where it is told."""
    span = trigger_of(event)
    number = story.number_at(span.start)
    reading = story.reading_at(number)
    first, last = units_of(reading, span) or (0, 0)
    group = reading.group_at(first)
    found = Found(Entry(event.table, event.rule, {}), first, last, "verb" if group is not None else "noun")
    return Deed(event, number, reading, found, group)


def trigger_of(event: Event) -> Span:
    """The words that tell the act, or its clause."""
    return next(iter(event.evidence.get("trigger", ())), event.clause)


def units_of(reading: Reading, span: Span) -> tuple[int, int] | None:
    """The first and last unit of a stretch of text, if it lies in the sentence."""
    inside = [u.index for u in reading.units if u.start < span.end and span.start < u.end]
    return (inside[0], inside[-1]) if inside else None


def kind_of(event: Event) -> str:
    """What an event's act is, in one word."""
    return str(event.fields.get("event_type") or event.fields.get("action") or "transfer")


def parties_of(event: Event) -> frozenset[str]:
    """The ids of all who take part in an event."""
    listed = (event.fields.get(column) for column in ("actors", "recipients"))
    ids = {str(party) for parties in listed if isinstance(parties, list | tuple) for party in parties}
    return frozenset(ids | {str(event.fields[c]) for c in _PARTIES if event.fields.get(c)})
