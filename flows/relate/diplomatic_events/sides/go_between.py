"""Who mediates beside what others do: "signed a truce, with Angola as mediator", "with Qatar mediating, … met".

In: a `Reading`, an `Act`, its candidates and the acts before it. Out: who mediates and between whom, or null: those
who did the act before in the sentence, or whom the verb before or behind has for its subject.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.relate.actor import Actor
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.candidates import Meeting, stands_between
from flows.relate.diplomatic_events.sides.sides import ACTOR, RECIPIENT, Sides
from flows.relate.roles.actors import unique_actors
from flows.relate.roles.candidates import Candidate
from flows.relate.story import Story

# So many units before the words for mediating the name stands; how surely those of the construction take their parts.
_NEAR, _SURE = 4, 3.0


def mediates_beside(
    story: Story, reading: Reading, act: Act, candidates: Sequence[Candidate], before: Sequence[Meeting]
) -> Sides | None:
    """The sides of a mediation that a phrase under "with" tells."""
    if act.frame != "mediate":
        return None
    near = (c for c in candidates if c.head is not None and 0 < act.trigger.first - c.head <= _NEAR)
    named = next((c for c in near if c.actors[0].basis == "stated" and stands_between(reading, c.head or 0)), None)
    if named is None:
        return None
    own = {a.id for a in named.actors}
    number = story.number_at(reading.sentence.span.start)
    met = next((m for m in reversed(before) if m.number == number and m.frame == "mutual"), None)
    sides = list(met.actors) if met is not None else list(_subjects(reading, act, candidates))
    between = unique_actors([replace(a, basis="stated") for a in sides if a.id not in own])
    places = {ACTOR: named.places, RECIPIENT: frozenset({"between"})}
    scores = {ACTOR: _SURE, RECIPIENT: _SURE}
    return Sides(list(named.actors), between, scores, places) if between else None


def _subjects(reading: Reading, act: Act, candidates: Sequence[Candidate]) -> Iterator[Actor]:
    """Those whom the verb before has for its subject, or the next one where none stands before."""
    finite = [g for g in reading.verbs if g.finite]
    before = next((g for g in reversed(finite) if g.last < act.trigger.first), None)
    group = before or next((g for g in finite if g.first > act.trigger.last), None)
    subject = subject_of(reading, group) if group is not None else None
    listed = listed_with(reading, subject, "name") if subject is not None else []
    for candidate in candidates:
        if candidate.head in listed:
            yield from candidate.actors
