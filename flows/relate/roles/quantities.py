"""Which number belongs to a phrase.

In: a `Reading` and the unit of an item or force. Out: the mention, or null. Numbers stand right before their noun, or
right after it when they only repeat it ("another 50").
"""

import re

from flows.dictionary import load
from flows.normalise.mention import Mention, Name, Quantity
from flows.relate.clauses.reading import Reading

# How far before its noun "as many" may stand, in characters.
_NEAR = 40
_SIGNS = frozenset({"-", '"', "«", "»", "“", "”"})


def quantity_of(reading: Reading, index: int, mention: Mention) -> Mention | None:
    """The quantity of the item or force at a unit."""
    inside = next((m for m in reading.units[index].mentions if m.kind == "quantity"), None)
    found = inside or _one_of_several(reading, index) or _part_of(reading, index) or _before(reading, index, mention)
    return found or _same_number(reading, index) or _apposed(reading, index) or _numbered(reading, index)


def _one_of_several(reading: Reading, index: int) -> Mention | None:
    """ "the first of two ships", « le premier des deux navires »: one, whatever the number behind."""
    grammar = load(reading.sentence.language, "grammar")
    units, words = reading.units, grammar["quantities"]["ordinals"]
    at = index - 1
    while at > 0 and (_describes(reading, at) or units[at].mention("quantity")):
        if units[at].lower in words and units[at + 1].lower in grammar["markers"]["of"]:
            unit = units[at]
            return Mention("quantity", unit.start, unit.end, unit.text, Quantity(1, 1, 1, "exact"), "one_of_several")
        at -= 1
    return None


def _part_of(reading: Reading, index: int) -> Mention | None:
    """ "the last three of six ships", « les deux premiers des seize canons »: the part, not the whole."""
    grammar = load(reading.sentence.language, "grammar")
    units, of = reading.units, grammar["markers"]["of"]
    at = index - 1
    while at > 1 and not units[at].mention("quantity") and _describes(reading, at) and units[at].lower not in of:
        at -= 1
    if at < 2 or not units[at].mention("quantity"):
        return None
    at -= 1
    while at > 1 and (units[at].pos == "PRON" or _describes(reading, at)) and units[at].lower not in of:
        at -= 1
    if units[at].lower not in of:
        return None
    if units[at - 1].lower in grammar["quantities"]["parts"]:
        at -= 1
    return units[at - 1].mention("quantity") if at else None


def _same_number(reading: Reading, index: int) -> Mention | None:
    """ "as many", « autant de »: the number of the item before."""
    words = load(reading.sentence.language, "grammar")["quantities"]["same"]
    text = reading.sentence.text[max(0, reading.units[index].start - _NEAR) : reading.units[index].start].lower()
    told = any(re.search(rf"\b{word}\b", text) for word in words)
    return next((q for u in reversed(reading.units[:index]) if told and (q := u.mention("quantity"))), None)


def _before(reading: Reading, index: int, mention: Mention) -> Mention | None:
    apart: list[str] = load(reading.sentence.language, "grammar")["quantities"]["apart"]
    for at in range(index - 1, max(-1, index - 7), -1):
        unit = reading.units[at]
        quantity = unit.mention("quantity")
        if quantity is not None:
            return quantity if isinstance(quantity.value, Quantity) else None
        if unit.mention("item") or unit.mention("force"):
            if unit.mention(mention.kind):
                return None
            continue
        near = unit.pos in {"NOUN", "PROPN"} and at >= index - 3
        if unit.lower in apart or not (_describes(reading, at) or near or _joins_adjectives(reading, at)):
            return None
    return None


def _joins_adjectives(reading: Reading, at: int) -> bool:
    """Whether a conjunction joins two words that describe one thing: "6,000 short-range and anti-tank missiles"."""
    before = reading.units[max(0, at - 2) : at]
    described = any(u.pos == "ADJ" or u.lower in _SIGNS for u in before) and not any(u.mentions for u in before)
    return reading.units[at].pos == "CCONJ" and described


def _numbered(reading: Reading, index: int) -> Mention | None:
    """A number that is told behind: « des canons, au nombre de 36 », "frigates numbering four"."""
    words = load(reading.sentence.language, "grammar")["quantities"]["numbering"]
    for unit in reading.units[index + 1 : index + 9]:
        if unit.mention("item"):
            return None
        before = reading.sentence.text[reading.units[index].end : unit.start].lower().rstrip()
        if unit.mention("quantity") and before.endswith(tuple(words)):
            return unit.mention("quantity")
    return None


def _describes(reading: Reading, at: int) -> bool:
    """Whether a unit can stand between a number and what it counts: "two refitted second-hand tanks"."""
    unit, group = reading.units[at], reading.group_at(at)
    owners: list[str] = load(reading.sentence.language, "discourse")["definite_articles"]
    owned = at > 0 and reading.units[at - 1].lower in owners
    alone = group is not None and group.first == group.last
    named = unit.mention("name")
    if named is not None and isinstance(named.value, Name) and named.value.sense == "adjective":
        return True  # "two hundred Nigerien soldiers"
    participle = alone and group is not None and (group.tense == "participle" or (owned and group.tense == "gerund"))
    return participle or unit.lower in owners or unit.pos in {"ADJ", "DET", "ADP", "ADV", "NUM"} or unit.lower in _SIGNS


def _apposed(reading: Reading, index: int) -> Mention | None:
    """A number on its own behind a comma or bracket: "delivered 260, mostly T-72s", "the guns, a dozen in all"."""
    units = reading.units
    total = load(reading.sentence.language, "grammar")["quantities"]["total"]
    at = index - 1
    while at > 0 and units[at].pos in {"DET", "ADV", "ADJ"} and not units[at].mentions:
        at -= 1
    if at > 0 and units[at].lower == "," and units[at - 1].mention("quantity"):
        return units[at - 1].mention("quantity")
    for at in range(index + 1, min(len(units) - 1, index + 9)):
        quantity = units[at].mention("quantity")
        if quantity is not None and units[at - 1].lower in {",", "("}:
            behind = reading.sentence.text[quantity.end : quantity.end + 12].lower().split()
            whole = reading.sentence.quote(at, at).lower()
            told = " ".join(behind[:2]).strip(",.)") in total or any(whole.endswith(t) for t in total)
            return quantity if told or (behind and behind[0][0] in ",)") else None
        if units[at].mention("item") or units[at].mention("force"):
            return None
    return None
