"""Everybody who could take part in a diplomatic act, with the places in which diplomatic frames expect them.

In: a `Story`, a `Reading`, an `Act` and the acts before it. Out: `Candidate`s: the sentence's, those that possessives
and pairs stand for, the sides of the acts before, those in view and who speaks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.act_clitics import clitic_objects
from flows.relate.act_groups import Meeting, antecedents, owned_offices, pair_at
from flows.relate.act_places import hosts_by_place
from flows.relate.actor import Actor, actor_of
from flows.relate.acts import Act
from flows.relate.candidates import Candidate, passage_candidates, sentence_candidates
from flows.relate.reading import Reading
from flows.relate.speakers import speaker_of
from flows.relate.story import Story
from flows.relate.subjects import subject_of
from flows.relate.wordings import any_of

_TOWARDS = {"against", "to", "of", "for", "in", "object", "with"}
_THERE = {"in", "to", "from", "near", "under"}


def act_candidates(story: Story, reading: Reading, act: Act, before: Sequence[Meeting]) -> list[Candidate]:
    """All candidates for the parties of an act, the sentence's first."""
    subject = subject_of(reading, act.group) if act.group is not None else None
    named = [*sentence_candidates(story, reading, act.trigger, ()), *owned_offices(story, reading, act.trigger)]
    named += hosts_by_place(reading, act)
    found = [_as_pair(story, reading, part, before) for c in named for part in _parts(reading, c)]
    right = [c.head for c in found if c.head is not None and c.head > act.trigger.last]
    here = [_seen(reading, act, c, subject, right) for c in found]
    here += clitic_objects(story, reading, act, before)
    roles = [(role, actor) for meeting in before[-3:] for role, actor in meeting.roles()]
    near = [*_sides_before(reading, act, before), *passage_candidates(story, reading, roles)]
    return [*here, *_owners(story, reading, act, before), *near, *_speaker(story, reading)]


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


def _parts(reading: Reading, candidate: Candidate) -> Iterator[Candidate]:
    """A list that runs from where it happens to who takes part is two: « à Lima, au Pérou, le président chinois »."""
    head = candidate.head
    people = [a for a in candidate.actors if a.sense in {"person", "office"}]
    if head is None or not people or len(people) == len(candidate.actors) or not _is_there(reading, head):
        yield candidate
        return
    yield replace(candidate, actors=tuple(a for a in candidate.actors if a not in people))
    own = next((u.index for u in reading.units if u.start <= people[0].start < u.end), head)
    marker = reading.markers[own]
    places = frozenset({marker} if marker else ())
    kept = {n: v for n, v in candidate.features if not n.startswith(("at_", "sense_", "bare"))}
    kept |= {f"at_{place}": 1.0 for place in places} | {f"sense_{people[0].sense}": 1.0}
    yield Candidate(tuple(people), own, places, tuple(kept.items()))


def _is_there(reading: Reading, index: int) -> bool:
    return reading.units[index].mention("place") is not None and reading.markers[index] in _THERE


def _as_pair(story: Story, reading: Reading, candidate: Candidate, before: Sequence[Meeting]) -> Candidate:
    """ "The two leaders" are two actors named before."""
    if candidate.head is None:
        return candidate
    pair = pair_at(story, reading, candidate.head, candidate.actors, before)
    return replace(candidate, actors=tuple(pair)) if pair else candidate


def _seen(reading: Reading, act: Act, candidate: Candidate, subject: int | None, right: Sequence[int]) -> Candidate:
    """The candidate with the places that diplomatic frames speak of."""
    places = set(candidate.places)
    head = candidate.head if candidate.head is not None else -1
    if subject is not None and subject == head and act.relation != "self":
        places.discard("governor")
        places.add("taker" if "take" in act.effects or act.relation == "aside" else "governor")
    if _is_object(reading, act, head, right):
        places.add("object")
    if head in right and act.frame == "mutual" and not places & {"with", "to", "by"} and _takes_topics(reading, act):
        places = {"topic"}
    features = dict(candidate.features)
    features |= {f"at_{place}": 1.0 for place in places - set(candidate.places)}
    if head in right:
        features[f"right{min(list(right).index(head), 2)}"] = 1.0
    if _is_there(reading, head) and _names_place(reading, head):
        features["stay" if act.frame in {"visit", "host"} else "placed"] = 1.0
    if act.frame == "speech":
        features |= {f"{act.options['event_type']}_{place}": 1.0 for place in places & _TOWARDS}
    if any(a.sense in {"person", "office"} for a in candidate.actors):
        features["person"] = 1.0
    if len(candidate.actors) > 1:
        features["several"] = 1.0
    features |= _between(reading, act, head)
    if act.relation == "aside":
        features["aside"] = 1.0
    features[f"relation_{act.relation}"] = 1.0
    return replace(candidate, places=frozenset(places), features=tuple(features.items()))


def _takes_topics(reading: Reading, act: Act) -> bool:
    """Whether what stands behind the verb is only spoken about: "discussed Iran"."""
    topical = load(reading.sentence.language, "diplomatic_events")["topical"]
    return act.relation == "self" and bool(any_of(topical).match(reading.units[act.trigger.last].lower))


def _between(reading: Reading, act: Act, head: int) -> dict[str, float]:
    """The verb groups and commas between a phrase and the trigger, at most three each."""
    low, high = sorted((head, act.trigger.last if head > act.trigger.last else act.trigger.first))
    groups = sum(low < g.head < high and g != act.group for g in reading.verbs)
    commas = sum(u.lower == "," for u in reading.units[low:high])
    return {"groups_between": float(min(groups, 3)), "commas_between": float(min(commas, 3)) / 2}


def _names_place(reading: Reading, index: int) -> bool:
    mention = reading.units[index].mention("name")
    return mention is None or (
        isinstance(mention.value, Name) and mention.value.sense in {"name", "capital", "metonym"}
    )


def _is_object(reading: Reading, act: Act, head: int, right: Sequence[int]) -> bool:
    """The first unmarked phrase on the right of the verb, no other finite verb between."""
    if act.relation != "self" or act.group is None or head not in right or reading.markers[head] is not None:
        return False
    if any(act.group.last < g.head < head and g.finite for g in reading.verbs):
        return False
    return head == min(right) or reading.units[head].head in range(act.group.first, act.group.last + 1)


def _owners(story: Story, reading: Reading, act: Act, before: Sequence[Meeting]) -> Iterator[Candidate]:
    """Whom a possessive at the act's noun stands for: "their call", « sa visite »."""
    if act.relation == "self":
        return
    actors = antecedents(story, reading, act.trigger.first, before)
    if actors:
        features = {"at_owner": 1.0, "possessive": 1.0, "several": float(len(actors) > 1)}
        yield Candidate(tuple(actors), act.trigger.first, frozenset({"owner"}), tuple(features.items()))


def _speaker(story: Story, reading: Reading) -> list[Candidate]:
    speaker = speaker_of(story, reading.sentence.span.start)
    if speaker is None:
        return []
    features = (("passage", 1.0), ("speaker", 1.0))
    return [Candidate((speaker,), None, frozenset({"speaker"}), features)]
