"""Which nouns name people who are no government, which stand for one named before or beside them, and which for all.

In: a unit, or what a verb is followed by. Out: whether its word is one of those listed (`outsiders`, `stand_ins`,
`pairs` and `everyone` in `diplomatic_events.toml`, `definite` in `discourse.toml`).
"""

from collections.abc import Iterable
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit
from flows.relate.clauses.wordings import is_one_of

# So many characters behind a verb all and sundry are named.
_PHRASE = 40


def is_outsider(unit: Unit, language: str) -> bool:
    """Whether a noun is one of persons who are no government."""
    return is_outsider_word(_last_word(unit), language)


def is_outsider_word(word: str, language: str) -> bool:
    """Whether a folded word names such persons: a noun, or the title before a name."""
    return is_one_of(word, _outsiders(language), language)


def has_title(reading: Reading, index: int) -> bool:
    """Whether a name has the title of one who is no government: "Congresswoman Hale", « la députée Hale »."""
    language, unit = reading.sentence.language, reading.units[index]
    titles = [*fold(unit.text).split()[:-1]] if unit.name is not None else []
    before = reading.units[max(0, index - 1) : index]
    titles += [fold(u.text) for u in before if unit.pos == "PROPN" and u.pos in {"NOUN", "PROPN"}]
    return any(is_outsider_word(title, language) for title in titles)


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


def names_delegate(unit: Unit, language: str) -> bool:
    """Whether a unit is a noun for those who travel for a state, or begins with one: "envoy of the Chilean king"."""
    words = load(language, "diplomatic_events")["delegates"]
    told = fold(unit.text).split()
    return any(is_one_of(word, words, language) for word in (told[0], told[-1])) if told else False


def bears(reading: Reading, index: int, stop: int) -> bool:
    """Whether a noun only carries or counts officials: "a plane carrying the president", "a team of officials"."""
    words, language = load(reading.sentence.language, "diplomatic_events"), reading.sentence.language
    if _last_word(reading.units[index]) in words["conveyances"]:
        return any(u.mention("name") for u in reading.units[index + 1 : stop])
    behind = reading.units[index + 1 : min(stop, index + 4)]
    counted = any(reading.markers[u.index] == "of" for u in behind)
    return counted and any(names_delegate(u, language) for u in behind if u.nominal)


def is_everyone(reading: Reading, actor: Actor) -> bool:
    """Whether those addressed are all and sundry, and so nobody named: "urged all countries", « tous les pays »."""
    return actor.type == "group" and fold(actor.name).startswith(_everyone(reading.sentence.language))


def names_everyone(reading: Reading, last: int) -> bool:
    """Whether all and sundry are named right behind a unit: « appelle l'ensemble des parties à la retenue »."""
    start = reading.units[last].end + 1
    return fold(reading.sentence.text[start : start + _PHRASE]).startswith(_everyone(reading.sentence.language))


def _everyone(language: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in load(language, "diplomatic_events")["everyone"])
