"""Find counts that are told without a number: "several", "a pair of", « un nombre indéterminé de ».

In: a text, the rules of its language, the spans that are explained. Out: mentions of kind "quantity", none overlapping.
"""

from collections.abc import Iterator

from flows.normalise.gazetteer import Hit, leftmost_longest
from flows.normalise.mention import Mention, Quantity
from flows.normalise.numbers.taken import Spans, Taken
from flows.normalise.quantities.modifiers import Modifier
from flows.normalise.quantities.rules import Rules


def numberless(text: str, folded: str, known: Rules, taken: Spans) -> Iterator[Mention]:
    """The counts without a number, in the order of the text."""
    blocked = Taken(taken)
    for hit in leftmost_longest(_hits(folded, known)):
        if blocked.touches(hit.start, hit.end) or known.vague_not(folded, hit.start, hit.end):
            continue
        told = hit.payload
        if told.modality is None or known.measures.after(folded, hit.end) is not None:
            continue
        bound = told.best if told.modality == "exact" else None
        value = Quantity(bound, told.best, bound, told.modality)
        yield Mention("quantity", hit.start, hit.end, text[hit.start : hit.end], value, f"quantities.{told.id}")


def _hits(folded: str, known: Rules) -> Iterator[Hit[Modifier]]:
    for start, end in known.vague.find(folded):
        yield Hit(start, end, known.vague_modality[folded[start:end]])
    for start, _ in known.gapped_heads.find(folded):
        match = known.gapped.match(folded, start)
        if match:
            yield Hit(start, match.end(), known.gapped_modality[str(match.lastgroup)])
