"""A plan told before and now told to be off, without a word for whose it is: "The visit has been cancelled."

In: a `Story`, a `Reading`, an `Act` and the acts before it. Out: the sides of the last plan of its kind; null where the
sentence names others, or its noun is no plan that was told.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import OFF, Act, determiner_of
from flows.relate.diplomatic_events.candidates import Meeting
from flows.relate.diplomatic_events.frames import HELD_FRAMES, kin_of
from flows.relate.diplomatic_events.sides.participants import PARTICIPANT
from flows.relate.diplomatic_events.sides.sides import ACTOR, RECIPIENT, Sides
from flows.relate.story import Story

# So many sentences on, what was planned is still what is meant.
_NEAR = 2
_THERE = frozenset({"in", "to"})
# How likely the sides of a plan are those of its calling off.
_SURE = 3.0


def called_off(story: Story, reading: Reading, act: Act, before: Sequence[Meeting]) -> Sides | None:
    """Whose plan is off, where the sentence itself names nobody else: "Chile put the meeting off"."""
    if act.relation == "self" or act.frame not in HELD_FRAMES or not OFF & set(act.effects):
        return None
    indefinite = load(reading.sentence.language, "grammar")["determiners"]["indefinite"]
    if act.relation not in {"subject", "object"} or determiner_of(reading, act) in indefinite:
        return None
    number, kin = story.number_at(reading.sentence.span.start), kin_of(str(act.options["event_type"]))
    near = (m for m in reversed(before) if 0 < number - m.number <= _NEAR and m.frame == act.frame)
    last = next((m for m in near if kin_of(m.event_type) == kin), None)
    if last is None or not _named(reading) <= {a.id for a in (*last.actors, *last.recipients)}:
        return None
    unit = reading.units[act.trigger.last]
    actors, recipients = ([_here(a, unit.start, unit.end) for a in side] for side in (last.actors, last.recipients))
    return Sides(actors, recipients, {PARTICIPANT: _SURE, ACTOR: _SURE, RECIPIENT: _SURE})


def _named(reading: Reading) -> set[str]:
    """Everybody whom a sentence names, but as where something is."""
    units = (u for u in reading.units if not (u.mention("place") and reading.markers[u.index] in _THERE))
    names = (m for u in units if (m := u.mention("name")) is not None)
    return {actor.id for m in names if (actor := actor_of(m)) is not None}


def _here(actor: Actor, start: int, end: int) -> Actor:
    return replace(actor, start=start, end=end, basis="discourse")
