"""The type that reading numbers returns."""

from dataclasses import dataclass
from typing import Literal

from flows.normalise.numbers.digits import Amount

Form = Literal["cardinal", "fraction", "collective", "order"]


@dataclass(frozen=True, slots=True)
class Number:
    """A number and its span. `value` is exact; null for an order of magnitude, which has `low` and `high` instead.

    `unit` is the last multiplier ("2.5 thousand": 1000), `approx` tells a rounding wording (« une vingtaine »), `bare`
    plain digits ("2022") from anything else, `words` a number that begins with a word.
    """

    start: int
    end: int
    value: Amount | None
    form: Form = "cardinal"
    low: int = 0
    high: int = 0
    approx: bool = False
    unit: int = 1
    bare: bool = False
    words: bool = False


def whole(value: Amount) -> int | float:
    """The value as a number of Python: whole where it is whole."""
    return float(value) if value.denominator > 1 else int(value)
