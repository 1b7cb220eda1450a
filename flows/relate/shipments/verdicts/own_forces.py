"""Forces that their owner only moves: "sent its jets to join the strikes", « un destroyer et 300 marins ».

In: a `Reading`, a trigger and the things that it moves; a `Story`. Out: yes or no. Triggers that tell a mere movement
(`moves`) are asked about it; of every other it is asked whether it only adds to a mission that the passage is about.
The words are data (`shipments.toml`, `own`).
"""

import re
from collections.abc import Sequence
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Force, Item
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_word_of
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.roles.assign import Governed
from flows.relate.roles.loads import is_carrying
from flows.relate.shipments.transfers import describing, is_batch
from flows.relate.shipments.verdicts.armies import is_of_army
from flows.relate.story import Story

# What comes with its crew.
_CRAFT = frozenset({"aircraft", "helicopter", "ship"})
# How many sentences back the mission may be named.
_REACH = 2
_BACKGROUND = "under"
_WARSHIPS = frozenset({"aircraft_carrier", "destroyer", "cruiser", "battleship"})


def is_own(reading: Reading, trigger: Found, things: Sequence[int]) -> bool:
    """Whether what a trigger moves stays the mover's own."""
    if not things:
        return False
    if trigger.entry.options["frame"] == "arrive" and any(is_of_army(reading, t) for t in things):
        return True
    if trigger.entry.options["frame"] == "arrive" and any(_is_fired(reading, t) for t in things):
        return True
    if not trigger.entry.options.get("moves"):
        return trigger.entry.options["frame"] == "arrive" and _on_mission(reading, trigger)
    if trigger.entry.options["frame"] == "arrive" and all(is_batch(reading, t) for t in things):
        return False
    passed = {t for described in describing(reading, Governed(trigger, tuple(things))) for t in described.things}
    if trigger.kind == "phrase" and any(_is_ship(reading, t) for t in things if t not in passed):
        return True
    if _is_fetched(reading, trigger, things):
        return False
    fired = _is_brought_down(reading, trigger) or _on_mission(reading, trigger) or _at_edge(reading, trigger)
    return fired or any(_is_crewed(reading, t) for t in things)


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
    return trigger.entry.options["frame"] == "arrive" and bool(things) and all(_is_craft(reading, t) for t in things)


def joins_mission(story: Story, reading: Reading, trigger: Found, things: Sequence[int]) -> bool:
    """Whether somebody gives aircraft or ships to a mission: « La Suède fournira 150 hommes et trois hélicoptères ».

    Only asked where nobody is named who receives them.
    """
    if trigger.entry.options["frame"] != "give" or not things or not all(_is_craft(reading, t) for t in things):
        return False
    number = story.number_at(reading.sentence.span.start)
    around = story.article.text[story.spans[max(0, number - _REACH)].start : story.spans[number].end]
    words = load(story.language, "shipments")["own"]["around"]
    return any_word_of(words).search(fold(around)) is not None


def _is_brought_down(reading: Reading, trigger: Found) -> bool:
    """Whether what moves is then shot down or taken: "The missile was heading for Oslo when it was shot down"."""
    stems = tuple(load(reading.sentence.language, "grammar")["lost"]["stems"])
    later = (g for g in reading.verbs if g.first > trigger.last and g.finite and g.voice == "passive")
    return any(reading.units[g.head].lower.startswith(stems) and _has_pronoun(reading, g) for g in later)


def _is_fired(reading: Reading, thing: int) -> bool:
    """Whether a thing comes as a weapon that was used: "two drones launched from Peru reached the town"."""
    fired = tuple(load(reading.sentence.language, "shipments")["own"]["fired"])
    group = next((g for g in reading.verbs if thing < g.first <= thing + 3), None)
    return group is not None and group.tense == "participle" and reading.units[group.head].lower.startswith(fired)


def _has_pronoun(reading: Reading, group: VerbGroup) -> bool:
    """Whether the subject of a verb only takes up what was named before."""
    subject = subject_of(reading, group)
    return subject is not None and reading.units[subject].pos == "PRON"


def _is_craft(reading: Reading, thing: int) -> bool:
    mention = reading.units[thing].mention("item")
    return mention is not None and isinstance(mention.value, Item) and mention.value.category in _CRAFT


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
        if reading.markers[unit.index] == _BACKGROUND:
            break  # "arrived in Chad, amid tensions in the region"
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
