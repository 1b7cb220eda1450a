"""A bare name before a force, where nouns stand before nouns, tells whose it is: "the remaining Danish troops".

In: a `Reading`, the units of a name and of a force. Out: true or false.
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading

# How far, in units, the force may stand behind the name.
_REACH = 3
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})


def is_compound(reading: Reading, name: int, force: int) -> bool:
    """Whether a name and a force behind it are one noun phrase, with nothing but words of the phrase between."""
    if not 0 < force - name <= _REACH or not load(reading.sentence.language, "grammar")["compound_nouns"]:
        return False
    between = reading.units[name + 1 : force]
    inside = all(u.pos in _INSIDE and reading.group_at(u.index) is None for u in between)
    return inside and reading.units[name].pos in {"PROPN", "ADJ", "NOUN"} and reading.group_at(force) is None


def owns_behind(reading: Reading, name: int) -> bool:
    """Whether a name only tells whose the force right behind it is, and neither where that is nor what it leaves."""
    if reading.markers[name] == "in":
        return False  # "In Chad soldiers patrol the streets"
    behind = reading.units[name + 1 : name + 1 + _REACH]
    force = next((u.index for u in behind if u.mention("force") or u.mention("name")), None)
    own = force is not None and reading.units[force].mention("name") is None
    return own and force is not None and is_compound(reading, name, force)
