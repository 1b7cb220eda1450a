"""Whose the forces are that are told in passing: by their own words, a genitive, "whose", "its".

In: a `Story`, the unit of a force and its number. Out: an `Actor`, or null.
"""

from flows.dictionary import load
from flows.normalise.mention import Mention, Name
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.told_in_passing.mission_owners import owner_of
from flows.relate.story import Story

# How far before a possessive its owner may stand, in units.
_NEAR = 6


def garrison_owner(story: Story, reading: Reading, thing: int, number: Mention) -> Actor | None:
    """Whom the words of the force name, else who stands before its number."""
    owner = owner_of(story, reading, thing) or _between(reading, thing, number)
    return owner or _before(reading, number)


def _between(reading: Reading, thing: int, number: Mention) -> Actor | None:
    """Who is named between the number and the force, or right behind the force: "2,500 US troops"."""
    beside = [*(u for u in reading.units[max(0, thing - 4) : thing] if u.start >= number.end)]
    beside += reading.units[thing + 1 : thing + 3]
    told = (actor_of(m) for u in beside if (m := u.mention("name")) is not None and not _is_elsewhere(reading, u.index))
    return next((a for a in told if a is not None and a.type in {"state", "igo", "group"}), None)


def _is_elsewhere(reading: Reading, index: int) -> bool:
    """Whether a name behind a force stands under a preposition of its own: it tells where they are."""
    return reading.markers[index] in {"in", "near", "to", "from", "with", "against"}


def _before(reading: Reading, number: Mention) -> Actor | None:
    """Who is told before the number: "Uganda's 5,200 soldiers", "Paris, whose 1,500 men", "Chad and its 1,200 men"."""
    words = load(reading.sentence.language, "deployments")["garrisons"]
    unit = reading.unit_at(number.start)
    if unit is None:
        return None
    before = [u for u in reading.units[max(0, unit.index - 4) : unit.index] if u.lower not in words["articles"]]
    if before and before[-1].lower in words["with"]:
        return _told_around(reading, before[-1].index, unit.index)
    if not before or before[-1].lower not in {*words["whose"], *words["possessive"]}:
        return None
    for other in reversed(reading.units[max(0, before[-1].index - _NEAR) : before[-1].index]):
        mention = other.mention("name")
        if mention is not None and isinstance(mention.value, Name) and mention.value.sense != "adjective":
            actor = actor_of(mention)
            return actor if actor is not None and actor.type in {"state", "igo", "group"} else None
    return None


def _told_around(reading: Reading, opener: int, count: int) -> Actor | None:
    """Who has so many men: "With 1,700 soldiers in Mali, Nepal is …", "Nepal, with 1,700 soldiers in Mali, is …"."""
    if opener > 1 and reading.units[opener - 1].lower != ",":
        return None
    comma = next((u.index for u in reading.units[count:] if u.lower == ","), len(reading.units))
    beside = reading.units[comma + 1 : comma + 4] if opener <= 1 else reading.units[max(0, opener - 2) : opener - 1]
    told = (actor_of(m) for u in beside if (m := u.mention("name")) is not None)
    return next((a for a in told if a is not None and a.type in {"state", "igo", "group"}), None)
