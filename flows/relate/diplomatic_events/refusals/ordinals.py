"""Which of several an act is: "in their first phone call", « c'est la troisième visite du ministre ».

In: a `Reading` and an `Act` that a noun names. Out: whether it is told as the first, the third, the latest: it is news
then, though no verb carries it. The words are data (`ordinals` in `diplomatic_events.toml`).
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.surroundings import window
from flows.relate.diplomatic_events.words import FILE

# So many units before a noun its ordinal stands.
_NEAR = 3


def is_counted(reading: Reading, act: Act) -> bool:
    """Whether an ordinal stands before the noun of an act, or is said of it."""
    words = load(reading.sentence.language, FILE)["ordinals"]
    before = reading.units[max(0, act.trigger.first - _NEAR) : act.trigger.first]
    if any(word in words["ahead"] for unit in before for word in unit.lower.split()):
        return True
    if act.relation != "subject" or act.group is None:
        return False
    return bool(_behind(reading.sentence.language).search(window(reading, act.group.first - 1, 1)))


@cache
def _behind(language: str) -> re.Pattern[str]:
    return re.compile(fold(load(language, FILE)["ordinals"]["behind"]))
