"""The features that confidence is calibrated on, alike for all tables.

In: how an event was read (trigger, doubt, actors, phrases, the text around). Out: neutral features, 0 or 1 or a small
number each.
"""

from collections.abc import Mapping, Sequence

from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.doubt.clause import Doubt
from flows.relate.event import Span
from flows.relate.roles.speakers import publisher_state
from flows.relate.story import Story

Features = dict[str, float]


def trigger_traits(reading: Reading, trigger: Found, doubt: Doubt) -> Features:
    """What the trigger and its doubt look like."""
    traits: Features = {
        f"trigger_{trigger.entry.id}": 1.0,
        f"trigger_{trigger.entry.id}_{trigger.kind}": 1.0,
        f"kind_{trigger.kind}": 1.0,
        f"tense_{doubt.tense or 'noun'}": 1.0,
        "length": min(len(reading.units), 80) / 40,
        "verbs": min(len(reading.verbs), 10) / 5,
        "attributed": float(doubt.attribution is not None),
        "first": float(trigger.first < 12),
    }
    if doubt.mode:
        traits[f"mode_{doubt.mode}"] = 1.0
    for rank, effect in enumerate(doubt.effects[:3]):
        traits[f"effect_{effect.name}"] = 1.0
        traits[f"effect{rank}_{effect.name}"] = 1.0
    marker = reading.markers[trigger.first]
    if marker:
        traits[f"trigger_under_{marker}"] = 1.0
    return traits


def actor_traits(
    role: str, actors: Sequence[Actor], distance: float | None = None, score: float | None = None
) -> Features:
    """What the party of a role looks like; nobody is a trait of its own."""
    if not actors:
        return {f"no_{role}": 1.0}
    first = actors[0]
    traits: Features = {
        f"{role}_{first.basis}": 1.0,
        f"{role}_{first.type}": 1.0,
        f"{role}_{first.sense}": 1.0,
        f"{role}_many": float(len(actors) > 1),
    }
    if distance is not None:
        traits[f"{role}_distance"] = min(distance, 20) / 10
    if score is not None:
        traits[f"{role}_score"] = max(-4.0, min(score, 8.0)) / 4
    return traits


def passage_traits(story: Story, reading: Reading, evidence: Mapping[str, Sequence[Span]]) -> Features:
    """What the text around looks like: how long it is and how dense with acts, and from how far the parties come."""
    span = reading.sentence.span
    number, sentences = story.number_at(span.start), len(story.spans)
    traits: Features = {
        "official": float(publisher_state(story, span.start) is not None),
        "asked": float(number in story.asked),
        "question": float(story.article.text[span.start : span.end].endswith("?")),
        "dense": len(story.readings) / max(sentences, 1),
        "sentences": min(sentences, 100) / 50,
        "late": min(number, 40) / 20,
    }
    for role in ("actor", "supplier", "recipient"):
        gaps = [number - story.number_at(proof.start) for proof in evidence.get(role, ())]
        traits[f"{role}_gap"] = min(max(map(abs, gaps), default=0), 8) / 4
    return traits
