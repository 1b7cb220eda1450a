"""The states of a passage that could be a deployment's host.

In: a `Story`, one of its deployments and all its events. Out: `HostCandidate`s with their features.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flows.normalise.mention import Mention, Name, Place
from flows.relate.event import Event
from flows.relate.open_cells.acts import act_of
from flows.relate.open_cells.hosts.mention_traits import traits_of_mentions
from flows.relate.open_cells.hosts.passage_traits import traits_in_passage
from flows.relate.story import Story


@dataclass(frozen=True, slots=True)
class HostCandidate:
    """A state that the passage names; `mention` is where it stands nearest to the deployment."""

    state: str
    mention: Mention
    features: Mapping[str, float]


def host_candidates(story: Story, event: Event, events: Sequence[Event]) -> list[HostCandidate]:
    """Every state that the text names or in which a place of it lies, in the order of the text."""
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in story.mentions:
        state = state_of(mention)
        if state is not None:
            named[state].append(mention)
    act = act_of(story, event)
    shares = {state: len(mentions) for state, mentions in named.items()}
    return [
        HostCandidate(
            state,
            min(
                mentions, key=lambda m: (abs(story.number_at(m.start) - act.number), abs(m.start - event.clause.start))
            ),
            traits_in_passage(event, events, state, shares) | traits_of_mentions(story, act, state, mentions),
        )
        for state, mentions in named.items()
    ]


def state_of(mention: Mention) -> str | None:
    """The state that a mention names or in which its place lies."""
    return mention.value.iso3 if isinstance(mention.value, Name | Place) else None
