"""Cut a text into number tokens: digits with the letters that multiply them, number words, vulgar fractions.

In: a text and its language. Out: `Token`s, in the order of the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from flows.normalise.numbers.digits import Amount
from flows.normalise.numbers.lexicon import Lexicon, lexicon
from flows.normalise.numbers.plain import plain
from flows.normalise.numbers.taken import Spans, Taken
from flows.normalise.numbers.words import Sign

_VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅛": (1, 8)}
# What shows that letters behind digits are a model or an abbreviation: "K9", "M-23", "k.g.".
_PART_OF_WORD = re.compile(r"-?\d|\.[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Token:
    """Digits (with their `value` and the multiplying `sign` behind them) or a word (folded). Span in code points."""

    start: int
    end: int
    word: str
    value: Amount | None = None
    sign: Sign | None = None


@lru_cache(maxsize=4)
def tokens_of(text: str, language: str) -> list[Token]:
    """Every number token of a text. The same text is read for sums and for counts: it is cut once."""
    folded, known = plain(text), lexicon(language)
    words = (Token(start, end, folded[start:end]) for start, end in known.finder.find(folded))
    digits = _digits(text, folded, known, 0, len(folded))
    signs = (Token(at, at + 1, char, Fraction(*_VULGAR[char])) for char in _VULGAR for at in _places(folded, char))
    return sorted([*words, *digits, *signs], key=lambda token: token.start)


def free_tokens(text: str, language: str, taken: Spans) -> Iterator[Token]:
    """The tokens that touch no span in `taken`; of digits that a span cuts, what stands behind it."""
    blocked = iter(Taken(taken).spans)
    block = next(blocked, None)
    for token in tokens_of(text, language):
        while block is not None and block[1] <= token.start:
            block = next(blocked, None)
        if block is None or token.end <= block[0]:
            yield token
        elif token.value is not None and block[0] <= token.start and block[1] < token.end:
            yield from _digits(text, plain(text), lexicon(language), block[1], token.end)


def _digits(text: str, folded: str, known: Lexicon, start: int, stop: int) -> Iterator[Token]:
    position = start
    while position < stop and (found := known.digits.starts.search(folded, position, stop)):
        end = known.digits.end(folded, found.start())
        position = end or found.end()
        if end is not None:
            written = folded[found.start() : end]
            value = known.digits.value(written)
            sign, after = _sign(text, folded, known, end)
            if sign is not None and sign.where == "decimal" and isinstance(value, int):
                sign, after = None, end
            yield Token(found.start(), after, written, value, sign)


def _sign(text: str, folded: str, known: Lexicon, end: int) -> tuple[Sign | None, int]:
    """The multiplying letters behind digits, and where they end."""
    blank = end
    while blank < end + 2 and folded[blank : blank + 1] == " ":
        blank += 1
    letters = _letters(text, blank)
    sign, after = known.signs.get(letters), blank + len(letters)
    if sign is None or sign.where == "sum" or (sign.where != "anywhere" and blank > end):
        return None, end
    return (None, end) if _PART_OF_WORD.match(text, after) else (sign, after)


def _letters(text: str, start: int) -> str:
    end = start
    while end < len(text) and end - start < 5 and text[end].isalpha():
        end += 1
    return text[start:end]


def _places(folded: str, char: str) -> Iterator[int]:
    at = folded.find(char)
    while at >= 0:
        yield at
        at = folded.find(char, at + 1)
