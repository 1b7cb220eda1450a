"""Which places the sentences before may tell: how far back they count, and what was only where others met.

In: a `Story` and a sentence or place of it. Out: numbers of sentences, `Part`s, true or false.
"""

from collections.abc import Iterator, Sequence

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Place
from flows.relate.deployments.places.parts import Part
from flows.relate.deployments.places.territories import host_of
from flows.relate.story import Story

# So many sentences before a move are searched for its place, so many items of a list for what opens it.
_NEAR, _LIST = 6, 12


def in_reach(story: Story, here: int) -> Iterator[int]:
    """The sentences before in the paragraph, the nearest first; before an item of a list also what opens the list."""
    span = story.spans[here]
    for number in range(here - 1, max(-1, here - (_LIST if span.bullet else _NEAR) - 1), -1):
        before = story.spans[number]
        if before.paragraph == span.paragraph or (span.bullet and not before.bullet):
            yield number
        if before.paragraph != span.paragraph and not (span.bullet and before.bullet):
            return


def is_venue(story: Story, part: Part) -> bool:
    """Whether others only met or spoke there: « réunis à Bruxelles », "at a conference in London"."""
    if part.place is None or part.place.precision == "country":
        return False
    venues: list[str] = load(story.language, "deployments")["there"]["venues"]
    words = fold(story.article.text[max(0, part.start - 40) : part.start]).split()
    return any(word.startswith(tuple(venues)) for word in words[-5:])


def unread_places(story: Story, number: int) -> list[Part]:
    """The places of a sentence that was not parsed, names of states and cities behind a preposition of place."""
    words = load(story.language, "deployments")["there"]["before"]
    found = []
    for mention in story.within(number, "place"):
        before = fold(story.article.text[max(0, mention.start - 30) : mention.start]).split()
        near = bool(before) and (before[-1] in words or _is_under_noun(story.language, before, words))
        if near and isinstance(mention.value, Place):
            found.append(Part(mention.start, mention.end, mention.value, host_of([mention.value])))
    return found


def _is_under_noun(language: str, before: Sequence[str], leading: Sequence[str]) -> bool:
    """Whether a noun of place under such a preposition has the name behind it: « dans la baie de La Havane »."""
    of: list[str] = load(language, "grammar")["markers"]["of"]
    nouns: list[str] = load(language, "deployments")["places"]["nouns"]
    if len(before) < 3 or before[-1] not in of or before[-2] not in nouns:
        return False
    return any(word in leading for word in before[-4:-2])
