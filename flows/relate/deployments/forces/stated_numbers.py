"""The number that the text states of a force: before it, before the name of whose it is, or behind it.

In: a `Reading`, the unit of a force and its mention. Out: the mention of the quantity, or null.
"""

from flows.dictionary import load
from flows.normalise.mention import Mention, Quantity
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.word_classes import is_possessive
from flows.relate.roles.quantities import quantity_of


def stated_number(reading: Reading, index: int, mention: Mention) -> Mention | None:
    """The number of a force, if the text states one: the one that is meant of "one of several", of "200 of its 900"."""
    stated = quantity_of(reading, index, mention) or _over_names(reading, index) or _behind(reading, index)
    if stated is None:
        return None
    if stated.rule == "one_of_several" and getattr(mention.value, "unit", None) == "personnel":
        later = (q for u in reading.units[:index] if (q := u.mention("quantity")) and u.start > stated.end)
        stated = next(later, stated)
    return _out_of(reading, stated)


def _over_names(reading: Reading, index: int) -> Mention | None:
    """A number before the name of whose force it is: "six Spanish frigates", "about 900 U.S. troops"."""
    joining: list[str] = load(reading.sentence.language, "grammar")["clauses"]["joining"]
    for unit in reversed(reading.units[max(0, index - 6) : index]):
        quantity = unit.mention("quantity")
        if quantity is not None:
            return quantity
        joined = unit.lower in {",", *joining} and reading.units[unit.index - 1].mention("name") is not None
        if unit.mention("name") is None and unit.pos != "ADJ" and not joined:
            return None
    return None


def _behind(reading: Reading, index: int) -> Mention | None:
    """A number given behind its force: "troops in undisclosed numbers"."""
    for unit in reading.units[index + 1 : index + 4]:
        quantity = unit.mention("quantity")
        if quantity is not None:
            undisclosed = isinstance(quantity.value, Quantity) and quantity.value.modality == "undisclosed"
            return quantity if undisclosed else None
    return None


def _out_of(reading: Reading, stated: Mention) -> Mention:
    """The number that is meant, told out of a whole: « 2 000 des 3 550 soldats », "200 of its 900 troops"."""
    unit = reading.unit_at(stated.start)
    if unit is None or reading.markers[unit.index] != "of":
        return stated
    owned = is_possessive(reading.units, unit.index - 1, reading.sentence.language)  # "200 of the country's 900 troops"
    near = reading.units[max(0, unit.index - (5 if owned else 3)) : unit.index]
    before = next((u for u in reversed(near) if u.mention("quantity")), None)
    first: list[str] = load(reading.sentence.language, "deployments")["counts"]["first"]
    leads = before is not None and before.lower in first  # "the first of some 3,000"
    return (before.mention("quantity") if before is not None and not leads else None) or stated
