"""With whom an exercise is held: "joint drills with Japan and India", « des manœuvres avec le Bélarus ».

In: a `Story`, a `Reading`, the trigger and those who hold the exercise. Out: the unit of the first; all of them.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.drills.naming import names_drill
from flows.relate.roles.actors import named_at
from flows.relate.story import Story

# How far, in units, the first partner may stand behind an exercise.
_REACH = 18


def partners_in(story: Story, reading: Reading, trigger: Found, actors: Sequence[Actor]) -> list[Actor]:
    """Those with whom an exercise is held: "joint drills with Japan and India", « des manœuvres avec le Bélarus »."""
    partner = partner_at(reading, trigger) if actors else None
    known = {actor.id for actor in actors}
    found = named_at(story, reading, listed_with(reading, partner, "name")) if partner is not None else []
    return [a for a in found if a.type in {"state", "igo"} and a.id not in known]


def partner_at(reading: Reading, trigger: Found) -> int | None:
    """The unit of the first with whom an exercise is held; who only lies beyond a border is none."""
    options, drill = trigger.entry.options, trigger.last
    if options["frame"] != "drill" or options.get("of_drill") or (trigger.kind != "noun" and not options.get("joins")):
        return None
    behind = range(trigger.last + 1, min(len(reading.units), trigger.last + _REACH))
    if options.get("joins"):
        drill = next((i for i in behind if names_drill(reading, i)), -1)
    edges: list[str] = load(reading.sentence.language, "deployments")["places"]["edges"]
    for unit in reading.units[drill + 1 : drill + 1 + _REACH] if drill >= 0 else ():
        if reading.group_at(unit.index) is not None or unit.lower in {";", ":"} or unit.lower in edges:
            return None
        if reading.markers[unit.index] == "with" and unit.mention("name"):
            return unit.index
    return None
