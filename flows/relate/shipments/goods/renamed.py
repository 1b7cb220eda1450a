"""Things that only name those before them once more: "light vehicles, Bushmasters built in Perth", « un radar, le … ».

In: a `Reading` and the unit of a thing. Out: the unit of the thing that it names once more, or null.
"""

from flows.normalise.mention import Item
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading

# What stands between a comma and the name of what is before it, and how much of it.
_OPENING = frozenset({"DET", "ADP", "ADJ", "PUNCT"})
_NEAR = 5


def is_renamed(reading: Reading, index: int) -> bool:
    """Whether a thing is the one before the comma, once more by its model or its kind."""
    return named_again(reading, index) is not None


def named_again(reading: Reading, index: int) -> int | None:
    """The thing of the same class before the comma, one of the two by its model, where no list goes on."""
    units, at = reading.units, index - 1
    while at > 0 and units[at].lower != "," and units[at].pos in _OPENING and index - at < _NEAR:
        at -= 1
    if at < 1 or units[at].lower != "," or any(u.mentions for u in units[at:index]):
        return None
    one, other = _item(reading, at - 1), _item(reading, index)
    if one is None or other is None or one.category != other.category:
        return None
    named = (one.designation is None) != (other.designation is None)
    return at - 1 if named and listed_with(reading, index, "item") == [index] else None


def _item(reading: Reading, index: int) -> Item | None:
    mention = reading.units[index].mention("item")
    return mention.value if mention is not None and isinstance(mention.value, Item) else None
