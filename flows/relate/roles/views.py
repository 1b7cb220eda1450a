"""Which actors are in view at a place of a text, for a word to take up.

In: a `Story` and a position. Out: `Actor`s of the sentences before it.
"""

from functools import lru_cache

from flows.dictionary import load
from flows.relate.actor import Actor, actor_of
from flows.relate.story import Story


@lru_cache(maxsize=1 << 8)
def in_view(story: Story, position: int, limit: int = 3) -> tuple[Actor, ...]:
    """The actors that a word at a position can take up, the nearest sentence first, each in the order of the text."""
    number = story.number_at(position)
    here = [m for m in story.within(number, "name") if m.end <= position]
    seen: dict[str, Actor] = {}
    for mentions in (here, *(story.within(n, "name") for n in range(number - 1, max(-1, number - 4), -1))):
        for mention in mentions:
            actor = actor_of(mention, "discourse")
            if (
                actor is not None
                and actor.sense != "adjective"
                and not (actor.sense == "capital" and follows_place_marker(story, mention.start))
            ):
                seen.setdefault(actor.id, actor)
    return tuple(seen.values())[:limit]


def last_in_view(story: Story, position: int) -> tuple[Actor, ...]:
    """The one actor named last before a position, in its sentence or the nearest before that names any."""
    number = story.number_at(position)
    for at in range(number, max(-1, number - 4), -1):
        if named := _named(story, at, position):
            return (named[-1],)
    return ()


def _named(story: Story, number: int, position: int) -> list[Actor]:
    """The actors that a sentence names before a position, neither by an adjective nor as where something is."""
    found = (actor_of(m, "discourse") for m in story.within(number, "name") if m.end <= position)
    return [
        a
        for a in found
        if a is not None
        and a.sense != "adjective"
        and not (a.sense == "capital" and follows_place_marker(story, a.start))
    ]


def follows_place_marker(story: Story, start: int) -> bool:
    """Whether the word before a mention at `start` says where or where to: "in Vienna", « à Lomé »."""
    before = story.article.text[max(0, start - 8) : start].split()
    markers = load(story.language, "grammar")["markers"]
    capitals = load(story.language, "parser").get("capitals", {})
    return bool(before) and capitals.get(before[-1], before[-1]).lower() in {*markers["in"], *markers["to"]}


def previous_actor(story: Story, position: int, exclude: frozenset[str] = frozenset()) -> Actor | None:
    """The actor last in view before a position: the first actor of the nearest sentence before that names one."""
    number = story.number_at(position)
    here = [m for m in story.within(number, "name") if m.end <= position]
    for mentions in (here, *(story.within(n, "name") for n in range(number - 1, max(-1, number - 4), -1))):
        for mention in mentions:
            actor = actor_of(mention, "discourse")
            placed = actor and actor.sense == "capital" and follows_place_marker(story, mention.start)
            if (
                actor
                and actor.id not in exclude
                and actor.sense != "adjective"
                and actor.type != "group"
                and not placed
            ):
                return actor
    return None
