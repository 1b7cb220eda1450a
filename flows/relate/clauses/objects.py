"""The object that a verb has of its own ("sent a message", "increase the pressure"): what stands farther off is none.

In: a `Reading` and the verb group of a trigger. Out: the unit of its object, or whether a thing stands behind one.
"""

from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.word_classes import is_possessive

_MODIFIERS = {"DET", "ADJ", "ADV", "NUM", "PRON", "SYM"}
# Under these a thing belongs to the object: "a team of soldiers", "the army with drones", "a package including tanks".
_WITHIN = {"of", "with", "including"}
_KINDS = ("force", "item", "money", "place", "date")


def is_behind_object(reading: Reading, group: VerbGroup, thing: int) -> bool:
    """Whether the active verb has another noun for its object, of which the thing is no part."""
    if group.voice != "active" or thing <= group.last:
        return False
    own = own_object(reading, group)
    if own is None or own >= thing or any(unit.lower == ":" for unit in reading.units[own:thing]):
        return False
    return not _is_part(reading, own, thing)


def own_object(reading: Reading, group: VerbGroup) -> int | None:
    """The common noun right behind a verb, no preposition and no force, item, sum, place or date between."""
    for unit in reading.units[group.last + 1 :]:
        if any(unit.mention(kind) for kind in _KINDS) or reading.group_at(unit.index) is not None:
            return None
        if is_possessive(reading.units, unit.index + 1, reading.sentence.language) or unit.pos == "PART":
            continue  # "the country's troops": whose, not what
        if unit.pos == "NOUN" and not unit.mentions:
            return _head(reading, unit.index)
        if not (unit.pos in _MODIFIERS or unit.mentions):
            return None
    return None


def _head(reading: Reading, index: int) -> int | None:
    """The last of several nouns in a row; null where they only qualify a force or an item."""
    units = reading.units
    while index + 1 < len(units) and units[index + 1].pos in {"NOUN", "PROPN", "ADJ"}:
        if any(units[index + 1].mention(kind) for kind in _KINDS):
            return None
        index += 1
    return index


def _is_part(reading: Reading, own: int, thing: int) -> bool:
    """Whether a thing hangs on the object: no other noun between, under a preposition that joins them."""
    between = reading.units[own + 1 : thing]
    if reading.markers[thing] not in _WITHIN:
        return False
    # A possessive ("the number of its troops") is no other noun.
    told = (u for u in between if u.dep != "poss" and not u.mention("quantity") and not u.mention("name"))
    return not any(u.nominal for u in told)
