"""Whether a text spoken of does not tell a deed: "the accord makes no mention of the withdrawal of the troops".

In: a `Reading` and a trigger that is a noun. Out: true or false. The words are data (`silent` in `deployments.toml`).
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading

_ABOUT = frozenset({"of", "about", "in"})


def is_passed_over(reading: Reading, trigger: Found) -> bool:
    """Whether words of silence govern the noun: « du retrait de ses troupes, le texte ne dit mot »."""
    if reading.markers[trigger.first] not in _ABOUT:
        return False
    words: list[str] = load(reading.sentence.language, "deployments")["openers"]["silent"]
    told = " ".join(u.lower for u in reading.units)
    return any(f" {word} " in f" {told} " for word in words)
