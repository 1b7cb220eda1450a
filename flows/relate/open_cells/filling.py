"""An event with a cell taken from its passage.

In: an event, the columns of the cell with their values, and the mention that tells them. Out: the event with them, the
mention among its evidence, and a flag that says how it was found.
"""

from collections.abc import Mapping
from dataclasses import replace

from flows.normalise.mention import Mention
from flows.relate.event import Event
from flows.relate.flags import with_flags
from flows.relate.story import Story, span_of


def filled(story: Story, event: Event, columns: Mapping[str, object], field: str, mention: Mention, flag: str) -> Event:
    """The event with `columns`, proved by a mention as evidence for `field`."""
    proof = span_of(story, mention.start, mention.end)
    evidence = {**event.evidence, field: (proof,)}
    return with_flags(replace(event, fields={**event.fields, **columns}, evidence=evidence), {flag})
