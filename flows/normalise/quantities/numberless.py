"""Find counts that are told without a number: "several", "a pair of", « un nombre indéterminé de ».

In: a text, the rules of its language, the spans that are explained. Out: mentions of kind "quantity", none overlapping.
"""

from collections.abc import Iterator

from flows.normalise.gazetteer import leftmost_longest
from flows.normalise.mention import Mention, Quantity
from flows.normalise.numbers.taken import Spans, Taken
from flows.normalise.quantities.rules import Rules


def numberless(text: str, folded: str, known: Rules, taken: Spans) -> Iterator[Mention]:
    """The counts without a number, in the order of the text."""
    blocked = Taken(taken)
    for hit in leftmost_longest(known.vague.find(folded)):
        if blocked.touches(hit.start, hit.end) or known.vague.is_other(folded, hit.start, hit.end):
            continue
        told = hit.payload
        if told.modality is None or known.measures.after(folded, hit.end) is not None:
            continue
        bound = told.best if told.modality == "exact" else None
        value = Quantity(bound, told.best, bound, told.modality)
        yield Mention("quantity", hit.start, hit.end, text[hit.start : hit.end], value, f"quantities.{told.id}")
