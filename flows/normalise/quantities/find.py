"""Find the quantities of a text: how many of something, with bounds, modality, basis and unit of count.

In: a text, its language, the spans that other kinds explain. Out: mentions of kind "quantity" in order, none
overlapping.
"""

from flows.normalise.mention import Mention, Quantity
from flows.normalise.numbers import Amount as Value
from flows.normalise.numbers import scan, whole
from flows.normalise.numbers.plain import plain
from flows.normalise.numbers.taken import Spans
from flows.normalise.quantities.amounts import amounts
from flows.normalise.quantities.context import Context
from flows.normalise.quantities.doubtful import is_counted
from flows.normalise.quantities.joined import Amount
from flows.normalise.quantities.junk import junk
from flows.normalise.quantities.naming import Naming
from flows.normalise.quantities.numberless import numberless
from flows.normalise.quantities.rules import Rules, rules


def find_quantities(text: str, language: str, taken: Spans = (), names: Spans = ()) -> list[Mention]:
    """The quantities of `text` outside the spans in `taken` (dates, sums, designations, names with digits).

    Behind a span of `names` (states, places, days) digits count ("Japan 180", "Friday 90 men"); behind other capitals
    they name ("Ariane 5").
    Raises DictionaryError if the language has no dictionary for them.
    """
    known, folded = rules(language), plain(text)
    blocked = [*taken, *junk(folded)]
    numbers = [number for number in scan(text, language, blocked) if is_counted(folded, number, known)]
    context = Context(text, folded, known, Naming(text, [end for _, end in names], known.years_after))
    counted = context.counts(list(amounts(folded, numbers, known)))
    found = [_mention(text, folded, amount, known) for amount in counted]
    vague = numberless(text, folded, known, [*blocked, *((mention.start, mention.end) for mention in found)])
    return sorted([*found, *vague], key=lambda mention: mention.start)


def _mention(text: str, folded: str, amount: Amount, known: Rules) -> Mention:
    of = known.of.match(folded, amount.end)
    unit = known.units.after(folded, amount.end) or (known.units.after(folded, of.end()) if of else None)
    value = Quantity(
        _count(amount.low),
        _count(amount.best),
        _count(amount.high),
        amount.modality,
        amount.basis,
        unit.payload if unit else None,
    )
    return Mention(
        "quantity", amount.start, amount.end, text[amount.start : amount.end], value, f"quantities.{amount.rule}"
    )


def _count(value: Value | None) -> int | float | None:
    return None if value is None else whole(value)
