"""The place phrases of a sentence: names of places, and common nouns that stand for one ("near the border").

In: a `Reading`. Out: `Phrase`s. "the base of Siauliai, in Lithuania" is one part hosted by Lithuania; "to Djibouti, Ethiopia and
Sudan" three parts; the words are those of the text, with "near" where that is what it says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Name, Place
from flows.relate.deployments.territories import host_of
from flows.relate.reading import Reading
from flows.relate.subjects import subject_of

_AND = {"et", "and", "ou", "or", "&"}
_LEVELS = {"site": 0, "city": 1, "district": 2, "province": 3, "region": 4, "country": 5}


@dataclass(frozen=True, slots=True)
class Part:
    """One place: its words, the place if it is known, its state."""

    start: int
    end: int
    place: Place | None
    host: str | None


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
    place = unit.mention("place")
    if place is not None:
        return not (unit.mention("force") and isinstance(place.value, Place) and place.value.precision == "country")
    name = unit.mention("name")
    if name is not None and isinstance(name.value, Name) and name.value.type == "group":
        return reading.markers[index] in {"in", "to", "near", "from"}
    if unit.mentions or reading.group_at(index) is not None:
        return False
    return fold(unit.text) in _nouns(reading.sentence.language)


@cache
def _nouns(language: str) -> frozenset[str]:
    """Common nouns that stand for a place, in both numbers."""
    return frozenset(fold(n) + e for n in load(language, "deployments")["places"]["nouns"] for e in ("", "s", "x"))


def _joined(reading: Reading, one: int, other: int) -> bool:
    """Whether a place continues the phrase of the one before it: a complement, a container, a member of a list."""
    between = reading.units[one + 1 : other]
    if len(between) > 6 or any(u.mention("force") or reading.group_at(u.index) for u in between):
        return False
    if any(subject_of(reading, g) == other for g in reading.verbs):
        return False
    if any(u.lower == "," for u in between) and reading.markers[other] is None and between[-1].pos == "DET":
        return False
    if _both_states(reading, one, other) and not {u.lower for u in between} & {",", *_AND}:
        return False
    return all(
        (u.pos == "NOUN" and reading.units[u.index - 1].lower in {"d'", "de", "of"})
        or u.pos in {"ADP", "DET", "ADJ", "PROPN"}
        or u.lower in {",", "(", ")", *_AND, "long", "d'", "l'"}
        or u.mention("name")
        for u in between
    )


def _both_states(reading: Reading, one: int, other: int) -> bool:
    first, second = _place(reading, one), _place(reading, other)
    return first is not None and second is not None and first.precision == second.precision == "country"


def _phrase(reading: Reading, run: Sequence[int]) -> Phrase:
    parts = tuple(_part(reading, group) for group in _members(reading, run))
    last = _end(reading, run[-1])
    first = _start(reading, run[0])
    bare = len(run) == 1 and last == run[0] and reading.units[run[0]].mention("place") is None
    return Phrase(first, last, run[0], _marker(reading, run[0]), bare, parts)


def _marker(reading: Reading, index: int) -> str | None:
    """The preposition before a place, over what the tagger takes for a verb ("to combat zones")."""
    marker = reading.markers[index]
    if marker is None and index >= 2:
        qualifiers = load(reading.sentence.language, "deployments")["places"]["qualifiers"]
        if reading.units[index - 1].lower in qualifiers and reading.units[index - 2].lower in {
            "to",
            "in",
            "into",
            "from",
        }:
            return "from" if reading.units[index - 2].lower == "from" else "to"
    return marker


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
    if between & _AND:
        return True
    if "," not in between and "(" not in between:
        return False
    inner, outer = _place(reading, group[0]), _place(reading, index)
    if inner is None or outer is None:
        return False
    contained = outer.iso3 == inner.iso3 and _LEVELS.get(outer.precision, 0) > _LEVELS.get(inner.precision, 0)
    return not contained


def _place(reading: Reading, index: int) -> Place | None:
    mention = reading.units[index].mention("place")
    return mention.value if mention is not None and isinstance(mention.value, Place) else None


def _part(reading: Reading, group: Sequence[int]) -> Part:
    places = [p for i in group if (p := _place(reading, i)) is not None]
    inner = _inner(reading, group)
    near = reading.markers[group[0]] == "near" and not (places and places[0].precision in {"city", "site"})
    contained = [p for i, p in _placed(reading, group) if i not in inner]
    host = host_of([*contained, *([] if near else places)]) or (None if near else _adjective_host(reading, group[0]))
    first = _start(reading, group[0])
    return Part(
        reading.units[first].start, reading.units[_end(reading, inner[-1])].end, places[0] if places else None, host
    )


def _placed(reading: Reading, group: Sequence[int]) -> list[tuple[int, Place]]:
    return [(i, p) for i in group if (p := _place(reading, i)) is not None]


def _inner(reading: Reading, group: Sequence[int]) -> list[int]:
    """The members of one part before its container: all that hang together without a comma."""
    inner = [group[0]]
    for index in group[1:]:
        between = reading.units[inner[-1] + 1 : index]
        if any(u.lower in {",", "("} for u in between) or reading.markers[index] not in {"of", None}:
            break
        inner.append(index)
    return inner


def _adjective_host(reading: Reading, index: int) -> str | None:
    """The state in an adjective beside a place noun: « cinq bases philippines », "a Polish airfield"."""
    for at in (index + 1, index - 1, index + 2, index - 2):
        if 0 <= at < len(reading.units) and reading.group_at(at) is None:
            name = reading.units[at].mention("name")
            if name is not None and isinstance(name.value, Name) and name.value.sense == "adjective":
                return name.value.iso3
    return None


def _start(reading: Reading, index: int) -> int:
    """Where the words of a place begin: its article or number; with "near" where that is its preposition."""
    at = index
    near = reading.markers[index] == "near"
    while at > 0:
        unit = reading.units[at - 1]
        if reading.group_at(at - 1) is not None or unit.mention("force"):
            break
        if (
            unit.pos in {"DET", "ADJ", "NUM"}
            or unit.mention("quantity")
            or (near and unit.pos in {"ADP", "ADV", "NOUN"})
        ):
            at -= 1
            continue
        break
    return at


def _end(reading: Reading, index: int) -> int:
    """Where they end: with the adjectives and names that qualify a common noun."""
    at = index
    if reading.units[index].mention("place") is not None:
        return at
    while at + 1 < len(reading.units):
        unit = reading.units[at + 1]
        name = unit.mention("name")
        if reading.group_at(at + 1) is not None or not (unit.pos == "ADJ" or name is not None):
            break
        at += 1
    return at
