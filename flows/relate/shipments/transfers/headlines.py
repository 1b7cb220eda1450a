"""Headlines that name what goes to whom without a verb: "Norway: ten howitzers for Chad", « Des chars pour Kiev ».

In: a `Reading` and the unit of a thing. Out: yes or no. Who gives is named at the head or by the thing's adjective.
"""

from flows.normalise.mention import Item
from flows.relate.clauses.reading import Reading
from flows.relate.shipments.item import is_aid

# How many words a headline has at most, and how many stand between a thing and for whom it is.
_LONG, _NEAR = 16, 3
_TOWARD = frozenset({"to", "for"})


def is_headlined(reading: Reading, index: int) -> bool:
    """Whether a thing is named with who gives it and, right behind it, for whom."""
    units = reading.units
    mention = units[index].mention("item")
    if len(units) > _LONG or mention is None or not isinstance(mention.value, Item) or is_aid(mention):
        return False
    counted = mention.value.plural or any(u.mention("quantity") for u in units[max(0, index - 2) : index])
    behind = units[index + 1 : index + 2 + _NEAR]
    takers = {u.index for u in behind if u.name is not None and reading.markers[u.index] in _TOWARD}
    return counted and bool(takers) and _has_giver(reading, index)


def _has_giver(reading: Reading, index: int) -> bool:
    """Whether a headline opens with who gives ("Norway: …"), or an adjective beside the thing tells it."""
    units = reading.units
    opened = len(units) > 1 and units[0].name is not None and units[1].lower in {":", "-", "–", "—"}
    beside = (units[i].name for i in (index - 2, index - 1, index + 1) if 0 <= i < len(units))
    return opened or any(name is not None and name.sense == "adjective" for name in beside)
