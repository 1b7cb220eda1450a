"""The enumerations of states in a sentence, as "they" and "the three countries" take them up.

In: a `Story` and a place in it. Out: lists of actors. What joins an enumeration is data (`pairs` in
`diplomatic_events.toml`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.reading import Reading
from flows.relate.roles.actors import unique_actors
from flows.relate.roles.views import follows_place_marker
from flows.relate.story import Story


def is_bare(reading: Reading, index: int) -> bool:
    """Whether a word that may be a possessive stands on its own: « leur venir en aide », against « leur aide »."""
    behind = reading.units[index + 1 : index + 2]
    return reading.units[index].pos == "PRON" and not (behind and behind[0].pos in {"NOUN", "ADJ", "PROPN", "NUM"})


def listed_before(story: Story, position: int) -> list[Actor]:
    """The states that the sentence before, or the one before that, enumerates last."""
    number = story.number_at(position)
    for at in range(number - 1, max(-1, number - 3), -1):
        actors = [a for m in story.within(at, "name") if not is_place(story, m) and (a := actor_of(m)) is not None]
        runs = lists_of(story, [a for a in actors if a.type in {"state", "igo"} and a.sense != "adjective"])
        if several := next((run for run in reversed(runs) if len(unique_actors(run)) > 1), None):
            return unique_actors(several)
    return []


def lists_of(story: Story, actors: Sequence[Actor]) -> list[list[Actor]]:
    """Actors of a sentence by the enumerations in which they stand."""
    joints: list[str] = load(story.language, "diplomatic_events")["pairs"]["joints"]
    runs: list[list[Actor]] = []
    for actor in actors:
        between = story.article.text[runs[-1][-1].end : actor.start] if runs else ""
        if runs and all(word in joints for word in fold(between).replace("'", "' ").split()):
            runs[-1].append(actor)
        else:
            runs.append([actor])
    return runs


def is_place(story: Story, mention: Mention) -> bool:
    """Whether a name behind a preposition of place tells where something happens."""
    places = {(m.start, m.end) for m in story.mentions if m.kind == "place"}
    return (mention.start, mention.end) in places and follows_place_marker(story, mention.start)
