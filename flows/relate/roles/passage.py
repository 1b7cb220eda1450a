"""Who could play a part in an event by the sentences around it: who did so before, and who is named near.

In: a `Story`, a `Reading` and the roles filled before. Out: `Candidate`s of other sentences.
"""

from collections.abc import Iterator, Sequence

from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.views import follows_place_marker
from flows.relate.story import Story

# How many sentences back an actor is still in view: farther off, others have been spoken of since.
_REACH = 6


def passage_candidates(story: Story, reading: Reading, before: Sequence[tuple[str, Actor]]) -> list[Candidate]:
    """Those in view from other sentences: roles filled before, then the actors named near, most recent first."""
    found: dict[str, Candidate] = {}
    for rank, (role, actor) in enumerate(reversed(before[-6:])):
        features = {"passage": 1.0, f"was_{role}": 1.0, "recency": rank / 3}
        found.setdefault(actor.id + role, Candidate((actor,), None, frozenset(), tuple(features.items())))
    number = story.number_at(reading.sentence.span.start)
    for at in [*range(number - 1, max(-1, number - 1 - _REACH), -1), number + 1, number + 2]:
        if not 0 <= at < len(story.spans):
            continue
        for near in story.actors[at]:
            known = found.get(near.id + "any")
            places = frozenset(_far_places(story, at, near))
            if known is None or (known.places and not places):
                features = dict(known.features) if known else _from_afar(story, near, number - at)
                found[near.id + "any"] = Candidate((near,), None, places, tuple(features.items()))
    return list(found.values())


def _far_places(story: Story, number: int, actor: Actor) -> Iterator[str]:
    """In which places somebody stands in another sentence: where, or where to; as whose goods ("Iranian drones")."""
    if follows_place_marker(story, actor.start):
        yield "far_to"
    items = story.within(number, "item") if actor.sense == "adjective" else []
    if any(item.start <= actor.end + 2 and actor.start <= item.end + 2 for item in items):
        yield "far_of_thing"


def _from_afar(story: Story, actor: Actor, gap: int) -> dict[str, float]:
    """The features of an actor named `gap` sentences before (after, if negative)."""
    return {
        "passage": 1.0,
        "gap": min(abs(gap), 4) / 2,
        "later": float(gap < 0),
        "share": story.times_named[actor.id] / (story.times_named.total() or 1),
        f"type_{actor.type}": 1.0,
        f"far_{actor.sense}": 1.0,
    }
