"""The grammar of cardinals and fractions over number tokens.

In: number tokens and where to begin. Out: what was read, with its exact value, or null.
A cardinal is groups below one thousand (or digits), each followed by falling multipliers: "two million three hundred and
five thousand", "2.5 thousand", « un million et demi ». A fraction is a share ("two thirds", "3/4", "half a million").
"""

from dataclasses import dataclass
from fractions import Fraction

from flows.normalise.numbers.tokens import Amount, Tokens

_LONGEST_WORDING = 6
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 20, 100, 1000})


@dataclass(frozen=True, slots=True)
class Read:
    """A value, the token after it, its last multiplier; `share` for a fraction, `implied` if "one" is left unsaid."""

    value: Amount
    next: int
    unit: int = 1
    share: bool = False
    implied: bool = False


class Cardinals:
    """Reads cardinals and fractions from tokens."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens

    def cardinal(self, index: int, below: Amount | None = None, joins: bool | None = None) -> Read | None:
        """The cardinal at `index`, smaller than `below` if that is given; null if there is none."""
        if joins is None:
            joins = not self._joins_a_range(index)
        total, after, unit, implied = self._term(index, below, joins) or (None, index, 1, False)
        if total is None:
            return None
        while unit > 1 and (more := self._more(after, unit, joins)) is not None:
            total, after, unit = total + more.value, more.next, more.unit
            if more.share:
                break
        return Read(total, after, unit, implied=implied)

    def _term(self, index: int, below: Amount | None, joins: bool) -> tuple[Amount, int, int, bool] | None:
        """One group and its multipliers: value, token after, multiplier, whether "one" was left unsaid."""
        group = self._group(index, joins)
        multiple = self.tokens.role(index, "multiple")
        if group is None and (multiple is None or not self._may_stand_alone(index)):
            return None
        value, after = group or (1, index)
        unit, sign = 1, self.tokens.all[after - 1].sign if group else None
        if sign:
            unit = sign.value
        while (word := self.tokens.role(after, "multiple")) and (
            after == index or self.tokens.gap(after - 1) == "link"
        ):
            if word.value == 100:
                break
            unit, after = unit * word.value, after + 1
        value *= unit
        return None if below is not None and value >= below else (value, after, unit, group is None)

    def _may_stand_alone(self, index: int) -> bool:
        word = self.tokens.role(index, "multiple")
        lexicon = self.tokens.lexicon
        if word is not None and lexicon.bare_multiples and word.value <= 1000:
            return True
        before = self.tokens.before(index).replace("'", " ").split()
        return bool(before) and before[-1] in lexicon.article

    def _more(self, after: int, unit: int, joins: bool) -> Read | None:
        """What is added behind a multiplier: a smaller cardinal, or a fraction of the multiplier."""
        gap = self.tokens.gap(after - 1)
        if gap not in ("link", "join") or (gap == "join" and not joins):
            return None
        share = self.fraction(after) if gap == "join" else None
        if share is not None and (share.unit > 1 or share.value < 1):
            return Read(share.value if share.unit > 1 else share.value * unit, share.next, 1, share=True)
        if self.tokens.all[after].value is not None and not (gap == "link" and self._multiplied(after)):
            return None
        return self.cardinal(after, below=unit, joins=joins)

    def _multiplied(self, index: int) -> bool:
        return self.tokens.gap(index) == "link" and self.tokens.role(index + 1, "multiple") is not None

    def _group(self, index: int, joins: bool) -> tuple[Amount, int] | None:
        """A value below one thousand in words, or digits of any size, with spoken decimals and a fraction behind."""
        start = self._digits(index) or self._below(index)
        if start is None and not (self._hundred(index) and self._may_stand_alone(index)):
            return None
        value, after = start or (1, index)
        if self._hundred(after) and (after == index or self._takes_hundred(index, value, after)):
            value, after = self._below_behind(value * 100, after + 1, joins)
        return self._decimals(value, after) or self._with_fraction(value, after, joins) or (value, after)

    def _takes_hundred(self, index: int, value: Amount, after: int) -> bool:
        lexicon = self.tokens.lexicon
        in_digits = self.tokens.all[index].value is not None
        fits = lexicon.digits_take_hundred if in_digits else value <= lexicon.hundreds
        return fits and self.tokens.gap(after - 1) == "link"

    def _below_behind(self, value: Amount, after: int, joins: bool) -> tuple[Amount, int]:
        gap = self.tokens.gap(after - 1)
        if gap == "link" or (gap == "join" and joins):
            rest = self._below(after) or (self._digits(after) if gap == "join" else None)
            if rest and 0 < rest[0] < 100 and not self._hundred_behind(rest[1]) and not self._shared(rest[1]):
                return value + rest[0], rest[1]
        return value, after

    def _hundred_behind(self, after: int) -> bool:
        return self.tokens.gap(after - 1) == "link" and self._hundred(after)

    def _shared(self, after: int) -> bool:
        return self.tokens.gap(after - 1) == "link" and self.tokens.role(after, "fraction") is not None

    def _hundred(self, index: int) -> bool:
        word = self.tokens.role(index, "multiple")
        return word is not None and word.value == 100

    def _digits(self, index: int) -> tuple[Amount, int] | None:
        if index >= len(self.tokens.all):
            return None
        token = self.tokens.all[index]
        return None if token.value is None else (token.value, index + 1)

    def _below(self, index: int) -> tuple[int, int] | None:
        """The longest wording below one hundred at `index`."""
        best: tuple[int, int] | None = None
        wording = ""
        for after in range(index, min(index + _LONGEST_WORDING, len(self.tokens.all))):
            if self.tokens.role(after, "small") is None:
                break
            if after > index:
                gap = self.tokens.gap(after - 1)
                if gap not in ("link", "join"):
                    break
                wording += " " + self.tokens.joiner(after - 1) if gap == "join" else ""
            wording = f"{wording} {self.tokens.all[after].word}".strip()
            value = self.tokens.lexicon.below.get(wording)
            best = best if value is None else (value, after + 1)
        return best

    def _decimals(self, value: Amount, after: int) -> tuple[Amount, int] | None:
        """Spoken decimals: "two point five", « virgule trois »."""
        if self.tokens.gap(after - 1) != "link" or self.tokens.role(after, "point") is None:
            return None
        digits, after = "", after + 1
        while self.tokens.gap(after - 1) == "link" and (part := self._below(after) or self._digits(after)):
            digits, after = digits + str(part[0]), part[1]
        return (value + Fraction(int(digits), 10 ** len(digits)), after) if digits.isdigit() else None

    def _with_fraction(self, value: Amount, after: int, joins: bool) -> tuple[Amount, int] | None:
        """A fraction behind a whole number: "one and a half", "2 1/4", « trois et un cinquième »."""
        gap = self.tokens.gap(after - 1)
        written = gap == "link" and after < len(self.tokens.all) and self._slashed(after) is not None
        if not written and not (gap == "join" and joins):
            return None
        share = self.fraction(after)
        return (value + share.value, share.next) if share and share.unit == 1 and share.value < 1 else None

    def _slashed(self, index: int) -> Read | None:
        """A written fraction: "3/4" (small denominators only: "9/11" is a date)."""
        over = self._digits(index + 1)
        if over is None or self.tokens.between(index) not in ("/", " / ", "⁄"):
            return None
        number = self.tokens.all[index].value
        if number is None or over[0] not in _DENOMINATORS or number >= over[0]:
            return None
        return Read(_tidy(Fraction(number) / over[0]), index + 2, share=True)

    def fraction(self, index: int) -> Read | None:
        """The fraction at `index`: written, spoken with or without a number before it, or of a multiplier."""
        if index >= len(self.tokens.all):
            return None
        slashed = self._slashed(index)
        if slashed:
            return slashed
        token = self.tokens.all[index]
        if token.value is not None and 0 < token.value < 1 and not token.word.isdigit():
            return self._of_multiplier(Read(token.value, index + 1, share=True))
        word, number, after = self.tokens.role(index, "fraction"), 1, index + 1
        if word is None:
            count = self._digits(index) or self._below(index)
            if count is None or self.tokens.gap(count[1] - 1) != "link":
                return None
            word, number, after = self.tokens.role(count[1], "fraction"), int(count[0]), count[1] + 1
        if word is None or not self._agrees(word.plural, number):
            return None
        return self._of_multiplier(Read(_tidy(Fraction(number, word.value)), after, share=True, implied=number == 1))

    @staticmethod
    def _agrees(plural: bool | None, number: int) -> bool:
        return plural is None or plural == (number > 1)

    def _of_multiplier(self, read: Read) -> Read:
        """ "half a million", "two thirds of a million", « un demi-million »."""
        word = self.tokens.role(read.next, "multiple")
        if word is None or word.value < 1000 or self.tokens.gap(read.next - 1) not in ("link", "of"):
            return read
        return Read(_tidy(Fraction(read.value * word.value)), read.next + 1, word.value, implied=read.implied)

    def _joins_a_range(self, index: int) -> bool:
        """Whether the one "and" behind this number is the "and" of "between … and …"."""
        if self.tokens.before(index).rsplit(" ", 1)[-1] not in self.tokens.lexicon.between:
            return False
        joins = 0
        while (gap := self.tokens.gap(index)) in ("link", "join"):
            joins, index = joins + (gap == "join"), index + 1
        return joins == 1


def _tidy(value: Fraction) -> Amount:
    return value.numerator if value.denominator == 1 else value
