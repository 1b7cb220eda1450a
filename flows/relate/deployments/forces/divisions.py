"""Forces that are parts of those told before them: those into which they are divided, those who are among them.

In: a `Reading` and the unit of a force. Out: true or false.
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading


def is_division(reading: Reading, index: int) -> bool:
    """Whether a force is one of those into which men told before are divided: "split into two companies"."""
    divided: list[str] = load(reading.sentence.language, "deployments")["counts"]["divided"]
    lowers = [u.lower for u in reading.units[:index]]
    ends = [at for at in range(1, index) if " ".join(lowers[at - 1 : at + 1]) in divided]
    return bool(ends) and not any(ends[-1] < g.first < index for g in reading.verbs if g.finite)


def are_among(reading: Reading, index: int) -> bool:
    """Whether a formation stands behind words that tell some of those before: "among them men of the 3rd Battalion"."""
    words: list[list[str]] = load(reading.sentence.language, "deployments")["counts"]["among"]
    before = [u.lower for u in reading.units[max(0, index - 7) : index]]
    behind = before[max((at for at, word in enumerate(before) if word == ","), default=-1) + 1 :]
    return any(behind[: len(word)] == word for word in words)
