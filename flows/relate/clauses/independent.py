"""The clauses of a sentence that stand side by side, each with a subject and a verb of its own.

In: a `Reading`. Out: the unit at which each clause begins. What opens one is data (`grammar.toml`, `clauses.side`).
"""

from functools import lru_cache
from itertools import pairwise

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import bare_relative, relative_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup

# How many words before its subject a clause opens at most: ", while in the spring twelve old howitzers were …".
_REACH = 8


def clause_at(reading: Reading, index: int) -> int:
    """The number of the clause in which a unit stands."""
    return sum(1 for opening in clause_openings(reading) if opening <= index)


@lru_cache(maxsize=1 << 8)
def clause_openings(reading: Reading) -> tuple[int, ...]:
    """Where the clauses after the first begin: "Norway delivered howitzers, while Peru …"."""
    finite = [g for g in reading.verbs if g.finite]
    found = (_opening(reading, before, group) for before, group in pairwise(finite))
    return tuple(sorted({at for at in found if at is not None}))


def _opening(reading: Reading, before: VerbGroup, group: VerbGroup) -> int | None:
    """The word that opens the clause of a verb group; null where it shares the clause of the one before."""
    words = load(reading.sentence.language, "grammar")["clauses"]["side"]
    relative = relative_before(reading, group)
    if relative is not None and relative > 0 and reading.units[relative - 1].lower in words:
        return relative - 1  # « tandis que », "and that"
    subject = subject_of(reading, group)
    if relative is not None or bare_relative(reading, group) or subject is None:
        return None
    if not before.last < subject < group.first:
        return None
    for at in range(subject - 1, max(before.last, subject - 1 - _REACH), -1):
        if reading.units[at].lower in words:
            return at
        if reading.group_at(at) is not None:
            return None
    return None
