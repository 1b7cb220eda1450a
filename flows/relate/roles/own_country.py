"""Whose country somebody's own is: "Belgium's premier said his country would …", « a ajouté que son pays … ».

In: a `Story`, a `Reading` and the unit of a noun that takes up an actor. Out: the `Actor`s of who speaks; none where
no possessive stands before the noun or nobody is told to speak.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.roles.actors import actors_at
from flows.relate.roles.speakers import voice_of
from flows.relate.story import Story

# How many words stand between a verb and the clause of what it tells at most: "said in Rome on Monday that his …".
_CONTENT = 8


def own_country(story: Story, reading: Reading, index: int) -> Sequence[Actor]:
    """Who tells of "his country", "our government": the speaker, or the subject of the verb right above."""
    pronouns = load(story.language, "grammar")["pronouns"]
    noun, before = reading.units[index], reading.units[index - 1].lower if index else ""
    if noun.mentions or noun.pos not in {"NOUN", "PROPN"}:
        return ()
    if before in pronouns["speaker"]:
        speaker = voice_of(story, noun.start)
        return (speaker,) if speaker is not None else ()
    return _teller(story, reading, index - 1) if before in pronouns["third"] else ()


def _teller(story: Story, reading: Reading, index: int) -> Sequence[Actor]:
    """The person who is the subject of the verb over the clause that opens at a unit."""
    that = load(story.language, "grammar")["complementisers"]["that"]
    above = next((g for g in reversed(reading.verbs) if g.finite and g.last < index), None)
    if above is None or index - above.last > _CONTENT:
        return ()
    if index - above.last > 1 and reading.units[index - 1].lower not in that:
        return ()
    subject = subject_of(reading, above)
    if subject is None or reading.units[subject].mention("name") is None:
        return ()
    return tuple(a for a in actors_at(story, reading, subject) if a.sense in {"person", "office"})
