"""The grammar of fractions: "3/4", "two thirds", "half a million", « un demi-million ».

In: number tokens and where to begin. Out: what was read, with its exact value, or null.
"""

from dataclasses import dataclass
from fractions import Fraction

from flows.normalise.numbers.digits import Amount, tidy
from flows.normalise.numbers.pieces import Piece, below_hundred, digits
from flows.normalise.numbers.tokens import Tokens

# "9/11" is a date, "24/7" a manner of speaking: only these denominators are read in digits.
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 20, 100, 1000})


@dataclass(frozen=True, slots=True)
class Read:
    """A value, the token after it, its last multiplier; `share` for a fraction, `implied` if "one" is left unsaid."""

    value: Amount
    next: int
    unit: int = 1
    share: bool = False
    implied: bool = False


def fraction(tokens: Tokens, index: int) -> Read | None:
    """The fraction at `index`, times the multiplier behind it if there is one ("two thirds of a million")."""
    read = share(tokens, index)
    if read is None:
        return None
    word = tokens.role(read.next, "multiple")
    if word is None or word.value < 1000 or tokens.gap(read.next - 1) not in ("link", "of"):
        return read
    return Read(tidy(Fraction(read.value * word.value)), read.next + 1, word.value, implied=read.implied)


def share(tokens: Tokens, index: int) -> Read | None:
    """The fraction at `index` without a multiplier."""
    if index >= len(tokens.all):
        return None
    value = tokens.all[index].value
    if value is not None and 0 < value < 1:
        return Read(value, index + 1, share=True)
    return slashed(tokens, index) or _spoken(tokens, index)


def slashed(tokens: Tokens, index: int) -> Read | None:
    """A fraction in digits: "3/4"."""
    number, over = digits(tokens, index), digits(tokens, index + 1)
    if number is None or over is None or tokens.between(index).strip() not in ("/", "⁄"):
        return None
    if over[0] not in _DENOMINATORS or number[0] >= over[0]:
        return None
    return Read(tidy(Fraction(number[0]) / over[0]), index + 2, share=True)


def _spoken(tokens: Tokens, index: int) -> Read | None:
    """ "two thirds", « trois quarts »; without a number before it the fraction is one part ("half")."""
    word, count = tokens.role(index, "fraction"), None
    after = index + 1
    if word is None:
        count = _count(tokens, index)
        if count is None:
            return None
        word, after = tokens.role(count[1], "fraction"), count[1] + 1
    number = count[0] if count else 1
    if word is None or (word.plural is not None and word.plural != (number > 1)):
        return None
    return Read(tidy(Fraction(number) / word.value), after, share=True, implied=count is None)


def _count(tokens: Tokens, index: int) -> Piece | None:
    count = digits(tokens, index) or below_hundred(tokens, index)
    return count if count is not None and tokens.gap(count[1] - 1) == "link" else None
