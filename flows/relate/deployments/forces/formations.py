"""Formations that only tell from where men are: "220 soldiers from the 5th Battalion", « 90 hommes du 2e régiment ».

In: a `Reading` and the units of two forces, in order. Out: whether the second is the formation of the first, be they
men or a part of it.
"""

import re
from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.mention import Force
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit

_REACH = 12
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|e|er|ère|ème)$")
_PLAIN = {"ADP", "DET", "ADJ", "NUM", "ADV", "PART", "NOUN", "PROPN"}


def is_their_formation(reading: Reading, one: int, other: int) -> bool:
    """Whether the second force is a formation of its own name, "of" or "from" which the men of the first are."""
    men, whole = _force(reading.units[one]), _force(reading.units[other])
    if men is None or whole is None or men.unit not in {"personnel", "unit"} or whole.unit != "unit" or whole.plural:
        return False
    between = reading.units[one + 1 : other]
    origins = set(load(reading.sentence.language, "deployments")["counts"]["origins"])
    of = set(load(reading.sentence.language, "grammar")["markers"]["of"])
    opens = len(between) <= _REACH and any(u.lower in of | origins for u in between[:3])
    return opens and _is_named(reading.units[other], between) and not any(_breaks(reading, u) for u in between)


def _breaks(reading: Reading, unit: Unit) -> bool:
    """Whether a unit ends the phrase in which a formation is told."""
    return unit.pos not in _PLAIN or unit.mention("force") is not None or reading.group_at(unit.index) is not None


def _is_named(whole: Unit, between: Sequence[Unit]) -> bool:
    """Whether a number or a proper name tells which formation it is: "the 431st Infantry Battalion"."""
    words = [*(u.text for u in between), *whole.text.split()]
    return any(_ORDINAL.match(word) for word in words) or whole.text[:1].isupper()


def _force(unit: Unit) -> Force | None:
    mention = unit.mention("force")
    return mention.value if mention is not None and isinstance(mention.value, Force) else None
