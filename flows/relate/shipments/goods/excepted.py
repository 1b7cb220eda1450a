"""Things of which it is only said that they don't pass with the others: "rifles but no howitzers or tanks".

In: a `Reading` and the unit of a thing. Out: yes or no. The words are data (`shipments.toml`, `excepting`).
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import kind_of_relative


def is_excepted(reading: Reading, index: int) -> bool:
    """Whether words of exception stand between another thing and this one, no verb or new contrast behind them."""
    sentence, unit = reading.sentence, reading.units[index]
    found = list(_excepting(sentence.language).finditer(fold(sentence.text[sentence.span.start : unit.start])))
    if not found:
        return False
    opened = sentence.span.start + found[-1].end()
    between = [u for u in reading.units[:index] if u.start >= opened]
    told = any(u.mention("item") for u in reading.units if u.end <= sentence.span.start + found[-1].start())
    closed = any(u.lower in {";", ":", ")"} or _tells(reading, u.index) for u in between)
    return told and not closed and not _goes_on(reading, index)


def _tells(reading: Reading, index: int) -> bool:
    group = reading.group_at(index)
    return group is not None and group.tense != "participle"


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether a clause right behind tells of the thing itself: "but not the jets, which Oslo gave"."""
    behind = reading.units[index + 1 : index + 4]
    return any(kind_of_relative(reading, u.index) is not None for u in behind) or any(
        (g := reading.group_at(u.index)) is not None and g.finite for u in behind[:2]
    )


@cache
def _excepting(language: str) -> re.Pattern[str]:
    words = load(language, "shipments")["about"]["excepting"]
    return re.compile(rf"\b(?:{'|'.join(re.escape(fold(w)) for w in words)})\b")
