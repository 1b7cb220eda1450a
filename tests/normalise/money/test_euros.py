"""The value in euros: the European Central Bank's rate of the day or the last one before it, never a stale one."""

from datetime import date

import pytest

from flows.normalise.mention import Money
from flows.normalise.money import find_money
from flows.normalise.money.rates import in_euros


def _sum(text: str, published: date | None, publisher: str | None = None, states: tuple[str, ...] = ()) -> Money:
    value = find_money(text, "en", published, publisher, (), states)[0].value
    assert isinstance(value, Money)
    return value


def test_rate_of_the_day() -> None:
    # ECB, 2 March 2022: 1.1106 US dollars to the euro.
    assert in_euros(1_110_600, "USD", date(2022, 3, 2)) == (1_000_000.0, date(2022, 3, 2))


def test_on_a_sunday_the_rate_of_friday_and_its_date() -> None:
    friday = in_euros(100, "USD", date(2022, 3, 4))
    assert in_euros(100, "USD", date(2022, 3, 6)) == friday
    assert friday is not None
    assert friday[1] == date(2022, 3, 4)


@pytest.mark.parametrize("currency", ["UAH", "XOF", "ZZZ"])
def test_currency_without_rates_has_no_value(currency: str) -> None:
    assert in_euros(100, currency, date(2022, 3, 2)) is None


def test_rouble_is_known_until_its_last_rate_and_not_long_after() -> None:
    assert in_euros(100, "RUB", date(2022, 3, 1)) is not None
    assert in_euros(100, "RUB", date(2022, 3, 20)) is None


def test_euro_is_itself_on_that_day() -> None:
    assert in_euros(12.345, "EUR", date(2022, 3, 6)) == (12.35, date(2022, 3, 6))


def test_without_a_day_or_a_point_there_is_no_value() -> None:
    assert _sum("$5 million", None).eur_best is None
    assert _sum("more than $5 million", date(2022, 3, 2)).eur_best is None
    assert _sum("about $5 million", date(2022, 3, 2)).eur_best is not None


def test_a_future_day_has_no_rate() -> None:
    assert _sum("$5 million", date(2199, 1, 1)).fx_date is None
