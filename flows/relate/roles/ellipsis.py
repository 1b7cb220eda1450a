"""Clauses whose verb is left out: "Luxembourg will send tents, Ireland body armour", « le Japon 180 ».

In: a `Reading`, a trigger and a thing that it governs. Out: the actors who stand right before the thing in the verb's
stead.
"""

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.actors import actors_at
from flows.relate.story import Story


def gapped_actors(story: Story, reading: Reading, trigger: Found, thing: int) -> tuple[Actor, ...]:
    """The subject of a clause without a verb: an unmarked name after a comma, with only a number before the thing."""
    for at in range(thing - 1, trigger.last, -1):
        unit = reading.units[at]
        mention = unit.mention("name")
        if mention is not None and isinstance(mention.value, Name):
            stands = mention.value.sense not in {"adjective"} and reading.markers[at] is None
            if stands and _opens_clause(reading, at, trigger):
                return tuple(a for a in actors_at(story, reading, at))
            return ()
        if unit.mention("quantity") or unit.mention("money") or unit.pos in {"DET", "ADJ", "NUM", "ADV"}:
            continue
        if unit.lower in load(reading.sentence.language, "grammar")["markers"]["of"]:
            continue
        return ()
    return ()


def _opens_clause(reading: Reading, index: int, trigger: Found) -> bool:
    at = index - 1
    while at > trigger.last and reading.units[at].pos == "DET":
        at -= 1
    breaks = {",", ";", ":", *load(reading.sentence.language, "grammar")["clauses"]["breaks"]}
    return at - trigger.last >= 2 and reading.units[at].lower in breaks
