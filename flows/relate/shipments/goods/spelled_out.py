"""Things that what stands beside them tells otherwise: one by one, or as an option only.

In: a `Reading` and the unit of a thing. Out: yes or no. The words are data (`shipments.toml`, `about`; `grammar.toml`).
"""

from collections.abc import Iterator

from flows.dictionary import load
from flows.normalise.mention import Item, Quantity
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit
from flows.relate.roles.quantities import quantity_of

# What else is a part of such things, by their category: "30 vehicles (20 armoured carriers and ten lorries)".
PARTS = {"vehicle": {"armoured_vehicle"}, "aircraft": {"helicopter", "uav"}}
# How many words behind the sum its parts are told at most.
_REACH = 30


def is_spelled_out(reading: Reading, index: int) -> bool:
    """Whether a list right behind tells counted things one by one: "two ships, a frigate and a landing craft"."""
    total, kind = _number_of(reading, index), _category(reading.units[index])
    behind = reading.units[index + 1 : index + 2]
    if total is None or total < 2 or kind is None or not behind or behind[0].lower not in {",", ":", "(", "—", "–"}:
        return False
    numbers, things = 0, 0
    for number, thing in _parts(reading, index + 2, kind):
        numbers, things, total = numbers + bool(number), things + thing, total - number
        if total == 0 and things >= numbers > 1:
            return True
    return False


def _parts(reading: Reading, first: int, kind: str) -> Iterator[tuple[int, bool]]:
    """What each word of a list counts, and whether it is a thing of a kind, down to a verb or the end of the list."""
    one = load(reading.sentence.language, "grammar")["determiners"]["indefinite"]
    for unit in reading.units[first : first + _REACH]:
        group = reading.group_at(unit.index)
        if unit.lower in {";", ")", "."} or (group is not None and group.finite):
            return
        quantity = unit.mention("quantity")
        value = quantity.value.best if quantity is not None and isinstance(quantity.value, Quantity) else None
        yield int(value or unit.lower in one), _category(unit) in {kind, *PARTS.get(kind, ())}


def _number_of(reading: Reading, index: int) -> int | None:
    """How many things a unit names, where no model tells which they are."""
    mention = reading.units[index].mention("item")
    if mention is None or not isinstance(mention.value, Item) or mention.value.designation is not None:
        return None
    told = quantity_of(reading, index, mention)
    best = told.value.best if told is not None and isinstance(told.value, Quantity) else None
    return int(best) if best is not None else None


def _category(unit: Unit) -> str | None:
    mention = unit.mention("item")
    return mention.value.category if mention is not None and isinstance(mention.value, Item) else None


def is_optional(reading: Reading, index: int) -> bool:
    """Whether things may be ordered later: « 24 hélicoptères, avec douze appareils en option »."""
    words = load(reading.sentence.language, "shipments")["about"]["optional"]
    behind = reading.sentence.text[reading.units[index].end :].lstrip().lower()
    return behind.startswith(tuple(words))
