"""Join numbers that tell one amount: a range ("20 to 25 million"), a number told twice ("eighteen (18)").

In: numbers of a text (their spans may already take in a currency) and the rules of the language.
Out: an `Amount`, whose bounds are those that the codebook gives each modality, before its modifiers are read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.normalise.mention import Basis, Modality
from flows.normalise.numbers import Amount as Value
from flows.normalise.numbers import Number
from flows.normalise.quantities.rules import Rules

_SENTENCE_END = re.compile(r"[.;:!?]\s|\x1e")


@dataclass(frozen=True, slots=True)
class Amount:
    """A point, a range or an order of magnitude with its modality. `core_*` is the span without modifiers."""

    start: int
    end: int
    low: Value | None
    best: Value | None
    high: Value | None
    modality: Modality
    basis: Basis
    rule: str
    core_start: int
    core_end: int
    numbers: tuple[Number, ...]


def join_numbers(folded: str, numbers: Sequence[Number], index: int, rules: Rules) -> Amount:
    """The amount that the number at an index opens, with the number behind it if the two tell one."""
    return _range(folded, numbers, index, rules) or _told_twice(folded, numbers, index) or _point(numbers[index])


def _point(number: Number) -> Amount:
    modality: Modality = "approx" if number.approx else "exact"
    low, best, high = (None, number.value, None) if number.approx else (number.value,) * 3
    if number.value is None:
        modality, low, high = "order_of_magnitude", number.low, number.high
    return Amount(
        number.start, number.end, low, best, high, modality, "total", modality, number.start, number.end, (number,)
    )


def _range(folded: str, numbers: Sequence[Number], index: int, rules: Rules) -> Amount | None:
    if index + 1 >= len(numbers):
        return None
    left, right = numbers[index], numbers[index + 1]
    found = rules.links.get(_link(folded[left.end : right.start]))
    if found is None or left.value is None or right.value is None:
        return None
    opens, rule = found
    opener, start = _opener(folded, left.start, opens)
    low, high = _shared_unit(left, right), right.value
    if opener is None or low >= high or _is_change(folded, start, opener, rules):
        return None
    return Amount(start, right.end, low, None, high, "range", "total", rule, start, right.end, (left, right))


def _link(between: str) -> str:
    return " ".join(between.split()) if len(between) < 24 else ""


def _opener(folded: str, start: int, opens: frozenset[str]) -> tuple[str | None, int]:
    """The word that opens the range, "" if it needs none, null if it lacks one; and where the range begins."""
    before = folded[max(0, start - 16) : start].rstrip()
    for word in sorted(opens - {""}, key=len, reverse=True):
        if before.endswith(word) and not before[: -len(word)][-1:].isalnum():
            return word, max(0, start - 16) + len(before) - len(word)
    return ("", start) if "" in opens else (None, start)


def _shared_unit(left: Number, right: Number) -> Value:
    """ "20 to 25 million", « deux à trois cents »: the multiplier at the end serves both."""
    assert left.value is not None
    assert right.value is not None
    if left.unit == 1 and right.unit > 1 and left.value * right.unit < right.value:
        return left.value * right.unit
    return left.value


def _is_change(folded: str, start: int, opener: str, rules: Rules) -> bool:
    """Whether a word like "rose" stands before "from … to …" in its sentence."""
    if opener not in rules.change_open:
        return False
    words = _SENTENCE_END.split(folded[max(0, start - 80) : start])[-1].replace("'", " ").split()
    return not rules.change.isdisjoint(word.strip(',()"') for word in words[-rules.change_words :])


def _told_twice(folded: str, numbers: Sequence[Number], index: int) -> Amount | None:
    """A number in words and again in digits, as notices of arms sales have it: "thirty (30) launchers"."""
    if index + 1 >= len(numbers):
        return None
    left, right = numbers[index], numbers[index + 1]
    closing = folded.find(")", right.end, right.end + 2)
    if left.value is None or left.value != right.value or closing < 0:
        return None
    if folded[left.end : right.start].strip() != "(" or folded[right.end : closing].strip():
        return None
    return replace(_point(left), end=closing + 1, core_end=closing + 1, numbers=(left, right))
