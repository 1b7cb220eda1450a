"""Things that are part of what an office or firm is called: "arms export agency", « agence d'exportation d'armes ».

In: a `Reading` and the unit of a thing. Out: yes or no. The words are data (`about` in `shipments.toml`).
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import is_one_of


def names_body(reading: Reading, index: int) -> bool:
    """Whether a thing is part of the name of a body: "arms export agency", « agence de vente d'armes »."""
    language = reading.sentence.language
    words = load(language, "shipments")["about"]
    at = _next_noun(reading, index)
    if is_one_of(reading.units[at].lower, words["business"], language):
        at = _next_noun(reading, at)
    return is_one_of(reading.units[at].lower, words["body"], language)


def _next_noun(reading: Reading, index: int) -> int:
    """The noun that another helps to name: the one behind it, in French the one of which it is the complement."""
    if load(reading.sentence.language, "shipments")["about"]["body_behind"]:
        return min(index + 1, len(reading.units) - 1)
    return _noun_before(reading, index)


def _noun_before(reading: Reading, index: int) -> int:
    """The noun of which a noun right behind "de" is the complement; 0 without one."""
    units, of = reading.units, load(reading.sentence.language, "grammar")["markers"]["of"]
    at = next((i for i in range(index - 1, max(0, index - 3), -1) if units[i].lower in of), 0)
    return next((i for i in range(at - 1, max(0, at - 3), -1) if units[i].pos not in {"ADJ", "DET"}), 0) if at else 0
