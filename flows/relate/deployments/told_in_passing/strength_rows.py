"""The rows of missions whose strength is told in passing, and the rows told of them that take its number.

In: a `Story` and the rows read from it. Out: the rows with those of such numbers: a row told of that very force takes
the number, else the force is there with it.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.atlas import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import ForceType, Mention, Quantity
from flows.relate.clauses.reading import Reading
from flows.relate.columns import party_columns, quantity_columns
from flows.relate.deployments.forces import keeps_peace
from flows.relate.deployments.grounds import host_columns, station_columns
from flows.relate.deployments.told_in_passing.headcounts import Headcount, counts, headcount_row
from flows.relate.deployments.told_in_passing.mission_owners import ground_of, owner_of
from flows.relate.deployments.told_in_passing.strengths import strength_patterns, told_strengths, worded
from flows.relate.event import Event
from flows.relate.story import Story, span_of

_UNCOUNTED = {None, "none", "plural_unspecified"}


def with_strengths(story: Story, events: Sequence[Event]) -> list[Event]:
    """The rows of an article, and those of the strengths that it tells."""
    found = list(events)
    for number, span in enumerate(story.spans):
        if not any(worded(story, span, count) for count in story.within(number, "quantity")):
            continue
        reading = story.reading_at(number)
        for count, whole in told_strengths(story, reading):
            found = _with(story, found, reading, count, whole)
    return found


def _with(
    story: Story, events: list[Event], reading: Reading, count: Mention, whole: tuple[Reading, int]
) -> list[Event]:
    kept = [e for e in events if e.refused is None]
    counting = [e for e in kept if counts(e, count)]
    if counting:
        return [_owned(story, e, count, whole) if e in counting else e for e in events]
    words = whole[0].units[whole[1]]
    told = next((e for e in kept if any(s.start <= words.start < s.end for s in e.evidence.get("force", ()))), None)
    if told is not None and told.fields["action"] == "deploy" and told.fields.get("quantity_modality") in _UNCOUNTED:
        return [_counting(story, e, count) if e is told else e for e in events]
    events = [replace(e, refused="duplicate") if e in kept and _is_of(e, words.end, count) else e for e in events]
    owner = owner_of(story, *whole)
    ground = ground_of(story, *whole, count, owner, kept) if owner is not None else None
    if owner is None or ground is None or ground.host == (owner.iso3 or ""):
        return events
    fights = owner.type != "igo" or owner.id in load("collectives.toml")["alliances"]
    kind: ForceType = "ground" if fights else "peacekeeping"
    kind = "peacekeeping" if keeps_peace(words) else kind
    coming = strength_patterns(story.language)["coming"].search(fold(story.article.text[words.end : count.start]))
    at = next(u.index for u in reading.units if u.start <= count.start < u.end)
    status = "planned" if coming else "in_place"
    return [*events, headcount_row(story, Headcount("strengths", reading, at, owner, count, ground, kind, status))]


def _owned(story: Story, event: Event, count: Mention, whole: tuple[Reading, int]) -> Event:
    """A row of that number, which is no nation's told only behind it: « la force a 900 hommes, dont 80 Turcs »."""
    told = event.evidence.get("actor", ())
    words = whole[0].units[whole[1]]
    # The adjective of the counted men is theirs ("200 German soldiers"), what follows a comma tells of others.
    apart = told and any(sign in story.article.text[count.end : told[0].start] for sign in ",;(")
    # "the force in Lebanon, which comprises 900 men": it is there, not of there.
    there = told and words.end <= told[0].start < count.start
    # « la Kfor compte 900 hommes mis à disposition par 27 pays »: they are the mission's.
    lent = told and words.end < count.start < told[0].start and event.fields.get("actor_type") == "group"
    owner = owner_of(story, *whole) if apart or there or lent else None
    if owner is None or (there and owner.start == told[0].start) or (lent and owner.type != "igo"):
        return event
    ground = ground_of(story, *whole, count, owner, ()) if there else None
    fields = {**event.fields, **party_columns("actor", owner)} | ({"status": "in_place"} if lent else {})
    proofs = {**event.evidence, "actor": (span_of(story, owner.start, owner.end),)}
    if ground is not None and ground.host is not None:
        place = span_of(story, ground.start, ground.end)
        fields |= station_columns(ground, place.text) | host_columns(ground)
        proofs |= {"place": (place,), "host": (place,)}
    return replace(event, fields=fields, evidence=proofs)


def _is_of(event: Event, start: int, count: Mention) -> bool:
    """Whether what tells a row is nothing but what tells the strength ("numbers")."""
    trigger = event.evidence["trigger"][0]
    return start <= trigger.start and trigger.end <= count.start


def _counting(story: Story, event: Event, count: Mention) -> Event:
    """A row with the number that its force is told to have."""
    assert isinstance(count.value, Quantity)
    proof = {"quantity": (span_of(story, count.start, count.end),)}
    fields = {**event.fields, **quantity_columns(count.value, count.text), "quantity_unit": "personnel"}
    return replace(event, fields=fields, evidence={**event.evidence, **proof})
