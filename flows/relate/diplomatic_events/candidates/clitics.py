"""Whom a pronoun before the verb stands for as its object: « Xi Jinping l'a reçu », « le reconnaissait ».

In: a `Story`, a `Reading`, an `Act` and the acts before. Out: a `Candidate` in the place of the object: who acted in
the act before, else the one last in view who isn't the subject. The pronouns are data (`clitic_objects` in
`diplomatic_events.toml`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.candidates.meeting import Meeting
from flows.relate.diplomatic_events.words import FILE
from flows.relate.roles.actors import actors_at
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.views import in_view
from flows.relate.story import Story


def clitic_objects(story: Story, reading: Reading, act: Act, before: Sequence[Meeting]) -> Iterator[Candidate]:
    """The candidate whom a pronoun object before the act's verb names, if there is one."""
    words: Sequence[str] = load(story.language, FILE).get("clitic_objects", ())
    group = act.group
    if not words or group is None or act.relation != "self" or group.voice != "active":
        return
    verb = range(max(0, group.first - 1), act.trigger.first)
    clitic = next((reading.units[i] for i in verb if reading.units[i].lower in words), None)
    if clitic is None or clitic.mentions:
        return
    subject = subject_of(reading, group)
    doers = {a.id for a in actors_at(story, reading, subject)} if subject is not None else set()
    plural = clitic.lower in load(story.language, FILE)["pairs"]["clitics"]
    actors = [a for a in _antecedents(story, clitic.start, before, plural) if a.id not in doers]
    if actors:
        several = actors if plural else actors[:1]
        stood = tuple(replace(a, start=clitic.start, end=clitic.end, basis="discourse") for a in several)
        features = {"at_object": 1.0, "pronoun": 1.0, "left": 1.0, f"sense_{stood[0].sense}": 1.0, "person": 1.0}
        features[f"type_{stood[0].type}"] = 1.0
        yield Candidate(stood, clitic.index, frozenset({"object"}), tuple(features.items()))


def _antecedents(story: Story, position: int, before: Sequence[Meeting], plural: bool) -> Sequence[Actor]:
    number = story.number_at(position)
    if before and 0 < number - before[-1].number <= 2:
        last = before[-1]
        sides = [list(side) for side in (last.recipients, last.actors) if len(side) > 1]
        return (sides or [[*last.actors, *last.recipients]])[0] if plural else list(last.actors)
    return in_view(story, position)
