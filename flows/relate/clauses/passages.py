"""What the scan knows of a text before any sentence of it is parsed: its letters, mentions and signs of each table.

Out: a `Passage`, which answers questions about single sentences by their number.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from flows.relate.clauses.sentences import SentenceSpan
from flows.relate.clauses.signs import Signs

# What a sentence must hold beside a trigger, unless the trigger stands alone (an exercise, a mobilisation).
_NEEDS: Mapping[str, frozenset[str]] = {
    "shipments": frozenset({"item", "money"}),
    "deployments": frozenset({"force"}),
    "diplomatic_events": frozenset({"name"}),
}
TABLE_FILES = tuple(_NEEDS)


@dataclass(frozen=True, slots=True)
class Passage:
    """A folded text with the signs of each table, its sentences, and the kinds of mentions in each of them."""

    language: str
    folded: str
    signs: Mapping[str, Signs]
    spans: Sequence[SentenceSpan]
    kinds: Sequence[AbstractSet[str]]

    def before(self, number: int, reach: int) -> list[int]:
        """The sentences of the same paragraph before a sentence, so many at most."""
        here = self.spans[number].paragraph
        return [n for n in range(max(0, number - reach), number) if self.spans[n].paragraph == here]

    def has(self, file: str, number: int) -> bool:
        """Whether a sentence holds what a table needs beside a trigger: if so, it has been asked for the trigger."""
        return not _NEEDS[file].isdisjoint(self.kinds[number])

    def alone(self, file: str, number: int) -> bool:
        """Whether a trigger of a table that needs nothing beside it stands in a sentence."""
        span = self.spans[number]
        return self.signs[file].alone.search(self.folded, span.start, span.end) is not None
