"""Who is only there when others act, or only helps them: "signed before the eyes of", « avec l'aide du Kenya ».

In: a `Reading`, an `Act` and the unit of a name. Out: whether it names such. The words are data (`witnesses`,
`helping` and `standing_between` in `diplomatic_events.toml`).
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.surroundings import window
from flows.relate.diplomatic_events.words import FILE

# So many units before a name the word for those who see something signed stands.
_NEAR = 12


def sees_signed(reading: Reading, act: Act, index: int) -> bool:
    """Whether a name is of those before whose eyes something is signed."""
    words = load(reading.sentence.language, FILE)["witnesses"]
    return any(u.lower in words for u in reading.units[max(act.trigger.last, index - _NEAR) : index])


def only_helps(reading: Reading, act: Act, head: int | None) -> bool:
    """Whether those who meet or mediate only have a name's help: "with Brazil's help", « avec l'aide du Kenya »."""
    if head is None or act.frame not in {"mutual", "mediate"}:
        return False
    if act.frame == "mutual" and stands_between(reading, head):
        return True
    words = load(reading.sentence.language, FILE)["helping"]
    first = max(0, head - 2) if reading.markers[head] == "of" else head
    near = reading.units[first : head + (2 if reading.units[head].pos == "ADJ" else 1)]  # "thanks to Omani mediation"
    helps = any(u.lower in words for u in near)
    return helps and (head > act.trigger.last or act.frame == "mutual")


def stands_between(reading: Reading, head: int) -> bool:
    """Whether a name is of those who mediate while others act: "with Angola as mediator", "with Oman mediating"."""
    listed = listed_with(reading, head, "name")
    if not _is_under_with(reading, listed[0]):
        return False
    return _standing_between(reading.sentence.language).match(window(reading, listed[-1], 1)) is not None


def _is_under_with(reading: Reading, index: int) -> bool:
    """Whether "with" governs a name, or opens the clause of which it is the subject: "with Oman mediating"."""
    words = load(reading.sentence.language, "grammar")["markers"]["with"]
    before = reading.units[max(0, index - 2) : index]
    at = next((u for u in reversed(before) if u.pos != "DET"), None)
    return reading.markers[index] == "with" or (at is not None and at.lower in words)


@cache
def _standing_between(language: str) -> re.Pattern[str]:
    return re.compile("|".join(fold(pattern) for pattern in load(language, FILE)["standing_between"]))
