"""How many of a force there are.

In: a `Reading` and the unit of a force. Out: a `Count`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flows.dictionary import load
from flows.normalise.mention import Force, Mention, Quantity
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces.stated_numbers import stated_number

_COUNTABLE = {"aircraft", "ship", "vehicle", "battery", "unit"}
_BASES = {"military base", "base"}
# A formation of this kind is one ("its battalion in Latvia").
_FORMATIONS = {"battalion", "brigade", "division", "regiment", "company", "air squadron"}
# A possessor may stand between "of" and a number.
_OWNED = 2
_ONE = Quantity(1, 1, 1, "exact")


@dataclass(frozen=True, slots=True)
class Count:
    """How many: a quantity with the words that say so, or the modality of a force without a number."""

    quantity: Quantity
    start: int | None = None
    end: int | None = None


def force_at(reading: Reading, index: int) -> Force | None:
    """The force at a unit; null for a bare count."""
    mention = reading.units[index].mention("force")
    return mention.value if mention is not None and isinstance(mention.value, Force) else None


def is_base(reading: Reading, index: int) -> bool:
    """Whether a unit is a base, which is opened, kept or left, and neither goes nor arrives."""
    force = force_at(reading, index)
    return force is not None and force.name in _BASES


def count_of(reading: Reading, index: int) -> Count:
    """How many of the force at a unit there are."""
    mention = reading.units[index].mention("force")
    if mention is None:
        return counted(reading.units[index].mention("quantity"))
    words = load(reading.sentence.language, "deployments")["counts"]
    if _lower(reading, index - 2, index) & set(words["parts"]):
        return Count(Quantity(None, None, None, "none"))
    stated = stated_number(reading, index, mention)
    if stated is not None and _is_share(reading, stated, words["shares"]):
        return Count(Quantity(None, None, None, "plural_unspecified"))
    if stated is not None:
        return counted(stated)
    if _lower(reading, index - 9, index) & set(words["number"]):
        return Count(Quantity(None, None, None, "undisclosed"))
    return _uncounted(reading, index, mention, words)


def _is_share(reading: Reading, stated: Mention, shares: Sequence[str]) -> bool:
    """Whether a number is that of a whole of which an uncounted part is told: "some of its 4,000 soldiers"."""
    unit = reading.unit_at(stated.start)
    if unit is None or reading.markers[unit.index] != "of":
        return False
    over = next((u for u in reversed(reading.units[: unit.index]) if u.pos not in {"DET", "PRON"} and u.index), unit)
    part = reading.units[over.index - 1]  # the word before "of", over which nothing but a possessor stands
    return over.pos == "ADP" and part.lower in shares and unit.index - over.index <= _OWNED


def counted(mention: Mention | None) -> Count:
    """The count that a mention tells; an open one where there is none."""
    if mention is None or not isinstance(mention.value, Quantity):
        return Count(Quantity(None, None, None, "none"))
    return Count(mention.value, mention.start, mention.end)


def _lower(reading: Reading, start: int, end: int) -> set[str]:
    return {u.lower for u in reading.units[max(0, start) : max(0, end)] if reading.group_at(u.index) is None}


def _uncounted(reading: Reading, index: int, mention: Mention, words: Mapping[str, Any]) -> Count:
    force = mention.value
    assert isinstance(force, Force)
    before = _determiner(reading, index, words)
    if force.unit == "unit" and not force.plural and _is_some_of(reading, index, words["some"]):
        return Count(Quantity(None, None, None, "plural_unspecified"))
    if mention.text.lower() in words["advance"]:
        return Count(Quantity(None, None, None, "plural_unspecified"))
    if force.unit is None or _qualifies(reading, index, force):
        return Count(Quantity(None, None, None, "none"))
    if before is not None and reading.units[before].lower in words["one"] and force.unit in {*_COUNTABLE, "personnel"}:
        return Count(_ONE, reading.units[before].start, reading.units[before].end)
    named = force.unit == "ship" and force.state is not None  # « au porte-avions Eisenhower »
    plural = (force.plural and not named) or (before is not None and reading.units[before].lower in words["plural"])
    if plural or force.unit == "personnel":
        return Count(Quantity(None, None, None, "plural_unspecified"))
    single = force.unit == "ship" or force.name in _FORMATIONS
    return Count(_ONE if single else Quantity(None, None, None, "none"))


def _is_some_of(reading: Reading, index: int, some: Sequence[str]) -> bool:
    """Whether only elements of one formation are told: "elements of a Ranger battalion"."""
    for unit in reversed(reading.units[max(0, index - 6) : index]):
        if unit.lower in some:
            return reading.markers[index] == "of"
        if reading.group_at(unit.index) is not None or unit.pos == "PUNCT":
            return False
    return False


def _qualifies(reading: Reading, index: int, force: Force) -> bool:
    """Whether a force only qualifies the noun behind it ("a troop presence"): the article is that noun's."""
    behind = reading.units[index + 1] if index + 1 < len(reading.units) else None
    return (
        force.unit == "personnel"
        and not force.plural
        and behind is not None
        and behind.pos == "NOUN"
        and not behind.mentions
        and reading.group_at(behind.index) is None
    )


def _determiner(reading: Reading, index: int, words: Mapping[str, Any]) -> int | None:
    for at in range(index - 1, max(-1, index - 4), -1):
        unit = reading.units[at]
        if unit.lower in words["one"] or unit.lower in words["plural"]:
            of = (
                at >= 2
                and reading.units[at - 1].lower in load(reading.sentence.language, "grammar")["markers"]["of"]
                and reading.units[at - 2].lower in words["one"]
            )
            return at - 2 if of else at
        if unit.pos not in {"ADJ", "ADV", "NOUN", "PROPN"} or reading.group_at(at) is not None:
            return None
    return None
