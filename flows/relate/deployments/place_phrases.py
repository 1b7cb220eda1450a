"""The place phrases of a sentence: names of places, and common nouns that stand for one ("near the border").

In: a `Reading`. Out: `Phrase`s. "the base of Siauliai, in Lithuania" is one part hosted by Lithuania; "to Djibouti,
Ethiopia and Sudan" three parts; the words are those of the text, with "near" where that is what it says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold, fold_word
from flows.normalise.mention import Name, Place
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.wordings import plurals
from flows.relate.deployments.counts import is_base
from flows.relate.deployments.place_parts import Part, first_word, last_word, place_at, read_part

_LEVELS = {"site": 0, "city": 1, "district": 2, "province": 3, "region": 4, "country": 5}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Units `first`..`last`; `anchor` names the first place; `marker` is the preposition before it."""

    first: int
    last: int
    anchor: int
    marker: str | None
    bare: bool
    parts: tuple[Part, ...]


def find_phrases(reading: Reading) -> list[Phrase]:
    """All place phrases, in order."""
    anchors = [u.index for u in reading.units if _names_place(reading, u.index)]
    phrases: list[Phrase] = []
    at = 0
    while at < len(anchors):
        run = [anchors[at]]
        while at + len(run) < len(anchors) and _joined(reading, run[-1], anchors[at + len(run)]):
            run.append(anchors[at + len(run)])
        phrases.append(_phrase(reading, run))
        at += len(run)
    return phrases


def _names_place(reading: Reading, index: int) -> bool:
    unit = reading.units[index]
    if reading.markers[index] == "by":
        return False
    place = unit.mention("place")
    if place is not None:
        return not (unit.mention("force") and isinstance(place.value, Place) and place.value.precision == "country")
    name = unit.mention("name")
    if name is not None and isinstance(name.value, Name) and name.value.type == "group":
        return reading.markers[index] in {"in", "to", "near", "from"}
    if is_base(reading, index) and len(unit.mentions) == 1:
        before = next((u for u in reversed(reading.units[max(0, index - 4) : index]) if u.pos == "ADP"), None)
        return before is not None and before.dep != "prt" and reading.markers[index] in {"in", "to", "near", "from"}
    if unit.mentions or reading.group_at(index) is not None:
        return False
    return fold_word(unit.text) in _nouns(reading.sentence.language)


@cache
def _nouns(language: str) -> frozenset[str]:
    """Common nouns that stand for a place, in both numbers."""
    return frozenset(fold(n) + e for n in load(language, "deployments")["places"]["nouns"] for e in plurals(language))


def _joined(reading: Reading, one: int, other: int) -> bool:
    """Whether a place continues the phrase of the one before it: a complement, a container, a member of a list."""
    between = reading.units[one + 1 : other]
    if len(between) > 6 or any(u.mention("force") or reading.group_at(u.index) for u in between):
        return False
    if any(subject_of(reading, g) == other for g in reading.verbs):
        return False
    if any(u.lower == "," for u in between) and reading.markers[other] is None and between[-1].pos == "DET":
        return False
    if _both_states(reading, one, other) and not {u.lower for u in between} & {",", *_joining(reading)}:
        return False
    words = load(reading.sentence.language, "grammar")
    inside: list[str] = load(reading.sentence.language, "deployments")["places"]["inside"]
    return all(
        (u.pos == "NOUN" and reading.units[u.index - 1].lower in words["markers"]["of"])
        or u.pos in {"ADP", "DET", "ADJ", "PROPN"}
        or u.lower
        in {",", "(", ")", *_joining(reading), *words["markers"]["of"], *words["determiners"]["definite"], *inside}
        or u.mention("name")
        for u in between
    )


def _joining(reading: Reading) -> set[str]:
    return {"&", *load(reading.sentence.language, "grammar")["clauses"]["joining"]}


def _both_states(reading: Reading, one: int, other: int) -> bool:
    first, second = place_at(reading, one), place_at(reading, other)
    return first is not None and second is not None and first.precision == second.precision == "country"


def _phrase(reading: Reading, run: Sequence[int]) -> Phrase:
    parts = tuple(read_part(reading, group) for group in _members(reading, run))
    last = last_word(reading, run[-1])
    first = first_word(reading, run[0])
    bare = len(run) == 1 and last == run[0] and reading.units[run[0]].mention("place") is None
    return Phrase(first, last, run[0], _marker(reading, run[0]), bare, parts)


def _marker(reading: Reading, index: int) -> str | None:
    """The preposition before a place, over what the tagger takes for a verb ("to combat zones")."""
    marker = reading.markers[index]
    words = load(reading.sentence.language, "deployments")["places"]
    if marker is not None or index < 2 or reading.units[index - 1].lower not in words["qualifiers"]:
        return marker
    before = reading.units[index - 2].lower
    return next((marker for marker in ("to", "from") if before in words["before_qualifiers"][marker]), None)


def _members(reading: Reading, run: Sequence[int]) -> Iterator[list[int]]:
    """The run cut into the members of a list; complements and containers stay with what they hold."""
    group = [run[0]]
    for index in run[1:]:
        if _lists(reading, group, index):
            yield group
            group = [index]
        else:
            group.append(index)
    yield group


def _lists(reading: Reading, group: Sequence[int], index: int) -> bool:
    between = {u.lower for u in reading.units[group[-1] + 1 : index]}
    if between & _joining(reading):
        return True
    if "," not in between and "(" not in between:
        return False
    inner, outer = place_at(reading, group[0]), place_at(reading, index)
    if inner is None or outer is None:
        return False
    contained = outer.iso3 == inner.iso3 and _LEVELS.get(outer.precision, 0) > _LEVELS.get(inner.precision, 0)
    return not contained
