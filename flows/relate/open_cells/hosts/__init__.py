"""The host of a deployment whose own words leave it open, chosen among the states of its passage by a learned scorer.

In: a `Story` and its events. Out: the same; a deployment without a host, whose place is none that has a name of its own
("its bases", "the zone", none at all), takes the state that is most likely its host, flagged as inferred. Weights and
threshold are data (`flows/atlas/host_weights.toml`), trained by tests/benchmarks/train_hosts.py.
"""

from collections.abc import Sequence

from flows.normalise.mention import Place
from flows.relate.event import Event, Span
from flows.relate.open_cells.filling import filled
from flows.relate.open_cells.hosts.candidates import host_candidates
from flows.relate.open_cells.likeliest import likeliest
from flows.relate.story import Story

FLAG = "inferred_host"


def host_open_moves(story: Story, events: Sequence[Event]) -> list[Event]:
    """The events in order, open deployments with the state of the passage that is most likely their host."""
    return [_hosted(story, event, events) if is_open(story, event) else event for event in events]


def is_open(story: Story, event: Event) -> bool:
    """Whether a deployment that is to be a row has no host, nor a named place that lies in no state."""
    if event.table != "deployments" or event.refused is not None or event.fields.get("host_iso3") is not None:
        return False
    return not any(_is_named(story, span) for span in event.evidence.get("place", ()))


def _is_named(story: Story, span: Span) -> bool:
    """Whether a stretch of text holds the name of a place: a sea or a region has no single host."""
    return any(isinstance(m.value, Place) and span.start <= m.start < span.end for m in story.mentions)


def _hosted(story: Story, event: Event, events: Sequence[Event]) -> Event:
    candidates = host_candidates(story, event, events)
    found = likeliest([c.features for c in candidates], "host_weights.toml")
    if found is None:
        return event
    host = candidates[found]
    columns = {"host_id": host.state, "host_iso3": host.state}
    return filled(story, event, columns, "host", host.mention, FLAG)
