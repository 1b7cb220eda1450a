"""An organisation that confers with nobody holds a meeting of its members: "ministers of the bloc met online".

In: a `Reading`, an `Act` with its `Sides`. Out: the act, as a meeting where it is one.
"""

from dataclasses import replace

from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import Entry
from flows.relate.diplomatic_events.acts import Act, type_of
from flows.relate.diplomatic_events.sides.sides import Sides
from flows.relate.diplomatic_events.words import FILE

_PARTNERS = frozenset({"with", "between", "to"})


def as_gathering(reading: Reading, act: Act, sides: Sides) -> Act:
    """The meeting that a call of an organisation alone is; other acts as they are."""
    alone = len(sides.actors) == 1 and sides.actors[0].type == "igo" and not _is_one_person(reading, sides.actors[0])
    if act.frame != "mutual" or not alone or type_of(reading, act) != "call":
        return act
    behind = reading.units[act.trigger.last + 1 :]
    if any(reading.markers[u.index] in _PARTNERS and u.name is not None for u in behind):
        return act
    options = {**act.options, "event_type": "meeting", "placed": None, "several": False}
    return replace(act, trigger=replace(act.trigger, entry=Entry(FILE, act.trigger.entry.id, options)))


def _is_one_person(reading: Reading, actor: Actor) -> bool:
    """Whether somebody in office stands for the organisation, none of whose members is told to confer."""
    unit = reading.unit_at(actor.start)
    plural = unit is not None and unit.name is not None and unit.name.plural
    return actor.sense in {"person", "office"} and not plural
