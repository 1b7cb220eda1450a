"""Find the sums of money of a text: bounds, modality, basis, currency and value in euros.

In: a text, its language, the day and publisher of the article, the spans that other kinds explain, the states it names.
Out: mentions of kind "money", in order, none overlapping.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from flows.normalise.mention import Mention, Money
from flows.normalise.money.context import Context
from flows.normalise.money.currencies import Currencies, Meaning, currencies
from flows.normalise.money.priced import Price, Pricer
from flows.normalise.money.rates import in_euros
from flows.normalise.money.small_change import with_small_change
from flows.normalise.numbers import Amount as Value
from flows.normalise.numbers import Number, scan, whole
from flows.normalise.numbers.lexicon import lexicon
from flows.normalise.numbers.plain import plain
from flows.normalise.numbers.taken import Spans
from flows.normalise.quantities.amounts import amounts
from flows.normalise.quantities.joined import Amount
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
    numbers = [pricer.price(number) or number for number in scan(text, language, taken)]
    found = with_small_change(folded, numbers, known)
    meanings = {price.number.start: price.meaning for price in found if isinstance(price, Price)}
    context = Context(folded, publisher, states, known)
    mentions = [
        _mention(text, folded, amount, meaning, context, known, published)
        for amount in amounts(folded, _beside_prices(found), rules(language))
        for meaning in [_meaning(amount, meanings)]
        if meaning is not None
    ]
    return list(_apart(text, sorted([*mentions, *_vague(text, folded, known)], key=lambda mention: mention.start)))


def _apart(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, none with what the one before has taken: of "0$c£0" the "c" is Canadian, no circa."""
    end = 0
    for mention in mentions:
        start = max(mention.start, end)
        end = max(mention.end, end)
        if start < mention.end:
            yield replace(mention, start=start, text=text[start : mention.end])


def _beside_prices(found: Sequence[Price | Number]) -> list[Number]:
    """The numbers that are prices, and their neighbours, which may be the other end of a range."""
    priced = [isinstance(entry, Price) for entry in found]
    near = [any(priced[max(0, index - 1) : index + 2]) for index in range(len(found))]
    return [
        entry.number if isinstance(entry, Price) else entry
        for entry, is_near in zip(found, near, strict=True)
        if is_near
    ]


def _meaning(amount: Amount, meanings: Mapping[int, Meaning]) -> Meaning | None:
    return next((meanings[number.start] for number in amount.numbers if number.start in meanings), None)


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
    for start, end in known.vague.find(folded):
        value = Money(None, None, None, "undisclosed", None)
        yield Mention("money", start, end, text[start:end], value, f"money.{known.vague_rules[folded[start:end]]}")
