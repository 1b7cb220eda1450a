"""Join a sum and its small change: "3 dollars and 50 cents", « 15 euros 45 ».

In: prices and numbers in order. Out: the same with the change added to the price before it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from flows.normalise.money.currencies import Currencies
from flows.normalise.money.priced import Price
from flows.normalise.numbers import Number

_NEXT = re.compile(r"\s?([^\W\d_]+|[-%°,]?\d|[-%°])")


def with_small_change(folded: str, found: Sequence[Price | Number], currencies: Currencies) -> list[Price | Number]:
    """Each price with the change that follows it."""
    joined: list[Price | Number] = []
    for entry in found:
        last = joined[-1] if joined else None
        change = _change(folded, last, entry, currencies) if isinstance(last, Price) else None
        if change is None:
            joined.append(entry)
        else:
            joined[-1] = change
    return joined


def _change(folded: str, price: Price | Number | None, entry: Price | Number, currencies: Currencies) -> Price | None:
    assert isinstance(price, Price)
    number = entry.number if isinstance(entry, Price) else entry
    gap = folded[price.number.end : number.start].strip(" ")
    parts = entry.meaning.parts if isinstance(entry, Price) else 0
    end = _sign(folded, number.end, currencies)
    if price.meaning.parts > 1 or gap not in ("", *currencies.joins) or not _is_whole(price.number):
        return None
    if number.value is None or not 0 < number.value < 100 or not isinstance(number.value, int):
        return None
    if not parts and (gap == "," or _goes_on(folded, end, currencies.joins)):
        return None
    if isinstance(entry, Price) and parts == 1:
        return None
    assert price.number.value is not None
    value = price.number.value + Fraction(number.value, parts or 100)
    return Price(replace(price.number, value=value, end=end, bare=False), price.meaning)


def _sign(folded: str, end: int, currencies: Currencies) -> int:
    """Where the number ends with a sign for small change behind it ("43c")."""
    match = currencies.change.match(folded, end)
    return match.end() if match else end


def _is_whole(number: Number) -> bool:
    return isinstance(number.value, int) and number.unit == 1


def _goes_on(folded: str, end: int, joins: tuple[str, ...]) -> bool:
    """Whether a word follows (and no joining one): then the number counts that word."""
    match = _NEXT.match(folded, end)
    return match is not None and match.group(1) not in joins
