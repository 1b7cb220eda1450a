"""The smallest pieces of the grammar of numbers: digits, wordings below one hundred, spoken decimals.

In: number tokens and where to begin. Out: a value and the token after it, or null.
"""

from fractions import Fraction

from flows.normalise.numbers.digits import Amount
from flows.normalise.numbers.tokens import Tokens

Piece = tuple[Amount, int]

_LONGEST_WORDING = 6


def digits(tokens: Tokens, index: int) -> Piece | None:
    """Digits at `index`, of any size."""
    if index >= len(tokens.all):
        return None
    value = tokens.all[index].value
    return None if value is None else (value, index + 1)


def below_hundred(tokens: Tokens, index: int) -> Piece | None:
    """The longest wording below one hundred at `index`."""
    best: Piece | None = None
    wording = ""
    for after in range(index, min(index + _LONGEST_WORDING, len(tokens.all))):
        if tokens.role(after, "small") is None:
            break
        if after > index:
            gap = tokens.gap(after - 1)
            if gap not in ("link", "join"):
                break
            wording += " " + tokens.joiner(after - 1) if gap == "join" else ""
        wording = f"{wording} {tokens.all[after].word}".strip()
        value = tokens.lexicon.below.get(wording)
        best = best if value is None else (value, after + 1)
    return best


def decimals(tokens: Tokens, value: Amount, after: int) -> Piece | None:
    """Spoken decimals behind a value: "two point five", « deux virgule trois »."""
    if tokens.gap(after - 1) != "link" or tokens.role(after, "point") is None:
        return None
    written, after = "", after + 1
    while tokens.gap(after - 1) == "link" and (part := below_hundred(tokens, after) or digits(tokens, after)):
        written, after = written + str(part[0]), part[1]
    return (value + Fraction(int(written), 10 ** len(written)), after) if written.isdigit() else None


def is_hundred(tokens: Tokens, index: int) -> bool:
    """Whether the token is the word for one hundred."""
    word = tokens.role(index, "multiple")
    return word is not None and word.value == 100
