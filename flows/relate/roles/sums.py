"""Which sum belongs to a phrase.

In: a `Reading` and the unit of an item or a trigger. Out: the mention, or null. Sums stand beside the noun or are tied
to it ("worth", « d'un montant de »).
"""

import re
from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.mention import Item, Mention
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit

# What may stand between a thing and its worth.
_BETWEEN = frozenset({"ADP", "DET", "ADJ", "ADV", "NOUN", "PUNCT", "SYM", "PROPN"})
# How many words from its thing a sum stands at most, and from the verb of the only thing of its clause.
_REACH, _CLAUSE = 8, 25
# How many words behind a sum that stands before a thing its own goods begin: "$50 million for trucks".
_NEXT = 4
# How many characters behind a sum what it is of is looked for.
_BEHIND = 60


def value_of(reading: Reading, index: int, n_items: int, trigger: int) -> Mention | None:
    """The sum that belongs to an item: next to it, or the only sum of the clause when it is the only item."""
    text, language = reading.sentence.text, reading.sentence.language
    sums = [u for u in reading.units if u.mention("money") and not is_of_other(language, text, u.end)]
    for unit in sums:
        between = reading.units[min(unit.index, index) + 1 : max(unit.index, index)]
        if len(between) <= _REACH and all(_ties(reading, b, sums) for b in between):
            return unit.mention("money")
    near = n_items == 1 and len(sums) == 1 and abs(sums[0].index - trigger) < _CLAUSE
    near = near and not _is_elsewhere(reading, sums[0].index, index, trigger)
    own = near and (sums[0].index > index or not is_price(reading, sums[0].index))
    return sums[0].mention("money") if own else None


def _is_elsewhere(reading: Reading, at: int, index: int, trigger: int) -> bool:
    """Whether a sum stands in another clause, or before a thing and its verb beside goods of another kind."""
    first, last = sorted((at, trigger))
    if any(u.lower == ";" for u in reading.units[first:last]):
        return True
    kind = _kind(reading.units[index])
    near = (u for u in reading.units[max(0, at - _REACH) : at + _NEXT + 1] if u.index not in {index, at})
    return at < min(index, trigger) and any((other := _kind(u)) is not None and other != kind for u in near)


def _kind(unit: Unit) -> str | None:
    """The category of the thing at a unit."""
    mention = unit.mention("item")
    return mention.value.category if mention is not None and isinstance(mention.value, Item) else None


def _ties(reading: Reading, unit: Unit, sums: Sequence[Unit]) -> bool:
    """Whether a word may stand between a thing and its worth: "the package, valued at", « d'un montant de ».

    A participle only where other sums or goods follow: what closes a list is the worth of all of it.
    """
    group = reading.group_at(unit.index)
    described = unit.pos == "VERB" and group is not None and group.tense == "participle"
    behind = any(u.mention("item") for u in reading.units[sums[-1].index :])
    return (unit.pos in _BETWEEN or (described and (len(sums) > 1 or behind))) and not unit.mention("item")


def is_of_other(language: str, text: str, end: int) -> bool:
    """Whether a sum that ends there is the price of one piece ("each"), or of no arms ("in humanitarian aid")."""
    words = load(language, "grammar")["values"]
    behind = text[end : end + _BEHIND].lower()
    return re.match(rf"\W*(?:{'|'.join((*words['apiece'], *words['other']))})\b", behind) is not None


def is_price(reading: Reading, index: int) -> bool:
    """Whether a sum is what a verb right before it says that its subject is worth: "The deal is worth $3 million"."""
    group = next((g for g in reversed(reading.verbs) if g.finite and g.last < index), None)
    words = load(reading.sentence.language, "grammar")["values"]["words"]
    if group is None or any(u.pos in {"NOUN", "PROPN", "PUNCT"} for u in reading.units[group.last + 1 : index]):
        return False
    told = reading.sentence.quote(group.first, index - 1).lower()
    return any(re.search(rf"\b{word}\b", told) for word in words)
