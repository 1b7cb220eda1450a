"""Numbers that stand for things told before: "six more", « Douze autres arrivent », « en achète 36 », "and Oslo 8".

In: a `Reading` and the item of the transfer told last. Out: the reading, such a number in it naming that item too. What
takes up a thing before its verb (« en ») is data (`grammar.toml`, `quantities`).
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.normalise.mention import Item, Mention, Quantity
from flows.relate.clauses.gapping import gapped_subject
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit
from flows.relate.clauses.wordings import is_one_of
from flows.relate.shipments.people import counts_people
from flows.relate.shipments.triggers import find_triggers
from flows.relate.story import Story

_UNCOUNTED = frozenset({"training", "military_aid", "weapons_unspecified"})
# What is counted in pieces that have no name of their own.
_PLATFORMS = frozenset({"aircraft", "helicopter", "uav", "ship", "armoured_vehicle", "vehicle", "artillery", "sensor"})
# What cannot stand right behind a number that counts something unsaid.
_COUNTED_BEHIND = frozenset({"NOUN", "PROPN", "ADJ", "SYM", "NUM", "DET", "PRON"})


def counted_of(reading: Reading, things: Sequence[int]) -> Mention | None:
    """Which of the things that a transfer moves a later number would count: the last that can be counted."""
    told = [m for thing in things if (m := reading.units[thing].mention("item")) and _is_countable(m)]
    return told[-1] if told else None


def named_before(story: Story, number: int) -> Mention | None:
    """The countable thing that the sentence before names, if it is the only one."""
    here = number > 0 and story.spans[number].paragraph == story.spans[number - 1].paragraph
    told = [m for m in story.within(number - 1, "item") if _is_countable(m)] if here else []
    return told[0] if len({getattr(m.value, "name", "") for m in told}) == 1 else None


def with_numbers(reading: Reading, told: Mention | None) -> Reading:
    """The reading, its bare numbers as further things of the kind named last, in the sentence or before it."""
    units: list[Unit] = []
    for unit in reading.units:
        item = unit.mention("item")
        if item is not None:
            told = item if _is_countable(item) and not _is_replaced(reading, unit.index) else told
        elif told is not None and (_is_bare(reading, unit) or _stands_for(reading, unit, told)):
            unit = replace(unit, mentions=(*unit.mentions, replace(told, start=unit.start, end=unit.end)))
        units.append(unit)
    if all(new is old for new, old in zip(units, reading.units, strict=True)):
        return reading  # with all that is known of it already
    return replace(reading, sentence=replace(reading.sentence, units=tuple(units)))


def _is_countable(mention: Mention) -> bool:
    value = mention.value
    if not isinstance(value, Item) or value.category in _UNCOUNTED or value.type == "ammunition":
        return False
    return value.plural or bool(value.designation)


def _is_bare(reading: Reading, unit: Unit) -> bool:
    """Whether a unit is nothing but a number that adds to one before, takes a thing up, or follows a bare subject."""
    quantity = unit.mention("quantity")
    if quantity is None or len(unit.mentions) > 1 or not isinstance(quantity.value, Quantity):
        return False
    behind = reading.units[unit.index + 1] if unit.index + 1 < len(reading.units) else None
    dated = behind is not None and bool(behind.mentions) and all(m.kind == "date" for m in behind.mentions)
    if behind is not None and (behind.pos in _COUNTED_BEHIND or behind.mentions) and not dated:
        return False
    return quantity.value.basis == "additional" or _is_taken_up(reading, unit) or _is_gapped(reading, unit)


def _stands_for(reading: Reading, unit: Unit, told: Mention) -> bool:
    """Whether a counted noun takes up a model: « le Rafale … douze appareils »; "six of the jets" is a part."""
    value, before = told.value, reading.units[max(0, unit.index - 3) : unit.index]
    language = reading.sentence.language
    words = load(language, "grammar")["quantities"]["standing"]
    if unit.mentions or not isinstance(value, Item) or value.designation is None:
        return False
    of_kind = is_one_of(unit.lower, words.get(value.category, ()), language) or (
        value.category in _PLATFORMS and is_one_of(unit.lower, words["any"], language)
    )
    counted = next((u.index for u in before if u.mention("quantity")), None)
    part = counted is not None and reading.markers[unit.index] == "of" and counted < unit.index - 1
    return of_kind and counted is not None and not part


def _is_replaced(reading: Reading, index: int) -> bool:
    """Whether a thing only makes way for another: « pour remplacer ses vieux MiG-21 »."""
    words = load(reading.sentence.language, "grammar")["quantities"]["replacing"]
    near = reading.units[max(0, index - 5) : index]
    return any(u.lower.startswith(tuple(words)) for u in near)


def _is_gapped(reading: Reading, unit: Unit) -> bool:
    """Whether the verb before a clause is left out in it, with the thing: "gave 14 tanks to Kyiv, Norway eight"."""
    told = [t.last for t in find_triggers(reading) if t.last < unit.index]
    if not told or gapped_subject(reading, unit.index, told[-1]) is None:
        return False
    return not any(counts_people(u.mention("force")) for u in reading.units[told[-1] : unit.index])


def _is_taken_up(reading: Reading, unit: Unit) -> bool:
    """Whether the verb right before has the thing as its pronoun (« en a commandé 36 »)."""
    words = load(reading.sentence.language, "grammar")["quantities"]
    group = reading.group_at(unit.index - 1) if unit.index else None
    if group is None or group.voice != "active" or not any(t.first == group.head for t in find_triggers(reading)):
        return False
    inside = reading.units[max(0, group.first - 1) : group.last + 1]
    return any(u.lower in words["taking_up"] for u in inside)
