"""Things by which an office or firm is called that trades in them: "arms export agency", « agence de vente d'armes ».

In: a `Reading` and the unit of a thing. Out: yes or no. The words are data (`trades`, `traders` and `traders_behind`
under `about` in `shipments.toml`).
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import is_one_of


def names_trader(reading: Reading, index: int) -> bool:
    """Whether a thing is part of what a trader is called, with or without the word of his trade between."""
    language = reading.sentence.language
    words = load(language, "shipments")["about"]
    at = _next_noun(reading, index)
    if at is not None and is_one_of(reading.units[at].lower, words["trades"], language):
        at = _next_noun(reading, at)
    return at is not None and is_one_of(reading.units[at].lower, words["traders"], language)


def _next_noun(reading: Reading, index: int) -> int | None:
    """The noun that another helps to name: the one behind it, in French the one of which it is the complement."""
    if not load(reading.sentence.language, "shipments")["about"]["traders_behind"]:
        return _owner_of(reading, index)
    return index + 1 if index + 1 < len(reading.units) else None


def _owner_of(reading: Reading, index: int) -> int | None:
    """The noun, over its adjectives, of which a bare noun right behind "de" is the complement; a number counts it."""
    units, of = reading.units, load(reading.sentence.language, "grammar")["markers"]["of"]
    if index < 2 or units[index - 1].lower not in of:
        return None
    return next((i for i in range(index - 2, max(-1, index - 4), -1) if units[i].pos != "ADJ"), None)
