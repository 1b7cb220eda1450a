"""Find the sums of money of a text: bounds, modality, basis, currency and value in euros.

In: a text, its language, the day and publisher of the article, the spans that other kinds explain, the states it names.
Out: mentions of kind "money", in order, none overlapping.
"""

import re
from collections.abc import Collection, Iterator
from datetime import date

from flows.normalise.mention import Mention, Money
from flows.normalise.money.context import Context
from flows.normalise.money.currencies import Currencies, Meaning, currencies
from flows.normalise.money.priced import Price, Pricer
from flows.normalise.money.rates import in_euros
from flows.normalise.money.small_change import with_small_change
from flows.normalise.numbers import Amount as Value
from flows.normalise.numbers import scan, whole
from flows.normalise.numbers.lexicon import lexicon
from flows.normalise.numbers.plain import plain
from flows.normalise.numbers.tokens import Spans
from flows.normalise.quantities.amounts import Amount, amounts
from flows.normalise.quantities.rules import rules


def find_money(
    text: str,
    language: str,
    published: date | None = None,
    publisher: str | None = None,
    taken: Spans = (),
    states: Collection[str] = (),
) -> list[Mention]:
    """The sums of `text` outside the spans in `taken`. `states` (ISO 3166-1 alpha-3) settle nouns like "crowns".

    Raises DictionaryError if the language has no dictionary for them.
    """
    known, folded = currencies(language), plain(text)
    pricer = Pricer(text, folded, known, lexicon(language), taken)
    found = with_small_change(folded, [pricer.price(number) or number for number in scan(text, language, taken)], known)
    prices = {found_.number.start: found_ for found_ in found if isinstance(found_, Price)}
    if not prices and not any(wording in folded for wording in known.vague):
        return []
    context = Context(folded, publisher, states, known)
    spans = [price.number if isinstance(price, Price) else price for price in found]
    mentions = [
        _mention(text, folded, amount, meaning, context, known, published)
        for amount in amounts(folded, spans, rules(language))
        if (meaning := _meaning(amount, prices)) is not None
    ]
    return sorted([*mentions, *_vague(text, folded, known)], key=lambda mention: mention.start)


def _meaning(amount: Amount, prices: dict[int, Price]) -> Meaning | None:
    return next((prices[number.start].meaning for number in amount.numbers if number.start in prices), None)


def _mention(
    text: str,
    folded: str,
    amount: Amount,
    meaning: Meaning,
    context: Context,
    known: Currencies,
    published: date | None,
) -> Mention:
    low, best, high = (_sum(value, meaning) for value in (amount.low, amount.best, amount.high))
    currency = context.code(meaning)
    euros = in_euros(best, currency, published) if best is not None and currency and published else None
    value = Money(low, best, high, amount.modality, currency, amount.basis, *(euros or (None, None)))
    each = known.per_unit.after(folded, amount.end)
    rule = f"money.{each.payload if each else amount.rule}"
    return Mention("money", amount.start, amount.end, text[amount.start : amount.end], value, rule)


def _sum(value: Value | None, meaning: Meaning) -> float | None:
    return None if value is None else float(whole(value)) / meaning.parts


def _vague(text: str, folded: str, known: Currencies) -> Iterator[Mention]:
    """Sums without a number: "an undisclosed sum"."""
    for wording, rule in known.vague.items():
        for match in re.finditer(rf"(?<!\w){re.escape(wording)}(?!\w)", folded):
            start, end = match.span()
            value = Money(None, None, None, "undisclosed", None)
            yield Mention("money", start, end, text[start:end], value, f"money.{rule}")
