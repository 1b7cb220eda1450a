"""A force that only says what one told before it is: "…, the vanguard of a brigade", « …, dernier contingent à venir ».

In: a `Reading` and the unit of a force. Out: true or false. The words are data (`ranks` in `deployments.toml`).
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces.counts import count_of

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
