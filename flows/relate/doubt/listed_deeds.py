"""Nouns that govern a whole list of deeds: "suspension of talks and arms sales", « l'arrêt des visites et des ventes ».

In: a `Reading`, the governors found in it and the unit of a deed's noun. Out: the noun that governs the list in which
the deed stands, or null.
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading

# How many words before a deed the noun stands at most that governs its list.
_FAR = 16
_STOPS = frozenset({";", ":", "(", ")", "»", "”"})


def over_list(reading: Reading, found: dict[int, Found], index: int, seen: set[int]) -> Found | None:
    """The noun left of a list, whose complement its first member is; nothing but the list may stand between."""
    links = load(reading.sentence.language, "grammar")["enumeration"]["links"]
    listed = False
    for at in range(index - 1, max(-1, index - _FAR), -1):
        unit = reading.units[at]
        noun = at in found and at not in seen and found[at].kind == "noun"
        if noun and listed and _shares(reading, at, index):
            return found[at]
        if reading.group_at(at) is not None or unit.lower in _STOPS or unit.pos in {"PRON", "SCONJ"}:
            return None
        listed = listed or unit.lower in links
    return None


def _shares(reading: Reading, governor: int, deed: int) -> bool:
    """Whether the noun's complement goes on up to the deed: "… of talks and (of) arms sales", not "… and the sale"."""
    behind = reading.units[governor + 1 : governor + 4]
    if not any(reading.markers[u.index] == "of" for u in behind):
        return False
    grammar = load(reading.sentence.language, "grammar")
    of = {*grammar["markers"]["of"], *grammar["phrases"]["fused"]}
    if reading.markers[deed] == "of" or (deed and reading.units[deed - 1].lower in of):
        return True
    opening = next((u for u in reversed(reading.units[:deed]) if u.pos not in {"NOUN", "ADJ", "PROPN"}), None)
    return opening is not None and opening.pos in {"CCONJ", "PUNCT"}
