"""Numbers that only mean something together or with a sign: ratios ("one in three") and values below zero.

In: the numbers of a folded text in order. Out: the numbers with ratios joined and signs taken in.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from flows.normalise.numbers.digits import tidy
from flows.normalise.numbers.lexicon import Lexicon
from flows.normalise.numbers.number import Number

# "nine out of ten" is a share; "seven out of nine" may well be seven of nine things.
_ROUND = frozenset({10, 100, 1000})
_LONGEST_NOUN = 30
# A sign that opens a line, and a line that ends.
_SIGN = re.compile(r"(?:\A|\x1e) *(-) *\Z")
_REST = re.compile(r" *(?:\Z|\x1e)")


def related(folded: str, numbers: Sequence[Number], lexicon: Lexicon) -> Iterator[Number]:
    """The numbers as they are meant together."""
    skip = False
    for index, number in enumerate(numbers):
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        if skip:
            skip = False
            continue
        if following is None or not _is_ratio(folded, number, following, lexicon):
            yield _signed(folded, number, lexicon)
            continue
        skip = True
        if _link(folded, number, following) in lexicon.ratio:
            yield _ratio(number, following)
        else:
            yield number


def _link(folded: str, left: Number, right: Number) -> str:
    return folded[left.end : right.start].strip() if right.start - left.end < _LONGEST_NOUN else ""


def _is_ratio(folded: str, left: Number, right: Number, lexicon: Lexicon) -> bool:
    if left.value is None or right.value is None or not 0 < left.value < right.value or right.form != "cardinal":
        return False
    link = _link(folded, left, right)
    if link in lexicon.ratio:
        return left.value == 1 or right.value in _ROUND
    noun, _, last = link.rpartition(" ")
    return left.value == 1 and left.words and last in lexicon.ratio_behind_noun and noun.isalpha()


def _ratio(left: Number, right: Number) -> Number:
    assert left.value is not None
    assert right.value is not None
    value = tidy(Fraction(left.value) / right.value)
    return Number(left.start, right.end, value, "fraction", words=left.words)


def _signed(folded: str, number: Number, lexicon: Lexicon) -> Number:
    """The number below zero: "minus five"; a bare sign counts only where it stands in a line of its own ("-5")."""
    if number.value is None:
        return number
    words = folded[max(0, number.start - _LONGEST_NOUN) : number.start].rpartition("\x1e")[2].replace("'", " ").split()
    if words and words[-1] in lexicon.negative and (not words[1:] or words[-2] in lexicon.negative_behind):
        return replace(number, start=folded.rindex(words[-1], 0, number.start), value=-number.value, bare=False)
    before = _SIGN.search(folded, max(0, number.start - _LONGEST_NOUN), number.start)
    if before is None or _REST.match(folded, number.end) is None:
        return number
    return replace(number, start=before.start(1), value=-number.value, bare=False)
