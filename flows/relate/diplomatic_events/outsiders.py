"""Which nouns name people who are no government, and which stand for one that is named before or beside them.

In: a unit. Out: whether its last word is one of those listed (`outsiders`, `stand_ins` and `pairs` in
`diplomatic_events.toml`, `definite` in `discourse.toml`).
"""

from collections.abc import Iterable
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.units import Unit
from flows.relate.clauses.wordings import is_one_of


def is_outsider(unit: Unit, language: str) -> bool:
    """Whether a noun is one of persons who are no government."""
    return is_one_of(_last_word(unit), _outsiders(language), language)


def is_stand_in(unit: Unit, language: str) -> bool:
    """Whether a noun stands for a government or organisation named before or beside it."""
    return is_one_of(_last_word(unit), _stand_ins(language), language)


def _last_word(unit: Unit) -> str:
    return fold(unit.text).split()[-1]


@cache
def _outsiders(language: str) -> frozenset[str]:
    return _folded(load(language, "diplomatic_events").get("outsiders", ()))


@cache
def _stand_ins(language: str) -> frozenset[str]:
    words = load(language, "diplomatic_events")
    nouns = [noun.split()[-1] for noun in words["pairs"]["nouns"]]
    return _folded([*nouns, *load(language, "discourse")["definite"], *words.get("stand_ins", ())])


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)
