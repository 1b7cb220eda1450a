"""What a rule's match gives to the function that reads it, and what that function may make of it.

In: values of tokens by label. Out: the classes of the token that stands for what was made.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from flows.normalise.dates.distance_reading import Amount
from flows.normalise.dates.reading import Reading
from flows.normalise.dates.relative_reading import Weekday


class YearInWords(int):
    """A year, spelled out: "nineteen ninety-six"."""


Made = Reading | Amount | int | YearInWords | Literal["NOTHING"]
_GRAINS = (
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "half",
    "season",
    "year",
    "decade",
    "span",
    "bound",
    "event",
    "hour",
)


@dataclass(frozen=True, slots=True)
class Found:
    """The values of a match by label, the rule's fixed values among them, and the settings of the language."""

    values: Mapping[str, Any]
    settings: Mapping[str, Any]

    def get(self, label: str) -> Any:
        """What a label of the pattern caught, or null."""
        return self.values.get(label)

    def __getitem__(self, label: str) -> Any:
        return self.values[label]

    def also(self, **values: Any) -> "Found":
        """The same match with some values set or replaced."""
        return Found({**self.values, **values}, self.settings)


def classes_made(made: Made) -> tuple[str, ...]:
    """The classes of the token that stands for what was made."""
    if isinstance(made, Amount):
        return ("AMOUNT",)
    if isinstance(made, YearInWords):
        return ("yyyy", "yr")
    if isinstance(made, int):
        return ("dom_number",) if 1 <= made <= 31 else ("NOTHING",)
    if isinstance(made, str):
        return (made,)
    if isinstance(made, Weekday):
        return ("DATE", "DAY", "WEEKDAY")
    return ("DATE", made.grain.upper())


def every_class_made() -> list[frozenset[str]]:
    """All sets of classes that `classes_made` can give."""
    numbers = [{"AMOUNT"}, {"yyyy", "yr"}, {"NOTHING"}, {"dom_number"}, {"DATE", "DAY", "WEEKDAY"}]
    return [frozenset(classes) for classes in (*numbers, *({"DATE", grain.upper()} for grain in _GRAINS))]
