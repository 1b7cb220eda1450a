"""Which currency a shared noun or sign means."""

import pytest

from flows.normalise.mention import Money
from flows.normalise.money import find_money
from flows.normalise.money.currencies import nouns, users


def _currency(text: str, language: str, publisher: str | None = None, states: tuple[str, ...] = ()) -> str | None:
    value = find_money(text, language, None, publisher, (), states)[0].value
    assert isinstance(value, Money)
    return value.currency


def test_bare_dollars_are_american_unless_the_publisher_is_at_home_elsewhere() -> None:
    assert _currency("It costs 5 million dollars.", "en") == "USD"
    assert _currency("It costs 5 million dollars.", "en", "Government of Canada") == "CAD"
    assert _currency("It costs $5 million.", "en", "The White House") == "USD"


def test_a_text_may_declare_its_currency() -> None:
    assert _currency("It costs $5 million. All figures are in Canadian dollars.", "en") == "CAD"
    assert _currency("Le coût est de 5 millions de dollars (sommes en dollars australiens).", "fr") == "AUD"


@pytest.mark.parametrize(
    ("states", "currency"), [(("NOR",), "NOK"), (("SWE", "UKR"), "SEK"), (("NOR", "SWE"), None), ((), None)]
)
def test_crowns_are_those_of_the_one_state_that_has_them(states: tuple[str, ...], currency: str | None) -> None:
    assert _currency("It costs 5 million crowns.", "en", None, states) == currency
    assert _currency("Le coût est de 5 millions de couronnes.", "fr", None, states) == currency


def test_cfa_francs_are_of_the_west_unless_the_text_is_of_the_centre() -> None:
    assert _currency("Il coûte 5 millions de francs CFA.", "fr") == "XOF"
    assert _currency("Il coûte 5 millions de francs CFA.", "fr", None, ("CMR",)) == "XAF"


def test_every_currency_of_a_noun_is_in_the_atlas() -> None:
    for noun in nouns().values():
        assert {*noun.codes, noun.default or ""} - {""} <= set(users())
