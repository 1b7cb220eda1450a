"""Lists of who gives how many men to a mission: "Main contributors: Ghana (900), Nepal (700)".

In: a `Story` and the rows read from it. Out: the rows with one for each state that has a number of its own in such a
list, in the land of the mission that the passage tells. The words are data (`deployments.toml`, `contributors`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import ForceType, Mention, Place, Quantity
from flows.normalise.places import country
from flows.relate.actor import Actor, actor_of
from flows.relate.deployments.grounds import Station, mission_station
from flows.relate.deployments.moves import is_repeat
from flows.relate.deployments.places import host_of, in_reach
from flows.relate.deployments.told_in_passing.headcounts import Headcount, headcount_row
from flows.relate.event import Event
from flows.relate.story import Story

Share = tuple[Actor, Mention]


def with_contributors(story: Story, events: Sequence[Event]) -> list[Event]:
    """The rows of an article, and those of its lists that it does not tell before."""
    listed = _read(story)
    found = _without_counted(events, listed)
    return found + [row for row in listed if not is_repeat(found, row)]


def _read(story: Story) -> list[Event]:
    """The rows of all such lists of an article."""
    patterns = _patterns(story.language)
    events: list[Event] = []
    for number, span in enumerate(story.spans):
        noun = patterns["nouns"].search(fold(story.article.text[span.start : span.end]))
        military = noun is not None and is_of_forces(story, number)
        shares = list(_shares(story, number, patterns["between"])) if military else []
        station = ground_of_shares(story, number, shares) if shares else None
        if noun is None or station is None:
            continue
        events += [share_row(story, number, span.start + noun.start(), share, station) for share in shares]
    return events


def _without_counted(events: Sequence[Event], rows: Sequence[Event]) -> list[Event]:
    """The events, as duplicates those that only count what the list gives to a state ("contributors: Ghana (900)")."""
    counted = {span.start for row in rows for span in row.evidence.get("quantity", ())}
    return [
        replace(event, refused=event.refused or "duplicate")
        if any(span.start in counted for span in event.evidence.get("quantity", ()))
        else event
        for event in events
    ]


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    """What names those who give, what stands between a state and its number, what tells soldiers, peace, money."""
    words: Mapping[str, Sequence[str]] = load(language, "deployments")["contributors"]
    found = {key: re.compile(rf"\b(?:{'|'.join(words[key])})") for key in ("nouns", "military", "peace", "civil")}
    return {**found, "between": re.compile(rf"\s*(?:{'|'.join(words['between'])})\s*")}


def is_of_forces(story: Story, number: int) -> bool:
    """Whether men are given, no money: the sentence or one before it tells of forces or of their mission."""
    patterns = _patterns(story.language)
    if patterns["civil"].search(_text_of(story, [number])):
        return False
    near = [number, *in_reach(story, number)]
    forces = any(story.within(at, "force") for at in near)
    return forces or patterns["military"].search(_text_of(story, near)) is not None


def _text_of(story: Story, numbers: Sequence[int]) -> str:
    return fold(" ".join(story.article.text[story.spans[n].start : story.spans[n].end] for n in numbers))


def _shares(story: Story, number: int, between: re.Pattern[str]) -> Iterator[Share]:
    """The states of a sentence that a number in brackets follows; a list has two of them at least."""
    counts = [m for m in story.within(number, "quantity") if isinstance(m.value, Quantity) and not m.value.unit]
    found = [
        (actor, count)
        for name in story.within(number, "name")
        if (actor := actor_of(name)) is not None and actor.type == "state" and actor.sense == "name"
        for count in counts
        if 0 < count.start - name.end < 10 and between.fullmatch(story.article.text[name.end : count.start])
    ]
    if len(found) > 1:
        yield from found


def ground_of_shares(story: Story, number: int, shares: list[Share]) -> Station | None:
    """The land of the mission: of its name, or told in the sentence or before it, and no state of the list."""
    giving = {actor.start for actor, _ in shares}
    for at in (number, *in_reach(story, number)):
        reading = story.reading_at(at)
        mission = mission_station(reading)
        if mission is not None:
            return mission
        for place in story.within(at, "place"):
            host = host_of([place.value]) if isinstance(place.value, Place) else None
            unit = reading.unit_at(place.start)
            located = unit is not None and reading.markers[unit.index] in {"in", "to", "of"}
            if host is not None and located and place.start not in giving:
                return Station(place.start, place.end, country(host), host)
    return None


def share_row(story: Story, number: int, at: int, share: Share, station: Station) -> Event:
    """The row of one state of a list, which the word at a position tells."""
    reading = story.reading_at(number)
    unit = next((u.index for u in reading.units if u.end > at), 0)
    peace = _patterns(story.language)["peace"].search(_text_of(story, [*in_reach(story, number), number]))
    kind: ForceType = "peacekeeping" if peace else "ground"
    return headcount_row(story, Headcount("contributors", reading, unit, *share, station, kind))
