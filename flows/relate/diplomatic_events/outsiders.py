"""Which nouns name people who are no government, and which stand for one that is named before or beside them.

In: a unit. Out: whether its last word is one of those listed (`outsiders`, `stand_ins` and `pairs` in
`diplomatic_events.toml`, `definite` in `discourse.toml`).
"""

from collections.abc import Iterable
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.units import Unit


def is_outsider(unit: Unit, language: str) -> bool:
    """Whether a noun is one of persons who are no government."""
    return _is_one_of(unit, _outsiders(language))


def is_stand_in(unit: Unit, language: str) -> bool:
    """Whether a noun stands for a government or organisation named before or beside it."""
    return _is_one_of(unit, _stand_ins(language))


def _is_one_of(unit: Unit, words: frozenset[str]) -> bool:
    """Whether the last word of a unit is one of those listed, in singular or plural."""
    word = fold(unit.text).split()[-1]
    return word in words or word.removesuffix("s") in words


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
