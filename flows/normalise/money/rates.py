"""The value of a sum in euros by the reference rates of the European Central Bank (package CurrencyConverter).

In: a sum, its currency, a day. Out: euros and the day of the rate: that day, or the last one before it with a rate.
"""

from datetime import date, timedelta
from functools import cache

from currency_converter import CurrencyConverter, RateNotFoundError

# Easter and the turn of the year leave at most five days without a rate; an older rate is stale, not "the last one".
_LONGEST_GAP = timedelta(days=7)


def in_euros(amount: float, currency: str, day: date) -> tuple[float, date] | None:
    """The amount in euros (cents kept) and the day of the rate; null where the bank gives no rate near that day."""
    if currency == "EUR":
        return round(amount, 2), day
    converter = _converter()
    if currency not in converter.currencies:
        return None
    for back in range(_LONGEST_GAP.days + 1):
        rated = day - timedelta(days=back)
        try:
            return round(converter.convert(amount, currency, "EUR", date=rated), 2), rated
        except RateNotFoundError:
            continue
    return None


@cache
def _converter() -> CurrencyConverter:
    return CurrencyConverter(fallback_on_wrong_date=False, fallback_on_missing_rate=False)
