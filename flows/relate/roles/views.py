"""Which actors are in view at a place of a text, for a word to take up.

In: a `Story` and a position. Out: `Actor`s of the sentences before it.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from flows.dictionary import load
from flows.relate.actor import Actor, actor_of
from flows.relate.story import Story

# So many sentences are in view, the one of the word itself among them.
_VIEW = 4


@lru_cache(maxsize=1 << 8)
def in_view(story: Story, position: int, limit: int = 3) -> tuple[Actor, ...]:
    """The actors that a word at a position can take up, the nearest sentence first, each in the order of the text."""
    seen: dict[str, Actor] = {}
    for named in _named_before(story, position):
        for actor in named:
            seen.setdefault(actor.id, actor)
    return tuple(seen.values())[:limit]


def last_in_view(story: Story, position: int) -> tuple[Actor, ...]:
    """The one actor named last before a position, in its sentence or the nearest before that names any."""
    nearest = next(filter(None, _named_before(story, position)), [])
    return tuple(nearest[-1:])


def follows_place_marker(story: Story, start: int) -> bool:
    """Whether the word before a mention at `start` says where or where to: "in Vienna", « à Lomé »."""
    before = story.article.text[max(0, start - 8) : start].split()
    markers = load(story.language, "grammar")["markers"]
    capitals = load(story.language, "parser").get("capitals", {})
    return bool(before) and capitals.get(before[-1], before[-1]).lower() in {*markers["in"], *markers["to"]}


def previous_actor(story: Story, position: int, exclude: frozenset[str] = frozenset()) -> Actor | None:
    """The actor last in view before a position: the first actor of the nearest sentence before that names one."""
    actors = chain.from_iterable(_named_before(story, position))
    return next((a for a in actors if a.id not in exclude and a.type != "group"), None)


def _named_before(story: Story, position: int) -> Iterator[list[Actor]]:
    """The actors that each sentence in view names before a position, the nearest sentence first.

    An adjective names none, nor does a capital that says where something is.
    """
    number = story.number_at(position)
    for at in range(number, max(-1, number - _VIEW), -1):
        found = (actor_of(m, "discourse") for m in story.within(at, "name") if m.end <= position)
        named = [a for a in found if a is not None and a.sense != "adjective"]
        yield [a for a in named if a.sense != "capital" or not follows_place_marker(story, a.start)]
