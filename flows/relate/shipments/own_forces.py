"""Forces that their owner only moves: "sent its jets to join the strikes", « un destroyer et 300 marins ».

In: a `Reading`, a trigger and the things that it moves. Out: yes or no. Only triggers that tell a mere movement
(`moves`) are asked. The words are data (`shipments.toml`, `own`).
"""

import re
from collections.abc import Sequence
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Force, Item
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import any_word_of
from flows.relate.roles.assign import Governed
from flows.relate.shipments.transfers import describing

_WARSHIPS = frozenset({"aircraft_carrier", "destroyer", "cruiser", "battleship"})


def is_own(reading: Reading, trigger: Found, things: Sequence[int]) -> bool:
    """Whether what a trigger moves stays the mover's own."""
    if not trigger.entry.options.get("moves") or not things:
        return False
    passed = {t for described in describing(reading, Governed(trigger, tuple(things))) for t in described.things}
    if trigger.kind == "phrase" and any(_is_ship(reading, t) for t in things if t not in passed):
        return True
    return _on_mission(reading, trigger) or _at_edge(reading, trigger) or any(_is_crewed(reading, t) for t in things)


def _is_ship(reading: Reading, thing: int) -> bool:
    """Whether a thing is a ship: one that is on its way somewhere sails there under its own flag."""
    mention = reading.units[thing].mention("item")
    return mention is not None and isinstance(mention.value, Item) and mention.value.category == "ship"


def _on_mission(reading: Reading, trigger: Found) -> bool:
    """Whether the sentence says what the forces are to do there ("to take part in the drills")."""
    behind = reading.sentence.text[reading.units[trigger.last].end : reading.sentence.span.end]
    return _missions(reading.sentence.language).search(fold(behind)) is not None


@cache
def _missions(language: str) -> re.Pattern[str]:
    words = load(language, "shipments")["own"]["missions"]
    return any_word_of(words)


def _at_edge(reading: Reading, trigger: Found) -> bool:
    """Whether they go to a border, a sea or a base, and to nobody."""
    words = load(reading.sentence.language, "shipments")["own"]["edges"]
    edge = None
    for unit in reading.units[trigger.last + 1 :]:
        if unit.mention("name") and reading.markers[unit.index] in {"to", "for"} and edge is None:
            return False
        reached = trigger.entry.options["frame"] == "arrive" and unit.index <= trigger.last + 3
        if unit.lower.split()[0] in words and (reached or reading.markers[unit.index] in {"to", "in", "near", "for"}):
            edge = unit.index
    return edge is not None


def _is_crewed(reading: Reading, thing: int) -> bool:
    """Whether soldiers come along with a thing, or it is a warship that nobody gives away."""
    mention = reading.units[thing].mention("item")
    if mention is not None and isinstance(mention.value, Item) and mention.value.type in _WARSHIPS:
        return True
    for unit in reading.units[max(0, thing - 6) : thing + 8]:
        force = unit.mention("force")
        personnel = force is not None and isinstance(force.value, Force) and force.value.unit == "personnel"
        along = personnel and reading.markers[unit.index] in {None, "with", "of", "by"}
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
