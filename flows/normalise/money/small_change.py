"""Join a sum and its small change: "3 dollars and 50 cents", « 15 euros 45 ».

In: prices and numbers in order. Out: the same with the change added to the price before it.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from flows.normalise.money.currencies import Currencies
from flows.normalise.money.priced import Price
from flows.normalise.numbers import Number


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
    if not parts and (gap == "," or _goes_on(folded, end)):
        return None
    if isinstance(entry, Price) and parts == 1:
        return None
    assert price.number.value is not None
    value = price.number.value + Fraction(number.value, parts or 100)
    return Price(replace(price.number, value=value, end=end, bare=False), price.meaning)


def _sign(folded: str, end: int, currencies: Currencies) -> int:
    """Where the number ends with a sign for small change right behind it ("43c")."""
    signs = [sign for sign in currencies.change if folded.startswith(sign, end)]
    return end + len(signs[0]) if signs and not folded[end + len(signs[0]) : end + len(signs[0]) + 1].isalnum() else end


def _is_whole(number: Number) -> bool:
    return isinstance(number.value, int) and number.unit == 1


def _goes_on(folded: str, end: int) -> bool:
    """Whether a word follows: then the number counts that word."""
    rest = folded[end : end + 2].strip()
    return bool(rest) and (rest[0].isalnum() or rest[0] in "-%°,")
