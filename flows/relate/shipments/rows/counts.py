"""How the items of a shipment are counted, and in which unit.

In: a draft with its item and quantity. Out: the modality where no number is told, and the unit, in the draft.
"""

import re
from collections.abc import Mapping
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Item, Mention, Quantity
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit
from flows.relate.facts import Draft
from flows.relate.shipments.triggers import find_triggers

# What is not counted in pieces, so that "a" before it is no number.
_UNCOUNTED = {"training", "military_aid", "weapons_unspecified", "non_lethal"}
# What stands between an article and its noun.
_ADJECTIVES = frozenset({"ADJ", "DET", "NUM"})
_UNITS = {"ammunition": "round", "vehicle": "vehicle", "armoured_vehicle": "vehicle"}


def default_modality(draft: Draft, reading: Reading, index: int, item: Item) -> None:
    """Without a number: a bare plural is plural_unspecified, "a"/« un » is one, a mass is none."""
    if "quantity_modality" in draft.fields:
        return
    unit = reading.units[index]
    before = reading.units[index - 1].lower if index else ""
    words = load(reading.sentence.language, "grammar")["determiners"]
    first = _determiner(reading, index)
    opener = reading.units[first].lower if first < index else ""
    numbered = item.type != "ammunition" and not _is_mass(reading, index)
    countable = numbered and item.category not in _UNCOUNTED
    pieces = countable and not item.plural and _is_of_pieces(reading, first)
    one = countable and not item.plural and not pieces and _is_one(reading, first, index, item)
    model = item.designation is not None and item.category not in _UNCOUNTED and opener not in words["single"]
    modality = "none"
    if item.category == "weapons_unspecified":
        modality = "plural_unspecified" if before in words["plural"] and not _qualified(reading, index) else "none"
    elif one:
        draft.fields |= {"quantity_low": 1, "quantity_best": 1, "quantity_high": 1}
        draft.prove("quantity", reading.units[first].start, unit.end)
        modality = "exact"
    elif pieces or (numbered and (item.plural or model)):
        modality = "plural_unspecified"
    draft.fields["quantity_modality"] = modality


def counts_deals(reading: Reading, index: int, counted: Mention) -> bool:
    """Whether a number counts the transfers, not the things: "two arms sales", « cinq contrats d'armement »."""
    nouns = [t.first for t in find_triggers(reading) if t.kind == "noun"]
    if index + 1 in nouns and reading.units[index + 1].plural:
        return counted.end <= reading.units[index].start
    loads = load(reading.sentence.language, "shipments")["about"]["loads"]
    told = [reading.units[at] for at in nouns if at < index and reading.units[at].lower not in loads]
    return any(
        u.plural and counted in (m for b in reading.units[max(0, u.index - 2) : u.index] for m in b.mentions)
        for u in told
    )


def _determiner(reading: Reading, index: int) -> int:
    """The first word of a thing's phrase: its article, behind which adjectives stand; the thing itself without one."""
    at, units = index, reading.units
    owners = load(reading.sentence.language, "grammar")["determiners"]["possessive"]
    while at > 0 and _qualifies(units[at - 1]) and not _counts(units[at - 1]):
        at -= 1
        if units[at].pos == "DET":
            break
    return at - 1 if at > 0 and units[at - 1].lower in owners else at


def _qualifies(unit: Unit) -> bool:
    """Whether a word stands between an article and its noun: an adjective, a noun joined to it, whose the thing is.

    "A Chinese system", "a patrol corvette", "an 18-metre landing craft".
    """
    named = unit.name is not None and unit.name.sense == "adjective"
    joined = unit.lower == "-" or (unit.dep == "mod" and unit.pos == "NOUN")
    return named or joined or unit.pos in _ADJECTIVES


def _counts(unit: Unit) -> bool:
    return unit.mention("quantity") is not None or unit.mention("item") is not None


def _is_one(reading: Reading, first: int, index: int, item: Item) -> bool:
    """Whether a thing in the singular is one: "a", "another", "the third", and "its", if it is of a model."""
    words = load(reading.sentence.language, "grammar")["determiners"]
    told = [u.lower for u in reading.units[first:index]]
    if not told:
        return False
    owned = told[0] in words["possessive"] and item.designation is not None
    ranked = any(word in words["ranks"] for word in told)
    return owned or ranked or told[0] in words["indefinite"] or any(word in words["other"] for word in told)


def _is_of_pieces(reading: Reading, first: int) -> bool:
    """Whether no whole thing is told: "parts of a Patriot system", « les éléments d'un système »."""
    grammar = load(reading.sentence.language, "grammar")
    if first < 2 or reading.units[first - 1].lower not in {*grammar["markers"]["of"]}:
        return False
    return reading.units[first - 2].lower in grammar["quantities"]["pieces"]


def _qualified(reading: Reading, index: int) -> bool:
    """Whether a word narrows the weapons to a kind (« des armes lourdes », « des armes bulgares »)."""
    mention = reading.units[index]
    following = reading.units[index + 1] if index + 1 < len(reading.units) else None
    return " " in mention.text or (following is not None and following.pos == "ADJ")


def _is_mass(reading: Reading, index: int) -> bool:
    """Whether the head word names no countable thing ("capabilities", « moyens »)."""
    masses = load(reading.sentence.language, "grammar")["quantities"]["masses"]
    words = fold(reading.units[index].text).split()
    last = load(reading.sentence.language, "items")["grammar"]["head"] == "last"
    return words[-1 if last else 0] in masses


def set_unit(draft: Draft, item: Item, quantity: Mention | None, index: int) -> None:
    """What the number counts; it is left open where it counts what the things come in ("20 crates of shells")."""
    if all(draft.fields.get(f"quantity_{bound}") is None for bound in ("low", "best", "high")):
        return
    text = fold(str(draft.fields.get("item_text", ""))) + " " + fold(str(draft.fields.get("quantity_text", "")))
    units = _unit_words(draft.story.language)
    told = next((unit for unit, words in units.items() if words.search(text)), None)
    own = quantity.value.unit if quantity is not None and isinstance(quantity.value, Quantity) else None
    if own not in units and quantity is not None and _comes_in(draft.reading, quantity, index):
        return
    draft.fields["quantity_unit"] = own if own in units else told or _UNITS.get(item.category, "piece")


def _comes_in(reading: Reading, quantity: Mention, index: int) -> bool:
    """Whether a number counts what holds or brings the things: "twenty crates of shells", « 20 wagons d'obus »."""
    loads = load(reading.sentence.language, "shipments")["about"]["loads"]
    return any(quantity.end <= u.start and u.lower in loads for u in reading.units[max(0, index - 6) : index])


@cache
def _unit_words(language: str) -> Mapping[str, re.Pattern[str]]:
    return {unit: re.compile(words) for unit, words in load(language, "shipments")["units"].items()}
