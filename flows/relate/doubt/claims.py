"""Whose claim it is that a sentence tells: that of those whose act it is, or another's.

In: a `Source` and the ids of those whose act it is. Out: the words that name it, and whether it is another.
"""

from collections.abc import Collection

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.doubt.attribution import Source
from flows.relate.event import Span
from flows.relate.roles.actors import actors_at
from flows.relate.story import Story


def claimed_by(story: Story, reading: Reading, source: Source, own: Collection[str | None]) -> tuple[Span, bool]:
    """The words that name a source, and whether it is another than those whose act it is."""
    start, end = reading.units[source.first].start, reading.units[source.last].end
    span = Span(start, end, story.article.text[start:end])
    nameless = any(
        u.lower in load(reading.sentence.language, "grammar")["attribution"]["nameless"]
        for u in reading.units[source.first : source.last + 1]
    )
    speakers = {a.id for a in actors_at(story, reading, source.head)} if source.head is not None else set[str]()
    return span, nameless or not speakers & set(own)
