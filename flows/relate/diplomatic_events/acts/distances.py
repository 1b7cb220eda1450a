"""How long before something else an act was: "two weeks after the talks", « au lendemain de sa rencontre avec ».

In: a `Reading` and an `Act`. Out: a number of days, or null. The words are data (`distances` in
`diplomatic_events.toml`).
"""

import re
from collections.abc import Sequence
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts.carriers import Act
from flows.relate.diplomatic_events.surroundings import window
from flows.relate.diplomatic_events.words import FILE


def days_apart(reading: Reading, act: Act) -> int | None:
    """How many days before what its sentence is about an act was, as its words say: "a day after his meeting with"."""
    left = window(reading, act.trigger.first, -1)
    told = _distances(reading.sentence.language)
    return next((days for pattern, days in told if pattern.search(left)), None)


@cache
def _distances(language: str) -> Sequence[tuple[re.Pattern[str], int]]:
    words = load(language, FILE)["distances"]
    counted = [
        (f"{number} {unit}", n * days)
        for number, n in words["numbers"].items()
        for unit, days in words["units"].items()
    ]
    told = [*counted, *words["days"].items()]
    patterns = [(words["pattern"].replace("{time}", re.escape(time)), days) for time, days in told]
    return [(re.compile(fold(pattern)), days) for pattern, days in (*patterns, *words.get("patterns", {}).items())]
