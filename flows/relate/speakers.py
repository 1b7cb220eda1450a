"""Who "we" is: the speaker of a sentence, else the state of the publisher.

In: a `Story` and a `Reading`. Out: an `Actor` or null.
"""

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.actors import Actor, actor_of
from flows.relate.reading import Reading
from flows.relate.story import Story


def speaker_of(story: Story, reading: Reading) -> Actor | None:
    """The actor that a "we" in this sentence stands for: a leader quoted here or just before, else the publisher's."""
    number = story.number_at(reading.sentence.span.start)
    for at in (number, number - 1, number + 1, number - 2):
        if not 0 <= at < len(story.spans):
            continue
        for mention in story.within(at, "name"):
            value = mention.value
            if isinstance(value, Name) and (value.sense in {"person", "office"}) and value.entity_id:
                return actor_of(mention, "discourse")
    publisher = (story.article.publisher or "").casefold()
    for entry in load("en", "discourse").get("publisher", []):
        if entry["name"].casefold() in publisher:
            start = reading.sentence.span.start
            return Actor(entry["actor"], entry["actor_name"], entry["actor"], "state", start, start, "discourse")
    return None
