"""Sellers told only by who makes the goods, or where: « des frégates construites à Lorient », "… the deal with Saab".

In: a `Story`, a `Reading`, the things that somebody buys and the buyers. Out: the one state whose makers the paragraph
names, or where the things are made, if it is not the buyers' own. The makers are `flows/atlas/arms_makers.csv`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from flows.dictionary import load
from flows.normalise.mention import Place
from flows.normalise.names.entity import actor as actor_named
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.shipments.parties.makers.companies import makers, shared_makers
from flows.relate.shipments.parties.makers.sides import maker_of
from flows.relate.story import Story

# How many words behind a thing the place stands at most where it is made.
_NEAR = 5


def maker_told(story: Story, reading: Reading, things: Sequence[int], buyers: Sequence[Actor]) -> list[Actor]:
    """Who sells what the buyers get, where no name tells it; nobody if makers of several states are named."""
    own = {a.id for a in buyers}
    made = next((actor for thing in things if (actor := _made_in(reading, thing)) is not None), None)
    if made is not None:
        return [made] if made.id not in own else []
    named = [*_named_makers(story, reading), *_shared_maker(reading, things)]
    states = {a.id for a in named}
    return named[:1] if len(states) == 1 and not states & own else []


def _made_in(reading: Reading, thing: int) -> Actor | None:
    """The state in which a thing is made: "frigates built in Lorient"."""
    making = tuple(load(reading.sentence.language, "shipments")["about"]["making"])
    behind = reading.units[thing + 1 : thing + 1 + _NEAR]
    if not behind or not behind[0].lower.startswith(making):
        return None
    for unit in behind:
        place = unit.mention("place")
        if place is not None and isinstance(place.value, Place) and place.value.iso3 is not None:
            return _actor(place.value.iso3, place.start, place.end)
    return None


def _shared_maker(reading: Reading, things: Sequence[int]) -> Iterator[Actor]:
    """The state that makes the model, where a maker sells it that several states share: "18 Caesars from KNDS"."""
    sold = next((u for u in reading.units if u.text in shared_makers()), None)
    for thing in things if sold is not None else ():
        state = maker_of(reading, thing)
        if state is not None and sold is not None:
            yield _actor(state, sold.start, sold.end)


def _named_makers(story: Story, reading: Reading) -> list[Actor]:
    """The states whose makers are named in the sentences of the paragraph, and in its headline."""
    number = story.number_at(reading.sentence.span.start)
    here = story.spans[number].paragraph
    near = [span for span in story.spans if abs(span.paragraph - here) <= (here <= 1)]
    start, end = (near[0].start, near[-1].end) if near else (0, 0)
    found = _names().finditer(story.article.text, start, end)
    return [_actor(makers()[match.group()], match.start(), match.end()) for match in found]


def _actor(state: str, start: int, end: int) -> Actor:
    named = actor_named(state, state)
    return Actor(state, named.name, state, "state", start, end, basis="discourse")


@cache
def _names() -> re.Pattern[str]:
    """Any maker by its whole name, the longest first."""
    listed = sorted(makers(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)")
