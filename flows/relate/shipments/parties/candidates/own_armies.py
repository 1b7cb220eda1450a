"""An army without a name, which is that of the state that the passage is about: "The army has handed over 20 tanks".

In: a `Story`, a `Reading`, a trigger and its things. Out: `Candidate`s. The nouns are data (`shipments.toml`,
`bystanders`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.features import features_of
from flows.relate.story import Story

_PLACES = frozenset({"subject"})


def own_army(story: Story, reading: Reading, trigger: Found, things: Sequence[int]) -> Iterator[Candidate]:
    """The state whose army is the subject of a trigger's verb, where the sentence before opens with that state."""
    group = reading.group_at(trigger.first)
    subject = subject_of(reading, group) if group is not None and group.voice == "active" else None
    if subject is None or subject in things or not _is_army(reading, subject):
        return
    state = _state_before(story, reading)
    if state is not None:
        features = features_of(reading, trigger, things, subject, (state,), _PLACES)
        yield Candidate((state,), subject, _PLACES, tuple(features.items()))


def _is_army(reading: Reading, index: int) -> bool:
    """Whether a unit names an army by its kind alone, with an article and nobody's name beside it."""
    nouns: list[str] = load(reading.sentence.language, "shipments")["bystanders"]["armies"]
    unit = reading.units[index]
    beside = reading.units[max(0, index - 1) : index + 2]
    definite = index > 0 and reading.units[index - 1].pos == "DET"
    return unit.lower in nouns and definite and not any(u.mention("name") for u in beside)


def _state_before(story: Story, reading: Reading) -> Actor | None:
    """The state that the sentence before names first."""
    number = story.number_at(reading.sentence.span.start)
    told = story.actors[number - 1] if number else ()
    first = min(told, key=lambda a: a.start, default=None)
    return replace(first, basis="discourse") if first is not None and first.type == "state" else None
