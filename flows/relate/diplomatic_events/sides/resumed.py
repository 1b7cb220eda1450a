"""Talks that are told to go on without a word for who takes part: "The talks will resume on Friday."

In: a `Story`, a `Reading`, an `Act` and the acts before it. Out: the actors, those of the last talks before; none of
other acts.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.candidates import Meeting
from flows.relate.story import Story

_TALKS = "negotiation"
# So many sentences further the talks told before are still those that are meant.
_NEAR = 4


def resumed(story: Story, reading: Reading, act: Act, before: Sequence[Meeting]) -> list[Actor]:
    """Who took part in the talks before, where their noun is the subject of what is to come and nobody is named."""
    group = act.group if act.relation == "subject" and act.trigger.kind == "noun" else None
    if group is None or group.tense != "future" or act.options["event_type"] != _TALKS:
        return []
    if any(u.mention("name") and not u.mention("place") for u in reading.units):
        return []
    number, unit = story.number_at(reading.sentence.span.start), reading.units[act.trigger.last]
    near = (m for m in reversed(before) if number - m.number <= _NEAR and len(m.actors) > 1)
    last = next((m for m in near if m.event_type == _TALKS), None)
    return [replace(a, start=unit.start, end=unit.end, basis="discourse") for a in last.actors] if last else []
