"""Where a named mission, operation or exercise is: the Minusma is in Mali, whatever the sentence says.

In: a `Reading`, or the text of a passage. Out: a `Station` marked as discourse, or null. Which is where is data
(`flows/atlas/missions.csv`, `exercises.csv`).
"""

import re
from functools import cache

from flows.atlas import rows
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Name
from flows.normalise.places import country
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.grounds.stations import Station
from flows.relate.story import Story


def mission_station(reading: Reading) -> Station | None:
    """Where a mission named in the sentence is at work ("the Minusma": Mali)."""
    for unit in reading.units:
        for mention in unit.mentions:
            if mention.kind in {"force", "name"} and not (isinstance(mention.value, Name) and mention.value.person):
                host = _mission_host(mention.text)
                if host is not None:
                    return Station(mention.start, mention.end, country(host), host, "discourse")
    return None


def exercise_station(story: Story, reading: Reading) -> Station | None:
    """Where an exercise is that its paragraph names ("Balikatan": the Philippines)."""
    paragraph = [s for s in story.spans if s.paragraph == reading.sentence.span.paragraph]
    for name, host in _exercises():
        hit = name.search(story.article.text, paragraph[0].start, paragraph[-1].end)
        if hit is not None:
            return Station(hit.start(), hit.end(), country(host), host, "discourse")
    return None


def _mission_host(text: str) -> str | None:
    words = set(fold(text).replace("-", " ").split())
    return next((host for mission, host in _missions() if mission <= words), None)


@cache
def _missions() -> tuple[tuple[frozenset[str], str], ...]:
    return tuple((frozenset(fold(row["mission"]).split()), row["host"]) for _, row in rows("missions.csv"))


@cache
def _exercises() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"\b{row['exercise']}\b"), row["host"]) for _, row in rows("exercises.csv"))
