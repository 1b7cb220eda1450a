"""Why somebody whom a sentence names has no part in its deed: a foe, the site of a launch, who only hears of it …

In: a `Story`, a `Reading`, the deed's trigger, the things that it moves and a `Candidate`. Out: the reason, or null
where nothing rules the candidate out. All tables ask here first; what only acts between governments know (victims,
hosts, companions) they ask themselves.
"""

from collections.abc import Sequence
from typing import Literal

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.no_part.clauses import ClauseReason, why_apart
from flows.relate.roles.no_part.foes import is_foe
from flows.relate.roles.no_part.phrases import gives_leave, is_attached, is_launch_site, is_outside
from flows.relate.story import Story

Reason = Literal["foe", "outside", "attached", "leave", "launch_site"] | ClauseReason


def why_no_part(
    story: Story, reading: Reading, trigger: Found, things: Sequence[int], candidate: Candidate
) -> Reason | None:
    """The first reason for which a candidate takes no part in a deed."""
    named = candidate.actors[0].start
    if is_named_foe(story, candidate):
        return "foe"
    if candidate.head is not None and is_outside(reading, named):
        return "outside"
    if candidate.head is not None and is_attached(reading, named):
        return "attached"
    if candidate.head is not None and gives_leave(reading, named, candidate.actors[-1].end):
        return "leave"
    if candidate.head is not None and is_launch_site(reading, candidate.head, trigger.last, moved=True):
        return "launch_site"
    return why_apart(reading, trigger, things, candidate)


def is_named_foe(story: Story, candidate: Candidate) -> bool:
    """Whether a candidate, of this sentence or another, is named only as whose attack or war it is."""
    return all(is_foe(story.article.text, story.language, a.start, a.end) for a in candidate.actors)
