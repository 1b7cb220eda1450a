"""What "there" means behind a place in its own sentence: "in Narva rents have risen since Oslo sent men there".

In: a `Story`, a `Reading`, the actors of a move, the place of the word. Out: a `Station` marked as discourse, or null.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.grounds.stations import Station
from flows.relate.deployments.places import find_phrases, is_venue
from flows.relate.story import Story

_PLACES = frozenset({"in", "to", "near", "of"})


def pointed_at(story: Story, reading: Reading, actors: Sequence[Actor], word: tuple[int, int]) -> Station | None:
    """The place told last before the word, if the word is one that only points: no land of the actors' own."""
    words: list[str] = load(story.language, "deployments")["there"]["words"]
    if fold_word(story.article.text[word[0] : word[1]]) not in words:
        return None
    own = {actor.iso3 for actor in actors}
    told = [part for p in find_phrases(reading) if p.marker in _PLACES for part in p.parts if part.end <= word[0]]
    told = [part for part in told if part.host is not None and part.host not in own and not is_venue(story, part)]
    return Station(told[-1].start, told[-1].end, told[-1].place, told[-1].host, "discourse") if told else None
