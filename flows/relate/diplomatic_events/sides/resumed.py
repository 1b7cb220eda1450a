"""Talks that are told to go on without a word for who takes part: "The talks will resume on Friday."

In: a `Story`, a `Reading`, an `Act` and the acts before it. Out: the actors, those of the last talks before, or the two
whom the sentence before names; none of other acts.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.candidates import Meeting
from flows.relate.roles.actors import unique_actors
from flows.relate.story import Story

_TALKS = "negotiation"
# So many sentences further the talks told before are still those that are meant.
_NEAR = 4
_PAIR = 2


def resumed(story: Story, reading: Reading, act: Act, before: Sequence[Meeting]) -> list[Actor]:
    """Who took part in the talks before, where their noun is the subject of what is to come and nobody is named."""
    group = act.group if act.relation == "subject" and act.trigger.kind == "noun" else None
    if group is None or act.options["event_type"] != _TALKS:
        return []
    if group.tense != "future" and not any(u.mention("date") for u in reading.units):
        return []
    if any(u.mention("name") and not u.mention("place") for u in reading.units):
        return []
    number, unit = story.number_at(reading.sentence.span.start), reading.units[act.trigger.last]
    near = (m for m in reversed(before) if number - m.number <= _NEAR and len(m.actors) > 1)
    last = next((m for m in near if m.event_type == _TALKS), None)
    right = (m.actors for m in before[-1:] if m.frame == "mutual" and number - m.number == 1 and len(m.actors) == _PAIR)
    actors = last.actors if last else next(right, _two_before(story, reading))
    return [replace(a, start=unit.start, end=unit.end, basis="discourse") for a in actors]


def _two_before(story: Story, reading: Reading) -> Sequence[Actor]:
    """The two whom the sentence before names and nobody else: "Oslo and Riga fell out. Talks will begin on Friday"."""
    previous = story.within(story.number_at(reading.sentence.span.start) - 1, "name")
    named = unique_actors([a for m in previous if (a := actor_of(m)) is not None and a.type in {"state", "igo"}])
    return named if len(named) == _PAIR else []
