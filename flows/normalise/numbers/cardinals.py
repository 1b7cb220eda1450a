"""The grammar of cardinals: groups below one thousand (or digits), each followed by falling multipliers.

In: number tokens and where to begin. Out: what was read, with its exact value, or null: "two million three hundred and
five thousand", "2.5 thousand", « un million et demi ».
"""

from flows.normalise.numbers.digits import Amount
from flows.normalise.numbers.pieces import Piece, below_hundred, decimals, digits, is_hundred
from flows.normalise.numbers.shares import Read, fraction, share, slashed
from flows.normalise.numbers.tokens import Tokens


class Cardinals:
    """Reads cardinals from tokens."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens

    def cardinal(self, index: int, below: Amount | None = None, joins: bool | None = None) -> Read | None:
        """The cardinal at `index`, smaller than `below` if that is given; null if there is none.

        `joins` says whether "and" may belong to it; by default it doesn't where it ties a range ("between … and …").
        """
        joins = not self._joins_a_range(index) if joins is None else joins
        read = self._term(index, below, joins)
        while read is not None and read.unit > 1 and (more := self._more(read, joins)) is not None:
            if self._counts_anew(index, read, more):
                break
            unit = 1 if more.share else more.unit
            read = Read(read.value + more.value, more.next, unit, implied=read.implied)
        return read

    def _counts_anew(self, index: int, read: Read, more: Read) -> bool:
        """Whether "and" ties another number to one in digits: "for $30 million | and six radars"."""
        in_digits = self.tokens.all[index].value is not None
        return in_digits and self.tokens.gap(read.next - 1) == "join" and more.unit == 1 and not more.share

    def _term(self, index: int, below: Amount | None, joins: bool) -> Read | None:
        """One group and its multipliers."""
        group = self._group(index, joins)
        if group is None and not self._may_stand_alone(index):
            return None
        value, after = group or (1, index)
        sign = self.tokens.all[after - 1].sign if group else None
        unit = sign.value if sign else 1
        while (word := self.tokens.role(after, "multiple")) is not None and word.value > 100:
            if after > index and (self.tokens.gap(after - 1) != "link" or word.value < unit):
                break  # « un million mille »: falling multipliers are added, rising ones multiplied
            unit, after = unit * word.value, after + 1
        value *= unit
        return (
            None if below is not None and value >= below else Read(value, after, unit, implied=self._is_implied(index))
        )

    def _is_implied(self, index: int) -> bool:
        return self.tokens.role(index, "multiple") is not None

    def _may_stand_alone(self, index: int) -> bool:
        """Whether a multiplier at `index` needs no number before it: « mille », "a hundred"."""
        word = self.tokens.role(index, "multiple")
        if word is None:
            return False
        lexicon = self.tokens.lexicon
        if lexicon.bare_multiples and word.value <= 1000:
            return True
        before = self.tokens.before(index).replace("'", " ").split()
        return bool(before) and before[-1] in lexicon.article

    def _more(self, read: Read, joins: bool) -> Read | None:
        """What is added behind a multiplier: a smaller cardinal, or a fraction of the multiplier."""
        after, gap = read.next, self.tokens.gap(read.next - 1)
        if gap not in ("link", "join", "pause") or (gap == "join" and not joins):
            return None
        part = fraction(self.tokens, after) if gap == "join" else None
        if part is not None and part.unit > 1:
            return Read(part.value, part.next, share=True)
        if part is not None and part.value < 1:
            return Read(part.value * read.unit, part.next, share=True)
        if self.tokens.all[after].value is not None and not (gap == "link" and self._is_multiplied(after)):
            return None
        return self.cardinal(after, below=read.unit, joins=joins)

    def _is_multiplied(self, index: int) -> bool:
        return self.tokens.gap(index) == "link" and self.tokens.role(index + 1, "multiple") is not None

    def _group(self, index: int, joins: bool) -> Piece | None:
        """A value below one thousand in words, or digits of any size, with decimals or a fraction behind."""
        start = digits(self.tokens, index) or below_hundred(self.tokens, index)
        if start is None and not (is_hundred(self.tokens, index) and self._may_stand_alone(index)):
            return None
        value, after = start or (1, index)
        if is_hundred(self.tokens, after) and (after == index or self._takes_hundred(index, value, after)):
            value, after = self._below_behind(value * 100, after + 1, joins)
        return decimals(self.tokens, value, after) or self._with_share(value, after, joins) or (value, after)

    def _takes_hundred(self, index: int, value: Amount, after: int) -> bool:
        lexicon = self.tokens.lexicon
        in_digits = self.tokens.all[index].value is not None
        fits = lexicon.digits_take_hundred if in_digits else value <= lexicon.hundreds
        return fits and self.tokens.gap(after - 1) == "link"

    def _below_behind(self, value: Amount, after: int, joins: bool) -> Piece:
        gap = self.tokens.gap(after - 1)
        if gap == "link" or (gap == "join" and joins):
            rest = below_hundred(self.tokens, after) or (digits(self.tokens, after) if gap == "join" else None)
            if rest and 0 < rest[0] < 100 and not self._goes_on(rest[1]):
                return value + rest[0], rest[1]
        return value, after

    def _goes_on(self, after: int) -> bool:
        """Whether what was read so far is the start of another hundred or of a fraction."""
        if self.tokens.gap(after - 1) != "link":
            return False
        return is_hundred(self.tokens, after) or self.tokens.role(after, "fraction") is not None

    def _with_share(self, value: Amount, after: int, joins: bool) -> Piece | None:
        """A fraction behind a whole number: "one and a half", "2 1/4", « trois et un cinquième »."""
        gap = self.tokens.gap(after - 1)
        if not (gap == "join" and joins) and not (gap == "link" and slashed(self.tokens, after)):
            return None
        part = share(self.tokens, after)
        return (value + part.value, part.next) if part and part.value < 1 else None

    def _joins_a_range(self, index: int) -> bool:
        """Whether the one "and" behind this number is the "and" of "between … and …"."""
        before = self.tokens.before(index).split()
        if not before or before[-1] not in self.tokens.lexicon.between:
            return False
        joins = 0
        while (gap := self.tokens.gap(index)) in ("link", "join"):
            joins, index = joins + (gap == "join"), index + 1
        return joins == 1
