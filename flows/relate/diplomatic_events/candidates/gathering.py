"""Everybody who could take part in a diplomatic act, with the places in which diplomatic frames expect them.

In: a `Story`, a `Reading`, an `Act` and the acts before it. Out: `Candidate`s: the sentence's, those that possessives
and pairs stand for, the sides of the acts before, those in view and who speaks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.candidates.attending import only_helps
from flows.relate.diplomatic_events.candidates.clitics import clitic_objects
from flows.relate.diplomatic_events.candidates.groups import pair_at
from flows.relate.diplomatic_events.candidates.meeting import Meeting
from flows.relate.diplomatic_events.candidates.place_lists import parts_of
from flows.relate.diplomatic_events.candidates.possessives import antecedents, owned_offices
from flows.relate.diplomatic_events.candidates.pronouns import is_of_many, is_other, is_owner
from flows.relate.diplomatic_events.candidates.standing import standing_to
from flows.relate.diplomatic_events.candidates.towns import hosts_by_place, is_beyond, is_gathering_place
from flows.relate.diplomatic_events.candidates.unnamed_offices import unnamed_office
from flows.relate.roles.candidates import Candidate, sentence_candidates
from flows.relate.roles.doers import subjects_around
from flows.relate.roles.examples import with_examples
from flows.relate.roles.features import features_of
from flows.relate.roles.passage import passage_candidates
from flows.relate.roles.speakers import speaker_of
from flows.relate.roles.standing import places_of
from flows.relate.story import Story

_DONE_TO = frozenset({"toward", "speech", "must"})


def act_candidates(story: Story, reading: Reading, act: Act, before: Sequence[Meeting]) -> list[Candidate]:
    """All candidates for the parties of an act, the sentence's first."""
    subject = subject_of(reading, act.group) if act.group is not None else None
    named = sentence_candidates(story, reading, act.trigger, ())
    named = with_examples(reading, act.trigger, (), named, kept=True)
    named += owned_offices(story, reading, act.trigger, before)
    named += [*hosts_by_place(reading, act), *unnamed_office(story, reading, act, subject, before)]
    named = _going_on(story, reading, named, (subject, act.frame), before)
    found = [_as_pair(story, reading, part, before) for c in named for part in parts_of(reading, c)]
    two = len({a.id for c in found for a in c.actors if a.basis == "stated"}) > 1 or _act_as_two(found, subject)
    found = [c for c in found if not (two and is_owner(reading, act, c))]
    found = [c for c in found if not is_of_many(reading, act, c) and not is_other(story, reading, c, subject, before)]
    found += _unnamed_pairs(story, reading, act, found, before)
    found = [c for c in found if not only_helps(reading, act, c.head)]
    right = [c.head for c in found if c.head is not None and c.head > act.trigger.last]
    found = [c for c in found if not is_beyond(reading, act, c.head) and not is_gathering_place(reading, act, c.head)]
    here = [standing_to(reading, act, c, subject, right) for c in found]
    here += clitic_objects(story, reading, act, before)
    roles = [(role, actor) for meeting in before[-3:] for role, actor in meeting.roles()]
    near = [*_sides_before(reading, act, before), *passage_candidates(story, reading, roles)]
    return [*here, *_owners(story, reading, act, before), *near, *_speaker(story, reading)]


def _act_as_two(found: Sequence[Candidate], subject: int | None) -> bool:
    """Whether the verb's subject stands for two named before: "their army chiefs"."""
    return any(c.head == subject is not None and len(c.actors) > 1 and c.actors[0].basis == "discourse" for c in found)


def _going_on(
    story: Story, reading: Reading, named: Sequence[Candidate], told: tuple[int | None, str], before: Sequence[Meeting]
) -> list[Candidate]:
    """A pronoun as the subject goes on with who acted right before: "Kyiv expelled two envoys. It also condemned …"."""
    subject, frame = told
    last = before[-1] if before else None
    number = story.number_at(reading.sentence.span.start)
    if subject is None or last is None or last.frame not in _DONE_TO or not 0 < number - last.number <= 2:
        return list(named)
    person = reading.units[subject].lower in load(story.language, "diplomatic_events")["singular"]
    doer = {a.id for a in last.actors if not person or a.sense in {"person", "office"}}
    leaves = frame == "leave"  # "… have a week to leave the country": that which sent others away before
    readings = [c for c in named if (leaves or c.head == subject) and c.actors[0].basis == "discourse"]
    kept = [c for c in readings if {a.id for a in c.actors} & doer]
    return [c for c in named if c in kept or c not in readings] if len(doer) == 1 and kept else list(named)


def _sides_before(reading: Reading, act: Act, before: Sequence[Meeting]) -> Iterator[Candidate]:
    """The whole sides of the last acts: what they did is answered ("Iran condemned the move")."""
    taken = {a.id for a in (_subject_actors(reading, act))}
    for rank, meeting in enumerate(reversed(before[-2:])):
        for name, side in (("answered", meeting.actors), ("answered_other", meeting.recipients)):
            others = tuple(replace(a, basis="discourse") for a in side if a.id not in taken)
            if others:
                features = {"passage": 1.0, f"{name}_{rank}": 1.0, f"{act.frame}_{name}": 1.0}
                features["several"] = float(len(others) > 1)
                yield Candidate(others, None, frozenset(), tuple(features.items()))


def _subject_actors(reading: Reading, act: Act) -> list[Actor]:
    subject = subject_of(reading, act.group) if act.group is not None else None
    mention = reading.units[subject].mention("name") if subject is not None else None
    actor = actor_of(mention) if mention is not None else None
    return [actor] if actor is not None else []


def _as_pair(story: Story, reading: Reading, candidate: Candidate, before: Sequence[Meeting]) -> Candidate:
    """ "The two leaders" are two actors named before."""
    if candidate.head is None:
        return candidate
    pair = pair_at(story, reading, candidate.head, candidate.actors, before)
    return replace(candidate, actors=tuple(pair)) if pair else candidate


def _unnamed_pairs(
    story: Story, reading: Reading, act: Act, found: Sequence[Candidate], before: Sequence[Meeting]
) -> Iterator[Candidate]:
    """Pairs whose noun names no state itself: "the two men", « les deux dirigeants »."""
    heads = {c.head for c in found}
    subject, governor = subjects_around(reading, act.trigger)
    for unit in reading.units:
        if unit.index in heads or not (unit.pos in {"NOUN", "PROPN", "PRON"} or unit.index == subject):
            continue  # "both" is a determiner by its form
        pair = pair_at(story, reading, unit.index, (), before)
        if len(pair) < 2:
            continue
        places = frozenset(places_of(reading, act.trigger, (), unit.index, unit.index, subject, governor))
        features = features_of(reading, act.trigger, (), unit.index, pair, places)
        yield Candidate(tuple(pair), unit.index, places, tuple(features.items()))


def _owners(story: Story, reading: Reading, act: Act, before: Sequence[Meeting]) -> Iterator[Candidate]:
    """Whom a possessive at the act's noun stands for: "their call", « sa visite »."""
    if act.relation == "self":
        return
    if actors := antecedents(story, reading, act.trigger.first, before):
        features = {"at_owner": 1.0, "possessive": 1.0, "several": float(len(actors) > 1)}
        yield Candidate(tuple(actors), act.trigger.first, frozenset({"owner"}), tuple(features.items()))


def _speaker(story: Story, reading: Reading) -> list[Candidate]:
    speaker = speaker_of(story, reading.sentence.span.start)
    if speaker is None:
        return []
    features = (("passage", 1.0), ("speaker", 1.0))
    return [Candidate((speaker,), None, frozenset({"speaker"}), features)]
