"""Things that come with their crew: aircraft, ships, what soldiers bring along.

In: a `Reading` and the unit of a thing. Out: yes or no.
"""

from flows.normalise.mention import Item
from flows.relate.clauses.reading import Reading
from flows.relate.shipments.people import counts_people

# What comes with its crew.
_CRAFT = frozenset({"aircraft", "helicopter", "ship"})
_WARSHIPS = frozenset({"aircraft_carrier", "destroyer", "cruiser", "battleship"})


def is_craft(reading: Reading, thing: int) -> bool:
    """Whether a thing flies or sails, so that it can come by itself."""
    mention = reading.units[thing].mention("item")
    return mention is not None and isinstance(mention.value, Item) and mention.value.category in _CRAFT


def is_ship(reading: Reading, thing: int) -> bool:
    """Whether a thing is a ship: one that is on its way somewhere sails there under its own flag."""
    mention = reading.units[thing].mention("item")
    return mention is not None and isinstance(mention.value, Item) and mention.value.category == "ship"


def is_crewed(reading: Reading, thing: int) -> bool:
    """Whether soldiers come along with a thing, or it is a warship that nobody gives away."""
    mention = reading.units[thing].mention("item")
    if mention is not None and isinstance(mention.value, Item) and mention.value.type in _WARSHIPS:
        return True
    for unit in reading.units[max(0, thing - 6) : thing + 8]:
        along = counts_people(unit.mention("force")) and reading.markers[unit.index] in {None, "with", "of", "by"}
        if along and _beside(reading, unit.index, thing):
            return True
    return False


def _beside(reading: Reading, people: int, thing: int) -> bool:
    """Whether no verb and no recipient's preposition stands between people and a thing."""
    low, high = sorted((people, thing))
    between = reading.units[low + 1 : high]
    return not any(
        ((g := reading.group_at(u.index)) is not None and g.finite) or reading.markers[u.index] in {"to", "for"}
        for u in between
    )
