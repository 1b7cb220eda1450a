"""What stands behind a trigger: an object, a place, a destination.

In: a `Reading` and a trigger found in it. Out: true or false.
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading


def has_object(reading: Reading, found: Found) -> bool:
    """Whether an object stands right behind: who follows a course does not follow those who went before."""
    behind = reading.units[found.last + 1 : found.last + 4]
    first = next((u for u in behind if u.nominal), None)
    near = first is not None and all(u.pos in {"DET", "ADJ", "NUM", "PRON"} for u in behind[: behind.index(first)])
    return first is not None and near and not first.mention("date") and not first.mention("place")


def placed_behind(reading: Reading, found: Found) -> bool:
    """Whether a place follows: "are in Nigeria", not "are on alert"."""
    words = load(reading.sentence.language, "deployments")
    nouns: set[str] = {*words["places"]["nouns"], *words["there"]["definite"]}
    behind = reading.units[found.last + 1 : found.last + 14]
    return any(u.mention("place") or fold_word(u.text) in nouns for u in behind)


def is_toward(reading: Reading, found: Found) -> bool:
    """Whether a destination stands behind: "took off for Kuwait"."""
    nouns: list[str] = load(reading.sentence.language, "deployments")["places"]["nouns"]
    behind = (u for u in reading.units[found.last + 1 : found.last + 10] if reading.markers[u.index] in {"to", "for"})
    return any(u.mention("place") or fold_word(u.text) in nouns for u in behind)


def are_last(reading: Reading, found: Found) -> bool:
    """Whether the last of some take off: "the last soldiers flew out"."""
    last: list[str] = load(reading.sentence.language, "deployments")["turns"]["last"]
    return any(u.lower in last for u in reading.units[max(0, found.first - 6) : found.last + 5])
