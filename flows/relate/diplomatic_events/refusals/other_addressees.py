"""Acts whose verb speaks to people at home, or to all and sundry: "thanked the troops", « appelle les électeurs ».

To hail soldiers, or their coming, backs no state: "welcomed the Canadian battalion", « salue la venue de soldats ».

In: a `Reading`, an `Act` and its `Sides`. Out: whether they are meant, and no state.
"""

from flows.normalise.gazetteer import fold
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.refusals.outsiders import (
    is_everyone,
    is_outsider,
    names_everyone,
)
from flows.relate.diplomatic_events.sides import RECIPIENT, Sides
from flows.relate.diplomatic_events.words import listed

# How many units behind the verb its first phrases take up ("urged believers to pray for Peru").
_PHRASE = 5


def others_are_meant(reading: Reading, act: Act, sides: Sides) -> bool:
    """What stands behind the verb are people at home: "thanked the troops", « appelle les électeurs »."""
    if act.frame != "speech":
        return False
    if act.options["event_type"] == "support" and act.trigger.kind == "verb" and _hails_forces(reading, act):
        return True
    demanded = act.options["event_type"] == "demand"
    if demanded and sides.recipients and all(is_everyone(reading, r) for r in sides.recipients):
        return True
    if demanded and sides.is_elsewhere(RECIPIENT) and names_everyone(reading, act.trigger.last):
        return True
    addressed = demanded and all(_stands_apart(reading, act, r) for r in sides.recipients)
    there = act.trigger.kind == "verb" and all(_is_where(reading, r) for r in sides.recipients)
    return (addressed or there or sides.is_elsewhere(RECIPIENT)) and first_is_outsider(reading, act)


def _hails_forces(reading: Reading, act: Act) -> bool:
    """Whether soldiers, or their coming, are the first thing named behind the verb."""
    coming = listed(reading.sentence.language, "coming_of_forces")
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + 1 + 2 * _PHRASE]
    things = [u for u in behind if u.mention("force") or (u.pos == "NOUN" and not u.mention("date"))]
    before = [u for u in behind if things and u.index < things[0].index]
    if not things or any(reading.group_at(u.index) or (u.name and u.name.sense == "name") for u in before):
        return False  # "thanked Kenya for its soldiers"
    if coming.match(fold(things[0].text)):
        return any(u.mention("force") for u in things[1:2])
    return things[0].mention("force") is not None


def _is_where(reading: Reading, actor: Actor) -> bool:
    """Whether an actor's name only tells where: "cheered the crowd in Peru"."""
    unit = reading.unit_at(actor.start)
    return unit is not None and reading.markers[unit.index] in {"in", "to"} and unit.mention("place") is not None


def _stands_apart(reading: Reading, act: Act, actor: Actor) -> bool:
    """Whether an actor is no part of the first phrases behind the verb: "urged believers to pray for Peru"."""
    unit = reading.unit_at(actor.start)
    return unit is None or unit.index > act.trigger.last + _PHRASE or unit.index < act.trigger.first


def first_is_outsider(reading: Reading, act: Act) -> bool:
    """Whether the first noun behind the verb is one of persons who are no government."""
    start = act.trigger.last + 1
    for unit in reading.units[start : start + 8]:
        if reading.group_at(unit.index) is not None or unit.mention("name"):
            return False
        if unit.nominal and not unit.mention("date"):
            following = reading.units[unit.index + 1 : unit.index + 2]
            compound = bool(following) and following[0].pos == "NOUN"
            if not compound:
                return is_outsider(unit, reading.sentence.language)
    return False
