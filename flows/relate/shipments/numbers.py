"""Numbers that stand for things told before: "will deliver six more", « Douze autres sont arrivés », « en achète 36 ».

In: a `Reading` and the item of the transfer told last. Out: the reading, such a number in it naming that item too. What
takes up a thing before its verb (« en ») is data (`grammar.toml`, `quantities`).
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.normalise.mention import Item, Mention, Quantity
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit
from flows.relate.shipments.triggers import find_triggers

_UNCOUNTED = frozenset({"training", "military_aid", "weapons_unspecified"})
# What cannot stand right behind a number that counts something unsaid.
_COUNTED_BEHIND = frozenset({"NOUN", "PROPN", "ADJ", "SYM", "NUM", "DET", "PRON"})


def counted_of(reading: Reading, things: Sequence[int]) -> Mention | None:
    """Which of the things that a transfer moves a later number would count: the last that can be counted."""
    told = [m for thing in things if (m := reading.units[thing].mention("item")) and _is_countable(m)]
    return told[-1] if told else None


def with_numbers(reading: Reading, told: Mention | None) -> Reading:
    """The reading, its bare numbers as further things of the kind named last, in the sentence or before it."""
    units: list[Unit] = []
    for unit in reading.units:
        item = unit.mention("item")
        if item is not None:
            told = item if _is_countable(item) else told
        elif told is not None and _is_bare(reading, unit):
            unit = replace(unit, mentions=(*unit.mentions, replace(told, start=unit.start, end=unit.end)))
        units.append(unit)
    return replace(reading, sentence=replace(reading.sentence, units=tuple(units)))


def _is_countable(mention: Mention) -> bool:
    value = mention.value
    if not isinstance(value, Item) or value.category in _UNCOUNTED or value.type == "ammunition":
        return False
    return value.plural or bool(value.designation)


def _is_bare(reading: Reading, unit: Unit) -> bool:
    """Whether a unit is nothing but a number that adds to one before, or one behind a verb that takes a thing up."""
    quantity = unit.mention("quantity")
    if quantity is None or len(unit.mentions) > 1 or not isinstance(quantity.value, Quantity):
        return False
    behind = reading.units[unit.index + 1] if unit.index + 1 < len(reading.units) else None
    dated = behind is not None and bool(behind.mentions) and all(m.kind == "date" for m in behind.mentions)
    if behind is not None and (behind.pos in _COUNTED_BEHIND or behind.mentions) and not dated:
        return False
    return quantity.value.basis == "additional" or _is_taken_up(reading, unit)


def _is_taken_up(reading: Reading, unit: Unit) -> bool:
    """Whether the verb right before has the thing as its pronoun (« en a commandé 36 »)."""
    words = load(reading.sentence.language, "grammar")["quantities"]
    group = reading.group_at(unit.index - 1) if unit.index else None
    if group is None or group.voice != "active" or not any(t.first == group.head for t in find_triggers(reading)):
        return False
    inside = reading.units[max(0, group.first - 1) : group.last + 1]
    return any(u.lower in words["taking_up"] for u in inside)
