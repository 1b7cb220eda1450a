"""The words and the state of one place of a phrase.

In: a `Reading` and the units of one member of a place phrase, its container among them. Out: a `Part`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from flows.dictionary import load
from flows.normalise.mention import Name, Place
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.places.territories import host_of
from flows.relate.deployments.places.unlisted import name_end, unlisted_place

# A place under these lies beside another, not around it ("Kamanyola, on the border with Burundi").
_BESIDE = frozenset({"with", "between"})


@dataclass(frozen=True, slots=True)
class Part:
    """One place: its words, the place if it is known, its state."""

    start: int
    end: int
    place: Place | None
    host: str | None


def place_at(reading: Reading, index: int) -> Place | None:
    """The place that a unit names, if any."""
    mention = reading.units[index].mention("place")
    if mention is not None and isinstance(mention.value, Place):
        return mention.value
    return unlisted_place(reading, index)


def read_part(reading: Reading, group: Sequence[int]) -> Part:
    """One place of a phrase: its words, the place named and the state on whose territory it lies."""
    own = [group[0], *takewhile(lambda i: reading.markers[i] not in _BESIDE, group[1:])]
    places = [p for _, p in _placed(reading, own)]
    inner = _inner(reading, group)
    near = reading.markers[group[0]] in {"near", *_BESIDE} and not (places and places[0].precision in {"city", "site"})
    contained = [p for i, p in _placed(reading, own) if i not in inner]
    disputed = any(p.iso3 is None and p.place_id.startswith("region:") for p in places)
    host = host_of([*contained, *([] if near else places)])
    host = host or (None if near or disputed else adjective_host(reading, group[0]))
    first = first_word(reading, group[0])
    return Part(
        reading.units[first].start,
        reading.units[last_word(reading, inner[-1])].end,
        places[0] if places else None,
        host,
    )


def _placed(reading: Reading, group: Sequence[int]) -> list[tuple[int, Place]]:
    return [(i, p) for i in group if (p := place_at(reading, i)) is not None]


def _inner(reading: Reading, group: Sequence[int]) -> list[int]:
    """The members of one part before its container: all that hang together without a comma."""
    inner = [group[0]]
    for index in group[1:]:
        between = reading.units[inner[-1] + 1 : index]
        if any(u.lower in {",", "("} for u in between) or reading.markers[index] not in {"of", None}:
            break
        inner.append(index)
    return inner


def adjective_host(reading: Reading, index: int) -> str | None:
    """The state in an adjective beside a place noun: « cinq bases philippines », "a Polish airfield"."""
    if place_at(reading, index) is not None:
        return None  # « des soldats russes en Crimée »
    for at in (index + 1, index - 1, index + 2, index - 2):
        if 0 <= at < len(reading.units) and reading.group_at(at) is None:
            name = reading.units[at].mention("name")
            if name is not None and isinstance(name.value, Name) and name.value.sense == "adjective":
                return name.value.iso3
    return None


def first_word(reading: Reading, index: int) -> int:
    """Where the words of a place begin: its article or number; with "near" where that is its preposition."""
    at = index
    near = reading.markers[index] == "near"
    while at > 0:
        unit = reading.units[at - 1]
        if reading.group_at(at - 1) is not None or unit.mention("force"):
            break
        beside = all(u.pos in {"ADJ", "NUM"} for u in reading.units[at:index])
        if not (
            unit.pos in {"DET", "NUM"}
            or unit.mention("quantity")
            or (unit.pos == "ADJ" and beside)
            or (near and _leads(reading, at - 1))
        ):
            break
        at -= 1
    return at


def _leads(reading: Reading, index: int) -> bool:
    """Whether a word belongs to a preposition of nearness: « au large de », "close to"."""
    nouns: list[str] = load(reading.sentence.language, "deployments")["places"]["leading"]
    unit = reading.units[index]
    return unit.pos in {"ADP", "ADV"} or unit.lower in nouns


def last_word(reading: Reading, index: int) -> int:
    """Where they end: with the adjectives and names that qualify a common noun."""
    at = index
    if reading.units[index].mention("place") is not None:
        return at
    if _is_qualifier(reading, at + 1) or _is_name(reading, at + 1):
        return at + 2
    while at + 1 < len(reading.units):
        unit = reading.units[at + 1]
        name = unit.mention("name")
        if reading.group_at(at + 1) is not None or not (unit.pos == "ADJ" or name is not None):
            break
        at += 1
    return name_end(reading, at)


def _is_name(reading: Reading, index: int) -> bool:
    """Whether a complement is a name that no list knows: « le port de Vertmont »."""
    words = reading.units[index : index + 2]
    of: list[str] = load(reading.sentence.language, "grammar")["phrases"]["complement"]
    return len(words) == 2 and words[0].lower in of and words[1].pos == "PROPN" and not words[1].mentions


def _is_qualifier(reading: Reading, index: int) -> bool:
    """Whether a complement that begins at a unit only qualifies a common noun: « une zone de combat »."""
    language = reading.sentence.language
    words = [u.lower for u in reading.units[index : index + 2]]
    of: list[str] = load(language, "grammar")["phrases"]["complement"]
    qualifiers: list[str] = load(language, "deployments")["places"]["qualifiers"]
    return len(words) == 2 and words[0] in of and words[1] in qualifiers
