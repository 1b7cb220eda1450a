"""Who mediates beside what others do: "signed a truce, with Angola as mediator", "with Qatar mediating, … met".

In: a `Reading`, an `Act`, its candidates and the acts before it. Out: who mediates and between whom, or null: those
who did the act before in the sentence, or whom the verb before or behind has for its subject. One alone, and who only
speaks or acts against others, has nobody mediate: "Oslo accused Riga of lying, with Kenya mediating".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.relate.actor import Actor
from flows.relate.clauses.governing import is_speech
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act, find_acts
from flows.relate.diplomatic_events.candidates import Meeting, stands_between
from flows.relate.diplomatic_events.sides.sides import ACTOR, RECIPIENT, Sides
from flows.relate.roles.actors import unique_actors
from flows.relate.roles.candidates import Candidate
from flows.relate.story import Story

# So many units before the words for mediating the name stands, the last of a list; how surely those of the
# construction take their parts; so many are needed to deal with each other.
_NEAR, _SURE, _TWO = 4, 3.0, 2
_DEALING = frozenset({"mutual", "mediate"})


def mediates_beside(
    story: Story, reading: Reading, act: Act, candidates: Sequence[Candidate], before: Sequence[Meeting]
) -> Sides | None:
    """The sides of a mediation that a phrase under "with" tells."""
    if act.frame != "mediate":
        return None
    near = (c for c in candidates if c.head is not None and 0 < act.trigger.first - _last_of(reading, c) <= _NEAR)
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
    return Sides(list(named.actors), between, scores, places) if len(between) >= _TWO else None


def _last_of(reading: Reading, candidate: Candidate) -> int:
    """The last unit of a candidate's enumeration."""
    return listed_with(reading, candidate.head, "name")[-1] if candidate.head is not None else -1


def _subjects(reading: Reading, act: Act, candidates: Sequence[Candidate]) -> Iterator[Actor]:
    """Those whom the verb before has for its subject, or the next one where none stands before."""
    finite = [g for g in reading.verbs if g.finite]
    before = next((g for g in reversed(finite) if g.last < act.trigger.first), None)
    group = before or next((g for g in finite if g.first > act.trigger.last), None)
    if group is None or is_speech(reading, group):
        return
    if any(other.group == group and other.frame not in _DEALING for other in find_acts(reading)):
        return
    subject = subject_of(reading, group)
    listed = listed_with(reading, subject, "name") if subject is not None else []
    for candidate in candidates:
        if candidate.head in listed:
            yield from candidate.actors
