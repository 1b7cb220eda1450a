"""Third stage: mentions become events. In: an article and its mentions. Out: events and refused candidates, with spans.

`relate` is the one function of the stage; it sits behind the `Extractor` seam (event.py).
"""

from dataclasses import replace

from flows.ingest.article import Article
from flows.normalise.mention import Mentions
from flows.relate.confidence import judge
from flows.relate.event import Event
from flows.relate.flags import flagged
from flows.relate.open_cells import fill_open_cells
from flows.relate.readers import READERS
from flows.relate.rivals import without_rivals
from flows.relate.scope import Scope
from flows.relate.senses import has_other_sense
from flows.relate.story import read_story

__all__ = ["Event", "relate"]


def relate(article: Article, mentions: Mentions) -> list[Event]:
    """The events that an article tells, in the order of the text; refused candidates carry their reason."""
    story = read_story(article, mentions)
    scope = Scope(story)
    events: list[Event] = []
    for reader in READERS.values():
        for event in reader(story):
            out = event.refused is None and (scope.bars(event) or has_other_sense(story, event))
            events.append(replace(event, refused="out_of_scope") if out else judge(event))
    return flagged(fill_open_cells(story, without_rivals(events)))
