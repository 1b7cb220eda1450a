"""Those to whom something was done: residents, refugees, the dead, the wounded; they are no forces that move.

In: a `Reading` and the unit of a number without a noun, or of a verb. Out: true or false. The words are data
(`deployments.toml`, `fates`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.clauses.reading import Reading

# So many units behind a number tell who they are and what became of them.
_REACH = 12


def tells_fate(reading: Reading, index: int) -> bool:
    """Whether those whom a number counts are no forces: "150,000 of those who lived there", « 30 autres blessés »."""
    words: dict[str, list[str]] = load(reading.sentence.language, "deployments")["fates"]
    stems = tuple(words["stems"])
    return _follows(reading, index, words["words"], stems) or _are_more(reading, index, stems)


def _are_more(reading: Reading, index: int, stems: tuple[str, ...]) -> bool:
    """Whether civilians were counted last: "900 refugees reached Goma and 90 others Bukavu"."""
    for unit in reversed(reading.units[max(0, index - 2 * _REACH) : index]):
        if unit.mention("force"):
            return False
        if unit.nominal and unit.lower.startswith(stems):
            return True
    return False


def leaves_behind(reading: Reading, index: int) -> bool:
    """Whether a verb tells in which state its object is left: "left seven soldiers wounded"."""
    words: dict[str, list[str]] = load(reading.sentence.language, "deployments")["fates"]
    if not reading.units[index].lower.startswith(tuple(words["leaves"])):
        return False
    return _follows(reading, index, words["state"], ())


def _follows(reading: Reading, index: int, words: Sequence[str], stems: tuple[str, ...]) -> bool:
    """Whether one of the words stands behind in the clause, before the next stop."""
    for unit in reading.units[index + 1 : index + _REACH]:
        if unit.lower in words or (stems and unit.lower.startswith(stems)):
            return True
        if unit.text in {",", ";", ":"}:
            return False
    return False
