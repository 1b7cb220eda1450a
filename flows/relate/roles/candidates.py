"""Everybody who could play a part in an event by its own sentence: the actor phrases, and whom they stand for.

In: a `Story`, a `Reading` and a trigger. Out: `Candidate`s, each with the places in which it stands to the trigger
("subject", "to", "owner" …) and neutral features for the scorer.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import marked_antecedent
from flows.relate.roles.antecedents import readings_of
from flows.relate.roles.doers import asker_of, subjects_around
from flows.relate.roles.features import features_of
from flows.relate.roles.phrases import actor_phrases
from flows.relate.roles.standing import places_of
from flows.relate.story import Story

# Places of those whom the clause of "Rome, from which it ordered …" tells nothing of, if they stand before it.
_WHERE = frozenset({"to", "from", "for"})


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
    group = reading.group_at(trigger.first)
    whose, marker = (marked_antecedent(reading, group) if group is not None else None) or (None, "")
    found: list[Candidate] = []
    for head, named in actor_phrases(story, reading):
        if trigger.first < named <= trigger.last or (named == trigger.first and trigger.entry.options.get("naming")):
            continue
        if head in things and named == head and trigger.entry.options["frame"] != "train":
            continue
        if asker is not None and trigger.kind == "noun" and head == trigger.first and not _is_named(reading, named):
            continue  # "asked Oslo to speed up its deliveries": they are Oslo's, which governs them
        places = frozenset(places_of(reading, trigger, things, head, named, subject, governor, asker))
        if whose is not None and max(head, named) <= whose:
            places = frozenset({marker}) if whose in {head, named} else places - _WHERE
        readings = readings_of(story, reading, named, subject)
        for rank, actors in enumerate(readings):
            features = features_of(reading, trigger, things, head, actors, places)
            if len(readings) > 1:
                features[f"antecedent_{rank}"] = 1.0
            found.append(Candidate(actors, head, places, tuple(features.items())))
    return found


def _is_named(reading: Reading, index: int) -> bool:
    return reading.units[index].mention("name") is not None
