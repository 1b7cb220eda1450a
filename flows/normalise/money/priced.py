"""Give numbers the currency that stands beside them.

In: a text and its numbers. Out: for each number its `Price`, or null; the number's span then takes in sign or word.
"""

import re
from dataclasses import dataclass, replace

from flows.normalise.gazetteer import fold_signs
from flows.normalise.money.currencies import Currencies, Meaning
from flows.normalise.numbers import Number
from flows.normalise.numbers.lexicon import Lexicon
from flows.normalise.numbers.taken import Spans, Taken
from flows.normalise.quantities.phrases import Found

_SIGN = re.compile(r"\s?([A-Za-z]{1,4})(?![^\W\d_])")
_WORD = re.compile(r" ([^\W\d_]+)")
_MODEL = re.compile(r"-?\d")


@dataclass(frozen=True, slots=True)
class Price:
    """A number with its currency: `number` spans both."""

    number: Number
    meaning: Meaning


class Pricer:
    """Finds the currency beside the numbers of one text, asked in order; a wording inside `taken` is something else."""

    def __init__(self, text: str, folded: str, currencies: Currencies, lexicon: Lexicon, taken: Spans) -> None:
        self._text = text
        self._folded = folded
        self._currencies = currencies
        self._lexicon = lexicon
        self._taken = Taken(taken)
        self._end = 0

    def price(self, number: Number) -> Price | None:
        """The number as a price; null where no currency stands beside it."""
        scaled = self._scaled(number)
        before = self._currencies.before.before(self._folded, number.start, self._fits_before)
        after = self._after(scaled)
        if before is None and after is None:
            return None
        if before is not None and after is not None and not _agree(before.payload, after.payload):
            after = None
        scaled, end = self._multiplied_behind(scaled, after.end if after else scaled.end)
        start = before.start if before else number.start
        meaning = _clearer(before, after)
        if scaled.value is not None and scaled.value < meaning.least:
            return None
        self._end = end
        return Price(replace(scaled, start=start, end=self._end), meaning)

    def _scaled(self, number: Number) -> Number:
        """The number with a multiplying letter of sums behind it ("800m", « 33 M »)."""
        match = _SIGN.match(self._text, number.end)
        sign = self._lexicon.signs.get(match.group(1)) if match else None
        if match is None or sign is None or number.value is None or number.unit > 1:
            return number
        return replace(number, value=number.value * sign.value, end=match.end(), unit=sign.value, bare=False)

    def _multiplied_behind(self, number: Number, end: int) -> tuple[Number, int]:
        """ "8.3 EUR million": a multiplier behind the currency."""
        match = _WORD.match(self._folded, end)
        word = self._lexicon.role(match.group(1), "multiple") if match else None
        if match is None or word is None or word.value < 1000 or number.unit > 1 or number.value is None:
            return number, end
        return replace(number, value=number.value * word.value, unit=word.value, bare=False), match.end()

    def _after(self, number: Number) -> Found[Meaning] | None:
        hyphen = (
            self._folded[number.end : number.end + 1] == "-" and self._folded[number.end + 1 : number.end + 2].isalpha()
        )
        found = self._currencies.after.after(self._folded, number.end + hyphen, self._fits_behind)
        if found is None and (number.unit > 1 or number.value is None or number.form == "collective"):
            match = self._currencies.of.match(self._folded, number.end)
            found = self._currencies.after.after(self._folded, match.end(), self._fits_behind) if match else None
        return found

    def _fits(self, found: Found[Meaning]) -> bool:
        """Whether the wording is spelt as it must be and belongs to nothing else."""
        if self._taken.touches(found.start, found.end):
            return False
        if not found.payload.spellings:
            return True
        written = fold_signs(self._text[found.start : found.end]).strip(" -.")
        return written in found.payload.spellings

    def _fits_before(self, found: Found[Meaning]) -> bool:
        """Before a number, a wording that already stands behind another number belongs to that one."""
        return found.start >= self._end and self._fits(found)

    def _fits_behind(self, found: Found[Meaning]) -> bool:
        """Behind a number, a wording with a digit glued to it is a model ("FIM-92")."""
        return self._fits(found) and _MODEL.match(self._text, found.end) is None


def _agree(before: Meaning, after: Meaning) -> bool:
    return before.code is None or after.code is None or before.code == after.code


def _clearer(before: Found[Meaning] | None, after: Found[Meaning] | None) -> Meaning:
    found = [side.payload for side in (before, after) if side is not None]
    return next((meaning for meaning in found if meaning.code), found[0])
