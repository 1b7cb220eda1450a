"""The type that `relate` returns: an event, or a refused candidate of one, with the spans that prove each field."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from flows.ingest.article import Article
from flows.normalise.mention import Mentions

Table = Literal["shipments", "deployments", "diplomatic_events"]
RefusedReason = Literal[
    "negated",
    "conditional",
    "hypothetical",
    "opinion",
    "out_of_scope",
    "combat",
    "furniture",
    "garbled_headline",
    "aggregate_unresolvable",
    "ambiguous_metonym",
    "count_of_actors",
    "duplicate",
    "below_threshold",
]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the settled text (code points, end exclusive) and its quote."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Event:
    """One reported event of one article.

    `fields` maps columns of the fact table (flows/tables) to values; a column that is absent is null or derived later.
    `evidence` maps a field to its spans ("trigger", "supplier", "item", "quantity", "event_date", "place", ...): every
    filled, non-derived field has at least one. `clause` is the sentence or clause that tells it. A refused candidate
    has a reason; its fields hold what was read so far. `features` are what confidence is calibrated on.
    """

    table: Table
    rule: str
    clause: Span
    fields: Mapping[str, object]
    evidence: Mapping[str, tuple[Span, ...]]
    attribution: Span | None = None
    refused: RefusedReason | None = None
    features: Mapping[str, float] = field(default_factory=dict)


class Extractor(Protocol):
    """The seam behind which events are read: settled text with its mentions in, events with spans out."""

    def relate(self, article: Article, mentions: Mentions) -> Sequence[Event]:
        """The events of one article, refused candidates among them."""
        ...
