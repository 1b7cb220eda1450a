"""Forces that a state spreads over a whole land: "across the country", « dans tout le pays ».

In: a `Story`, a `Reading`, what was told before, the actors of a move. Out: the `Station` of the actor's own land, or
null where the passage has another in view. The words are data (`deployments.toml`, `there`).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.grounds.passage import Before, home_of, station_before
from flows.relate.deployments.grounds.stations import Station
from flows.relate.story import Story


def whole_land(story: Story, reading: Reading, before: Before, actors: Sequence[Actor]) -> Station | None:
    """The actor's own land, if its forces are told to be all over "the country" and no other land is in view."""
    home, span = home_of(actors), reading.sentence.span
    words = _pattern(story.language).search(fold(story.article.text[span.start : span.end]))
    if home is None or words is None or len({actor.iso3 for actor in actors}) != 1:
        return None
    told = station_before(story, reading, before, ())
    if told is not None and told.host not in {None, home.host}:
        return None
    return replace(home, start=span.start + words.start(1), end=span.start + words.end(1))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load(language, 'deployments')['there']['throughout'])})\b")
