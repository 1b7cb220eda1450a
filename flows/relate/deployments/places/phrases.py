"""The place phrases of a sentence: names of places, and common nouns that stand for one ("near the border").

In: a `Reading`. Out: `Phrase`s. "the base of Siauliai, in Lithuania" is one part hosted by Lithuania; "to Djibouti,
Ethiopia and Sudan" three parts; the words are those of the text, with "near" where that is what it says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.deployments.places.anchors import is_part_of_land, is_seat, names_place, over_list
from flows.relate.deployments.places.parts import Part, first_word, last_word, place_at, read_part

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
    anchors = [u.index for u in reading.units if names_place(reading, u.index)]
    phrases: list[Phrase] = []
    at = 0
    while at < len(anchors):
        run = [anchors[at]]
        while at + len(run) < len(anchors) and _joined(reading, run[-1], anchors[at + len(run)]):
            run.append(anchors[at + len(run)])
        phrases.append(_phrase(reading, run))
        at += len(run)
    return phrases


def _joined(reading: Reading, one: int, other: int) -> bool:
    """Whether a place continues the phrase of the one before it: a complement, a container, a member of a list."""
    between = reading.units[one + 1 : other]
    if len(between) > 6 or any(u.mention("force") or u.mention("date") or reading.group_at(u.index) for u in between):
        return False
    if _is_gapped(reading, other) and between[-1:] and between[0].lower in {",", ";", *_joining(reading)}:
        return False
    if any(subject_of(reading, g) == other for g in reading.verbs) or _is_apart(reading, one, other):
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


def _is_gapped(reading: Reading, index: int) -> bool:
    """Whether a name has a number or "a" right behind it: whose forces, not where (", and Norway 150 in Lithuania")."""
    articles = load(reading.sentence.language, "grammar")["determiners"]["indefinite"]
    counted = (u.mention("quantity") is not None or u.lower in articles for u in reading.units[index + 1 : index + 2])
    return reading.markers[index] is None and any(counted)


def _is_apart(reading: Reading, one: int, other: int) -> bool:
    """Whether the first is whence or with whom, as in "from Toulon for the Red Sea", or the second only a seat."""
    parties = over_list(reading, one) in {"with", "between"}
    leads = {"in", "to", "near"} if parties else {"to", "near"}
    partner = (parties or reading.markers[one] == "from") and reading.markers[other] in leads
    return partner or reading.markers[other] == "for" or is_seat(reading, other)


def _joining(reading: Reading) -> set[str]:
    return {"&", *load(reading.sentence.language, "grammar")["clauses"]["joining"]}


def _both_states(reading: Reading, one: int, other: int) -> bool:
    first, second = place_at(reading, one), place_at(reading, other)
    return first is not None and second is not None and first.precision == second.precision == "country"


def _phrase(reading: Reading, run: Sequence[int]) -> Phrase:
    members = list(_members(reading, run))
    parts = tuple(read_part(reading, group) for group in members)
    parts = tuple(_beside(reading, parts, at, group[0]) for at, group in enumerate(members))
    last = last_word(reading, run[-1])
    first = first_word(reading, run[0])
    named = any(u.mentions for u in reading.units[run[0] + 1 : last + 1])
    bare = (len(run) == 1 or is_part_of_land(reading, run)) and not (named or reading.units[run[0]].mention("place"))
    return Phrase(first, last, run[0], _marker(reading, run[0]), bare, parts)


def _beside(reading: Reading, parts: Sequence[Part], at: int, index: int) -> Part:
    """A part with the state of the one before it, whose it is: « Gao et dans sa région »."""
    own: list[str] = load(reading.sentence.language, "deployments")["sites"]["possessive"]
    its = at > 0 and parts[at].place is None and index > 0 and reading.units[index - 1].lower in own
    return replace(parts[at], host=parts[at - 1].host) if its and parts[at].host is None else parts[at]


def _marker(reading: Reading, index: int) -> str | None:
    """The preposition before a place, over its head ("the capital Niamey") or a verb so tagged ("to combat zones")."""
    marker = reading.markers[index]
    words = load(reading.sentence.language, "deployments")["places"]
    if marker is not None or index < 2:
        return marker
    if reading.units[index].pos == "ADJ" and index + 1 < len(reading.units):
        return reading.markers[index + 1]  # a noun taken for an adjective: « chez son voisin togolais »
    head = index - 2 if reading.units[index - 1].lower == "," else index - 1
    if reading.units[head].lower in words["heads"]:
        return reading.markers[head]
    before = reading.units[index - 2].lower if reading.units[index - 1].lower in words["qualifiers"] else None
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
    if any(reading.markers[i] == "between" for i in group[1:]):
        return False
    if between & _joining(reading):
        return True
    if "," not in between and "(" not in between:
        return False
    inner, outer = place_at(reading, group[0]), place_at(reading, index)
    if inner is None or outer is None:
        return False
    contained = outer.iso3 == inner.iso3 and _LEVELS.get(outer.precision, 0) > _LEVELS.get(inner.precision, 0)
    return not contained
