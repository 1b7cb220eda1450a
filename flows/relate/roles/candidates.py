"""Everybody who could play a part in an event by its own sentence: the actor phrases, and whom they stand for.

In: a `Story`, a `Reading` and a trigger. Out: `Candidate`s, each with the places in which it stands to the trigger
("subject", "to", "owner" …) and neutral features for the scorer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.governing import is_speech
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import place_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.roles.actors import actors_at, is_latter, takes_up
from flows.relate.roles.doers import asker_of, subjects_around
from flows.relate.roles.features import features_of
from flows.relate.roles.phrases import actor_phrases
from flows.relate.roles.standing import places_of
from flows.relate.roles.views import in_view
from flows.relate.story import Story

# How many words behind a verb the clause of what it tells opens at most.
_CONTENT = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """One phrase that names one or several actors, seen from a trigger. `head` is null for those of other sentences."""

    actors: tuple[Actor, ...]
    head: int | None
    places: frozenset[str]
    features: tuple[tuple[str, float], ...]

    @property
    def guessed(self) -> bool:
        """Whether a pronoun may stand for these, but rather for others."""
        return any(name.startswith("antecedent_") for name, _ in self.features)


def sentence_candidates(story: Story, reading: Reading, trigger: Found, things: Sequence[int]) -> list[Candidate]:
    """The actor phrases of the trigger's own sentence, an enumeration as one, in the order of the text."""
    subject, governor = subjects_around(reading, trigger)
    asker = asker_of(reading, trigger) if trigger.entry.options["frame"] == "give" else None
    found: list[Candidate] = []
    for head, named in actor_phrases(story, reading):
        if trigger.first < named <= trigger.last:
            continue
        if head in things and named == head and trigger.entry.options["frame"] != "train":
            continue
        if asker is not None and trigger.kind == "noun" and head == trigger.first and not _is_named(reading, named):
            continue  # "asked Oslo to speed up its deliveries": they are Oslo's, which governs them
        places = frozenset(places_of(reading, trigger, things, head, named, subject, governor, asker))
        readings = _readings_of(story, reading, named, subject)
        for rank, actors in enumerate(readings):
            features = features_of(reading, trigger, things, head, actors, places)
            if len(readings) > 1:
                features[f"antecedent_{rank}"] = 1.0
            found.append(Candidate(actors, head, places, tuple(features.items())))
    return found


def _is_named(reading: Reading, index: int) -> bool:
    return reading.units[index].mention("name") is not None


def _readings_of(story: Story, reading: Reading, named: int, subject: int | None) -> list[tuple[Actor, ...]]:
    """Whom a phrase can stand for: one reading, or for a word that takes up an actor each of those in view."""
    if not takes_up(story, reading.units[named]):
        actors = actors_at(story, reading, named)
        return [actors] if actors else []
    itself = actors_at(story, reading, named)
    if itself and itself[0].basis == "stated":
        return [itself]
    if ahead := _named_ahead(story, reading, named):
        return [tuple(replace(a, basis="discourse") for a in ahead)]
    said = _own_words(story, reading, named)
    if said:
        return [tuple(replace(a, basis="discourse") for a in said)]
    doer = {a.id for a in actors_at(story, reading, subject)} if subject not in {None, named} else set()
    seen = _of_kind(reading, named, in_view(story, reading.units[named].start))
    return [(a,) for a in (seen[-1:] if is_latter(story, reading.units[named]) else seen) if a.id not in doer]


def _of_kind(reading: Reading, index: int, seen: Sequence[Actor]) -> list[Actor]:
    """Those in view that a pronoun can stand for: "his" is a person's, if one is in view."""
    personal = load(reading.sentence.language, "grammar")["pronouns"]["personal"]
    people = [a for a in seen if a.sense in {"person", "office"}]
    return people if people and reading.units[index].lower in personal else list(seen)


def _named_ahead(story: Story, reading: Reading, index: int) -> list[Actor]:
    """Whom a pronoun goes before: "In Rome, where he arrived on Monday, the president said …"."""
    group = next((g for g in reading.verbs if g.first > index), None)
    if group is None or reading.units[index].mentions or place_before(reading, group) is None:
        return []
    if any(reading.units[i].mention("name") and not reading.units[i].mention("place") for i in range(index)):
        return []
    main = next((g for g in reading.verbs if g.finite and g.first > group.last), None)
    subject = subject_of(reading, main) if main is not None else None
    ahead = subject is not None and subject > group.last and reading.units[subject].mention("name")
    named = actors_at(story, reading, subject) if subject is not None and ahead else ()
    return [a for a in named if a.sense in {"person", "office"}]


def _own_words(story: Story, reading: Reading, index: int) -> Sequence[Actor]:
    """Who says of itself what it does, in the clause right behind: "Norway said it would", « Oslo a dit qu'il ira »."""
    before = next((g for g in reversed(reading.verbs) if g.last < index), None)
    pronouns = load(story.language, "grammar")["pronouns"]["third"]
    if before is None or before.tense == "participle":
        return []
    that = load(story.language, "grammar")["complementisers"]["that"]
    content = before.finite and index - before.last <= _CONTENT and reading.units[index - 1].lower in that
    if not content and (index - before.last > 3 or not is_speech(reading, before)):
        return []  # "served notice to Congress that it intends to sell"
    speaker = subject_of(reading, before) if reading.units[index].lower in pronouns else None
    return actors_at(story, reading, speaker) if speaker is not None and reading.units[speaker].mention("name") else ()
