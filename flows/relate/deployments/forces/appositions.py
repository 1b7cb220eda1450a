"""A force that only says what one told before it is: "…, the vanguard of a brigade", « le contingent, 90 hommes, ».

In: a `Reading` and the units of forces. Out: true or false. The words are data (`deployments.toml`, `counts`).
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces.counts import count_of, force_at
from flows.relate.roles.quantities import quantity_of

# How far, in units, the comma may stand before the force, and the force that it describes before the comma.
_REACH, _BEFORE = 6, 16


def describes(reading: Reading, index: int) -> bool:
    """Whether a comma and a word of rank stand before a force, another force before them, and no verb of its own."""
    ranks: list[str] = load(reading.sentence.language, "deployments")["counts"]["ranks"]
    units, at = reading.units, index - 1
    while at > max(0, index - _REACH) and units[at].lower != "," and reading.group_at(at) is None:
        at -= 1
    if units[max(at, 0)].lower != "," or not any(u.lower in ranks for u in units[at + 1 : index]):
        return False
    behind = reading.group_at(index + 1) if index + 1 < len(units) else None
    if behind is not None and behind.finite:
        return False
    count = count_of(reading, index).quantity
    told = any(u.mention("force") for u in units[max(0, at - _BEFORE) : at])
    return told and count.best in {None, 1} and count.low in {None, 1}


def is_its_number(reading: Reading, one: int, other: int) -> bool:
    """Whether men between commas tell how many a force is: « un contingent au Mali, entre 850 et 1 100 hommes, »."""
    units, commas = reading.units, [u.index for u in reading.units[one:other] if u.lower == ","]
    first, second, told = force_at(reading, one), force_at(reading, other), reading.units[other].mention("force")
    if first is None or second is None or told is None or quantity_of(reading, other, told) is None:
        return False
    men = second.unit == "personnel" and first.unit in {"unit", "battery", "personnel", None}
    if not men or count_of(reading, one).quantity.best not in {None, 1}:
        return False
    closes: list[list[str]] = load(reading.sentence.language, "deployments")["counts"]["closes"]
    behind = [u.lower for u in units[other + 1 : other + 4]]
    closed = any(behind[: len(words) + 1] == [*words, ","] for words in [[], *closes])
    if len(commas) != 1 or not closed or any(one < g.first < other for g in reading.verbs):
        return False
    return all(u.mention("quantity") or u.pos in {"ADV", "ADP"} for u in units[commas[0] + 1 : other])
