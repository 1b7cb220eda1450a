"""An event under construction: mentions and actors in their roles become columns, each with its proof.

In: mentions and actors in their roles. Out: parts of `Event.fields` and of `Event.evidence`, and the event itself.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from flows.normalise.mention import Date, Mention, Money, Place, Quantity
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.columns import (
    date_columns,
    factuality_of,
    party_columns,
    place_columns,
    quantity_columns,
    value_columns,
)
from flows.relate.doubt.claims import claimed_by
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.timing import settle_time
from flows.relate.event import Event, RefusedReason, Span, Table
from flows.relate.story import Story, span_of
from flows.relate.traits import passage_traits
from flows.tables import TABLES
from flows.tables.proof import needs_proof

# Fields that are read off the words that prove another one: a bare plural off the item, a sale off its verb, the
# publisher's own state off the verb whose "we" it is. What others are read off comes first.
_READ_OFF: Mapping[str, tuple[str, ...]] = {
    "supplier": ("trigger",),
    "recipient": ("trigger",),
    "actor": ("trigger",),
    "item": ("force",),
    "level": ("actor", "recipient"),
    "quantity": ("item", "force"),
    "transfer": ("trigger",),
    "unit": ("force",),
}


@dataclass(slots=True)
class Draft:
    """An event under construction: columns and the spans that prove them."""

    table: Table
    rule: str
    story: Story
    reading: Reading
    fields: dict[str, object] = field(default_factory=dict)
    evidence: dict[str, list[Span]] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    features: dict[str, float] = field(default_factory=dict)
    attribution: Span | None = None

    def prove(self, name: str, start: int, end: int) -> None:
        """Add a span to a field's evidence. A span without words, as of an actor that nothing names, proves nothing."""
        if start == end:
            return
        span = span_of(self.story, start, end)
        spans = self.evidence.setdefault(name, [])
        if span not in spans:
            spans.append(span)

    def set_party(self, role: str, actor: Actor | None) -> None:
        """Fill the columns of a party ("supplier", "recipient", "actor")."""
        if actor is None:
            return
        self.fields |= party_columns(role, actor)
        self.prove(role, actor.start, actor.end)

    def set_quantity(self, mention: Mention | None) -> None:
        """Fill the quantity columns from a quantity mention."""
        if mention is None or not isinstance(mention.value, Quantity):
            return
        self.fields |= quantity_columns(mention.value, mention.text)
        self.prove("quantity", mention.start, mention.end)

    def set_value(self, mention: Mention | None) -> None:
        """Fill the value columns from a money mention (amounts in units of its currency)."""
        if mention is None or not isinstance(mention.value, Money):
            return
        self.fields |= value_columns(mention.value)
        self.prove("value", mention.start, mention.end)

    def set_date(self, mention: Mention | None, value: Date | None = None) -> None:
        """Fill the event date from a date mention, or from another reading of it."""
        if mention is None:
            return
        read = value or mention.value
        if not isinstance(read, Date):
            return
        self.fields |= date_columns(read, mention.text)
        self.prove("event_date", mention.start, mention.end)

    def set_place(self, mention: Mention | None) -> None:
        """Fill the place columns from a place mention."""
        if mention is None or not isinstance(mention.value, Place):
            return
        self.fields |= place_columns(mention.value, mention.text)
        self.prove("place", mention.start, mention.end)

    def set_stage(self, doubt: Doubt, status: str, forward: frozenset[str], own: Collection[str | None]) -> None:
        """Fill status and factuality, and name the source. `own` are the ids of those whose act it is."""
        claimed = doubt.hearsay
        if doubt.attribution is not None:
            self.attribution, by_another = claimed_by(self.story, self.reading, doubt.attribution, own)
            claimed = claimed or by_another
        self.fields |= {"status": status, "factuality": factuality_of(claimed, status, forward)}

    def finish(self, refused: RefusedReason | None = None) -> Event:
        """The event, or the refused candidate, as it now stands."""
        self.fields.setdefault("quality_flags", sorted(self.flags))
        self.fields.setdefault("factuality", "actual")
        published = self.story.article.published_at
        settle_time(self.table, self.fields, published.date() if published else None)
        self._prove_what_is_read_off()
        start, end = self.reading.sentence.span.start, self.reading.sentence.span.end
        return Event(
            table=self.table,
            rule=self.rule,
            clause=span_of(self.story, start, end),
            fields=dict(self.fields),
            evidence={name: tuple(spans) for name, spans in self.evidence.items()},
            attribution=self.attribution,
            refused=refused,
            features=self.features | passage_traits(self.story, self.reading, self.evidence),
        )

    def _prove_what_is_read_off(self) -> None:
        needed = needs_proof(TABLES[self.table], self.fields) - self.evidence.keys()
        for name, others in _READ_OFF.items():
            proofs = [self.evidence[other] for other in others if other in self.evidence]
            if name in needed and proofs:
                self.evidence[name] = list(proofs[0])
