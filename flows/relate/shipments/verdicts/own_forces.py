"""Forces that their owner only moves: "sent its jets to join the strikes", « un destroyer et 300 marins ».

In: a `Reading`, a trigger and the things that it moves; a `Story`. Out: yes or no. Triggers that tell a mere movement
(`moves`) are asked about it; of every other it is asked whether it only adds to a mission that the passage is about.
The words are data (`shipments.toml`, `own`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_word_of
from flows.relate.clauses.subjects import subject_of
from flows.relate.roles.assign import Governed
from flows.relate.roles.loads import is_carrying
from flows.relate.shipments.transfers import describing, is_batch
from flows.relate.shipments.verdicts.armies import is_of_army
from flows.relate.shipments.verdicts.craft import is_craft, is_crewed, is_ship
from flows.relate.shipments.verdicts.missions import at_edge, on_mission
from flows.relate.shipments.verdicts.weapons_used import is_brought_down, is_fired
from flows.relate.story import Story

# How many sentences back the mission may be named.
_REACH = 2


def is_own(reading: Reading, trigger: Found, things: Sequence[int]) -> bool:
    """Whether what a trigger moves stays the mover's own."""
    if not things:
        return False
    if trigger.entry.options["frame"] == "arrive" and any(is_of_army(reading, t) for t in things):
        return True
    if trigger.entry.options["frame"] == "arrive" and any(is_fired(reading, t) for t in things):
        return True
    if not trigger.entry.options.get("moves"):
        return trigger.entry.options["frame"] == "arrive" and on_mission(reading, trigger)
    if trigger.entry.options["frame"] == "arrive" and all(is_batch(reading, t) for t in things):
        return False
    passed = {t for described in describing(reading, Governed(trigger, tuple(things))) for t in described.things}
    if trigger.kind == "phrase" and any(is_ship(reading, t) for t in things if t not in passed):
        return True
    if _is_fetched(reading, trigger, things):
        return False
    fired = is_brought_down(reading, trigger) or on_mission(reading, trigger) or at_edge(reading, trigger)
    return fired or any(is_crewed(reading, t) for t in things)


def _is_fetched(reading: Reading, trigger: Found, things: Sequence[int]) -> bool:
    """Whether somebody's carriers bring things from somebody else: "Russian ships have brought shells from Iran"."""
    group = reading.group_at(trigger.first)
    subject = subject_of(reading, group) if group is not None and group.voice == "active" else None
    if subject is None or trigger.entry.options["frame"] != "give" or not is_carrying(reading, subject):
        return False
    behind = (u for t in things for u in reading.units[t + 1 : t + 6])
    return any(u.name is not None and reading.markers[u.index] == "from" for u in behind)


def comes_by_itself(reading: Reading, trigger: Found, things: Sequence[int]) -> bool:
    """Whether craft only land or call somewhere, so that nobody need receive anything there."""
    return trigger.entry.options["frame"] == "arrive" and bool(things) and all(is_craft(reading, t) for t in things)


def joins_mission(story: Story, reading: Reading, trigger: Found, things: Sequence[int]) -> bool:
    """Whether somebody gives aircraft or ships to a mission: « La Suède fournira 150 hommes et trois hélicoptères ».

    Only asked where nobody is named who receives them.
    """
    if trigger.entry.options["frame"] != "give" or not things or not all(is_craft(reading, t) for t in things):
        return False
    number = story.number_at(reading.sentence.span.start)
    around = story.article.text[story.spans[max(0, number - _REACH)].start : story.spans[number].end]
    words = load(story.language, "shipments")["own"]["around"]
    return any_word_of(words).search(fold(around)) is not None
