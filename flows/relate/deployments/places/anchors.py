"""Which units name a place where forces can be: names of places, groups of states, bases, common nouns.

In: a `Reading`. Out: whether a unit is one; the preposition over the list in which it stands.
"""

from collections.abc import Sequence
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold, fold_word
from flows.normalise.mention import Force, Name, Place
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.word_classes import is_possessive
from flows.relate.clauses.wordings import plurals
from flows.relate.deployments.forces import is_base, owns_behind
from flows.relate.deployments.places.parts import adjective_host
from flows.relate.deployments.places.unlisted import is_unlisted


def names_place(reading: Reading, index: int) -> bool:
    """Whether a unit names a place, or is a common noun that stands for one."""
    unit = reading.units[index]
    if over_list(reading, index) == "by":
        return False
    if _leads_to_name(reading, index):
        return False
    place = unit.mention("place")
    if place is not None and (_owns_town(reading, index) or reading.sentence.text[unit.end : unit.end + 1] == "-"):
        return False  # "two Texas-based battalions"
    if place is not None and owns_behind(reading, index):
        return False
    if place is not None and isinstance(place.value, Place) and (told := unit.mention("force")) is not None:
        # « le sous-marin Kazan » is a ship, "the Russian army" is nowhere.
        named = isinstance(told.value, Force) and told.value.unit == "ship"
        return not (named or place.value.precision == "country")
    if place is not None:
        return True
    name = unit.mention("name")
    if name is not None and isinstance(name.value, Name) and name.value.type == "group":
        return reading.markers[index] in {"in", "to", "near", "from"}
    if is_base(reading, index) and len(unit.mentions) == 1:
        before = next((u for u in reversed(reading.units[max(0, index - 4) : index]) if u.pos == "ADP"), None)
        return before is not None and before.dep != "prt" and reading.markers[index] in {"in", "to", "near", "from"}
    if unit.mentions or reading.group_at(index) is not None or _in_preposition(reading, index):
        return False
    if fold_word(unit.text) in load(reading.sentence.language, "deployments")["places"]["owned"]:
        return adjective_host(reading, index) is not None or is_own_soil(reading, index)
    return fold_word(unit.text) in _nouns(reading.sentence.language) or is_unlisted(reading, index)


def _leads_to_name(reading: Reading, index: int) -> bool:
    """Whether words qualify the noun before a name: "the West African country of Mali", "the port city of Riga"."""
    words = load(reading.sentence.language, "grammar")
    if not words["compound_nouns"] or index + 3 >= len(reading.units):
        return False
    head, of, name = reading.units[index + 1 : index + 4]
    heads: list[str] = load(reading.sentence.language, "deployments")["places"]["heads"]
    named = name.mention("place") is not None or name.text[:1].isupper()
    return head.lower in heads and not head.mentions and of.lower in words["markers"]["of"] and named


def is_own_soil(reading: Reading, index: int) -> bool:
    """Whether a noun with a possessive means somebody's land: "on its soil", « sur son territoire »."""
    words = load(reading.sentence.language, "deployments")
    own: list[str] = words["sites"]["possessive"]
    return index > 0 and reading.units[index].lower in words["places"]["soil"] and reading.units[index - 1].lower in own


def _owns_town(reading: Reading, index: int) -> bool:
    """Whether a land is told only as that of the town behind it: "Germany's port of Bremerhaven"."""
    if not is_possessive(reading.units, index + 1, reading.sentence.language):
        return False
    heads: list[str] = load(reading.sentence.language, "deployments")["places"]["heads"]
    towns = (u.index for u in reading.units[index + 3 : index + 7] if u.mention("place"))
    return any({u.lower for u in reading.units[at - 2 : at]} & set(heads) for at in towns)


def is_seat(reading: Reading, index: int) -> bool:
    """Whether a town is only where an office is: "the defence ministry in Oslo", « le gouvernement à Tripoli »."""
    before = (reading.units[at].mention("name") for at in range(max(0, index - 2), index))
    offices = {"office", "person"}
    seated = any(m is not None and isinstance(m.value, Name) and m.value.sense in offices for m in before)
    return seated and reading.markers[index] in {"in", "to"}


def is_part_of_land(reading: Reading, run: Sequence[int]) -> bool:
    """Whether two common nouns name a part of a land: « le nord du pays »."""
    words = load(reading.sentence.language, "deployments")["there"]
    texts = [reading.units[index].lower for index in run]
    return len(texts) == 2 and texts[0] in words["home"] and texts[1] in words["lands"]


def over_list(reading: Reading, index: int) -> str | None:
    """The preposition over a name, or over the list in which it stands ("by Greece and Egypt")."""
    named = reading.markers[index] is None and reading.units[index].mention("name") is not None
    return reading.markers[min(listed_with(reading, index, "name"))] if named else reading.markers[index]


def _in_preposition(reading: Reading, index: int) -> bool:
    """Whether a noun is a word of a preposition: "off the coast of Hawaii"."""
    words = load(reading.sentence.language, "grammar")
    if reading.markers[index] is not None or index + 1 >= len(reading.units):
        return False
    if reading.units[index + 1].lower not in words["markers"]["of"]:
        return False
    following = next((u for u in reading.units[index + 2 : index + 5] if u.nominal), None)
    return following is not None and reading.markers[following.index] == "near"


@cache
def _nouns(language: str) -> frozenset[str]:
    """Common nouns that stand for a place, in both numbers."""
    return frozenset(fold(n) + e for n in load(language, "deployments")["places"]["nouns"] for e in plurals(language))
