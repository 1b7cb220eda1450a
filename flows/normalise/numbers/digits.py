"""Read digits as a language writes them, and as the other convention does where that can't be misread.

In: a folded text and a place where digits begin. Out: the number written there.
"""

import re
from fractions import Fraction

Amount = int | Fraction

# A longer run of digits is a key or a checksum.
_LONGEST = 40


class Digits:
    """The digits of one language: `group` separates thousands, `decimal` the fraction."""

    def __init__(self, group: str, decimal: str) -> None:
        self._decimal = decimal
        self._foreign = "." if decimal == "," else ","
        self._pattern = _pattern(group, decimal, self._foreign)
        self._glued = re.compile(rf"\d+(?:,\d{{3}}(?!\d))*(?:[{decimal}]\d+(?![.,]?\d))?")
        self.starts = re.compile(rf"\d+|[{decimal}]\d")

    def end(self, folded: str, start: int) -> int | None:
        """Where the number that begins at `start` ends; null if none begins there, or one too long to mean anything.

        Behind a letter ("USD3.14", "M777") and before a calibre ("18 155mm guns") no blank separates groups.
        """
        before = folded[start - 1 : start] if start else ""
        pattern = self._glued if before.isalpha() and folded[start].isdigit() else self._pattern
        if before.isdigit() or before == "_":
            return None
        match = pattern.match(folded, start)
        return match.end() if match and match.end() - start <= _LONGEST else None

    def value(self, written: str) -> Amount:
        """The value of what is written."""
        if written.count(self._decimal) > 1:
            return _integer(written)
        whole, point, rest = written.partition(self._decimal)
        if not point and _ends_in_decimals(written, self._foreign):
            whole, point, rest = written.rpartition(self._foreign)
        if not point:
            return _integer(whole)
        return tidy(_integer(whole) + Fraction(int(rest), 10 ** len(rest)))


def tidy(value: Fraction) -> Amount:
    """A whole value as an integer."""
    return value.numerator if value.denominator == 1 else value


def _integer(written: str) -> int:
    return int("".join(filter(str.isdigit, written)) or "0")


def _ends_in_decimals(written: str, sign: str) -> bool:
    _, point, rest = written.rpartition(sign)
    return bool(point) and 1 <= len(rest) <= 2


def _pattern(group: str, decimal: str, foreign: str) -> re.Pattern[str]:
    separators = "|".join(re.escape(char) for char in group)
    grouped = rf"\d{{1,3}}(?:(?P<separator>{separators})\d{{3}}(?:(?P=separator)\d{{3}})*)(?!\d| ?mm\b)"
    doubled = rf"\d{{1,3}}(?:[{decimal}]\d{{3}}){{2,}}(?![{decimal}]?\d)"
    point = rf"[{decimal}]\d+(?![.,]?\d)"
    foreign_point = rf"(?<![.,]\d)(?<![.,]\d\d)(?<![.,]\d\d\d)[{foreign}]\d{{1,2}}(?![.,]?\d)"
    leading = rf"(?<![\w.,])[{decimal}]\d+(?![.,]?\d)"
    return re.compile(rf"{doubled}|(?:{grouped}|\d+)(?:{point}|{foreign_point})?|{leading}")
