"""Things with which an army arrives: "tanks of the French army", « 750 hommes …, des blindés sont arrivés ».

In: a `Reading`, a trigger that tells an arrival and the things that arrive; a `Story`. Out: yes or no. They stay the
army's own.
"""

from collections.abc import Mapping, Sequence

from flows.normalise.mention import Name
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.shipments.people import counts_people
from flows.relate.shipments.transfers import find_transfers
from flows.relate.story import Story

# Where a state stands that is only the place of an arrival.
_PLACES = frozenset({"recipient_at_to", "recipient_at_in"})
# How many sentences back the soldiers may be told of.
_REACH = 2


def comes_with_army(
    story: Story, reading: Reading, trigger: Found, things: Sequence[int], parties: Mapping[str, float]
) -> bool:
    """Whether things arrive where the passage has just told that soldiers are: "750 men are in Mali. Vehicles came …".

    Not where somebody is named who receives them, nor where the passage tells another transfer. `parties` are the
    features of the parties that were found.
    """
    if trigger.entry.options["frame"] != "arrive" or not things or not _PLACES & parties.keys():
        return False
    number = story.number_at(reading.sentence.span.start)
    before = range(max(0, number - _REACH), number)
    given = (t.trigger for n in before if n in story.readings for t in find_transfers(story.readings[n]))
    if any(t.entry.options["frame"] != "arrive" and not t.entry.options.get("moves") for t in given):
        return False
    return any(counts_people(m) for n in before for m in story.within(n, "force"))


def is_of_army(reading: Reading, thing: int) -> bool:
    """Whether things are told to be an army's: "tanks of the French army" that arrive somewhere stay its own."""
    for unit in reading.units[thing + 1 : thing + 6]:
        if reading.group_at(unit.index) is not None or unit.lower in {",", ";"}:
            return False
        named = unit.mention("name")
        army = named is not None and isinstance(named.value, Name) and named.value.sense == "force"
        if army or (unit.mention("force") and not unit.mention("item")):
            return reading.markers[unit.index] == "of"
    return False
