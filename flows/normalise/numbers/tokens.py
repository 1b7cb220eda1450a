"""Cut a text into number tokens: digits, number words and the little that stands between them.

In: a text and a lexicon. Out: `Tokens`, in the order of the text, and the kind of gap between two of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from flows.normalise.numbers.lexicon import Lexicon, Role, Sign, Word
from flows.normalise.numbers.plain import plain

Gap = Literal["link", "join", "of", "far"]
Amount = int | Fraction
Spans = Sequence[tuple[int, int]]

_VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅛": (1, 8)}
_LONGEST_GAP = 8


@dataclass(frozen=True, slots=True)
class Token:
    """Digits (with their `value` and the multiplying `sign` behind them) or a word (folded). Span in code points."""

    start: int
    end: int
    word: str
    value: Amount | None = None
    sign: Sign | None = None


class Tokens:
    """The number tokens of a text outside the spans in `taken`."""

    def __init__(self, text: str, lexicon: Lexicon, taken: Spans = ()) -> None:
        self.text = text
        self.folded = plain(text)
        self.lexicon = lexicon
        self.all = list(self._cut(taken))

    def _cut(self, taken: Spans) -> list[Token]:
        found: list[Token] = []
        blocked = iter(sorted(taken))
        block = next(blocked, None)
        position = 0
        while match := self.lexicon.token.search(self.folded, position):
            while block is not None and block[1] <= match.start():
                block = next(blocked, None)
            if block is not None and block[0] < match.end():
                position = max(block[1], position + 1)
                continue
            found.append(self._token(match.start(), match.end(), match.lastgroup))
            position = found[-1].end
        return found

    def _token(self, start: int, end: int, kind: str | None) -> Token:
        written = self.folded[start:end]
        if kind == "word":
            return Token(start, end, written)
        if written in _VULGAR:
            return Token(start, end, written, Fraction(*_VULGAR[written]))
        sign, end = self._sign(end)
        return Token(start, end, written, self._digits(written), sign)

    def _sign(self, end: int) -> tuple[Sign | None, int]:
        """The multiplying letters behind digits, and where they end."""
        blank = end
        while blank < end + 2 and self.folded[blank : blank + 1] == " ":
            blank += 1
        letters = _letters(self.text, blank)
        sign = self.lexicon.signs.get(letters)
        after = blank + len(letters)
        abbreviated = self.text[after : after + 1] == "." and self.text[after + 1 : after + 2].isalpha()
        if sign is None or abbreviated or sign.where == "sum" or (sign.where == "glued" and blank > end):
            return None, end
        return sign, after

    def _digits(self, written: str) -> Amount:
        decimal = self.lexicon.decimal
        foreign = "." if decimal == "," else ","
        if written.count(decimal) > 1:
            return int("".join(filter(str.isdigit, written)))
        whole, point, rest = written.partition(decimal)
        if not point and _is_foreign_point(written, foreign):
            whole, point, rest = written.rpartition(foreign)
        number = int("".join(filter(str.isdigit, whole)) or "0")
        return tidy(number + Fraction(int(rest), 10 ** len(rest))) if point else number

    def gap(self, index: int) -> Gap:
        """How token `index` hangs together with the next one."""
        if index + 1 >= len(self.all):
            return "far"
        start, end = self.all[index].end, self.all[index + 1].start
        if end - start > _LONGEST_GAP:
            return "far"
        return self._kind(self.folded[start:end])

    def _kind(self, between: str) -> Gap:
        words = between.replace("-", " ").replace("'", "' ").split()
        if not words:
            return "link" if between and between.count("-") < 2 else "far"
        if words[0] in self.lexicon.join:
            return "join" if not words[1:] or (words[1:][0] in self.lexicon.article and not words[2:]) else "far"
        if words[0] in self.lexicon.of:
            return "of" if not words[1:] or (words[1] in self.lexicon.article and not words[2:]) else "far"
        return "link" if len(words) == 1 and words[0] in self.lexicon.article and "-" not in between else "far"

    def between(self, index: int) -> str:
        """What stands between token `index` and the next one, folded."""
        return self.folded[self.all[index].end : self.all[index + 1].start] if index + 1 < len(self.all) else ""

    def joiner(self, index: int) -> str:
        """The joining word between token `index` and the next one."""
        return self.between(index).strip(" -")

    def before(self, index: int) -> str:
        """The few words before token `index` in its line, folded, without the blanks at the end."""
        start = self.all[index].start
        return self.folded[max(0, start - 24) : start].rstrip(" -")

    def role(self, index: int, role: Role) -> Word | None:
        """The reading of token `index` in that role, if it has one."""
        if index >= len(self.all) or self.all[index].value is not None:
            return None
        return self.lexicon.role(self.all[index].word, role)


def _letters(text: str, start: int) -> str:
    end = start
    while end < len(text) and end - start < 5 and text[end].isalpha():
        end += 1
    return text[start:end]


def _is_foreign_point(written: str, foreign: str) -> bool:
    _, point, rest = written.rpartition(foreign)
    return bool(point) and 1 <= len(rest) <= 2


def tidy(value: Fraction) -> Amount:
    """A whole value as an integer."""
    return value.numerator if value.denominator == 1 else value
