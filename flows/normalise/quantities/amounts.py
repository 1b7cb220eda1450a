"""Join numbers into ranges and read the modifiers around them: how sure a number is, and on what basis it is told.

In: numbers of a text (their spans may already take in a currency) and the rules of the language.
Out: `Amount`s, whose bounds are those that the codebook gives each modality.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from flows.normalise.mention import Basis, Modality
from flows.normalise.numbers import Amount as Value
from flows.normalise.numbers import Number
from flows.normalise.quantities.modifiers import Modifier
from flows.normalise.quantities.rules import Rules

_MOST_MODIFIERS = 4
_SENTENCE_END = re.compile(r"[.;:!?]\s|\x1e")
_WORD = re.compile(r"[^\W\d_]+'?|\S")


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


def amounts(folded: str, numbers: Sequence[Number], rules: Rules) -> Iterator[Amount]:
    """The amounts of a text in its order; every number is in exactly one of them."""
    index = 0
    while index < len(numbers):
        joined = _range(folded, numbers, index, rules)
        amount = joined or _point(numbers[index])
        index += len(amount.numbers)
        following = numbers[index].start if index < len(numbers) else len(folded)
        yield _modified(folded, amount, rules, following)


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


def _modified(folded: str, amount: Amount, rules: Rules, following: int) -> Amount:
    """The amount with what is said beside it; a wording right before the `following` number is that number's."""
    for _ in range(_MOST_MODIFIERS):
        before = rules.before.before(folded, amount.start)
        if before is None or before.payload.void:
            break
        amount = _with(amount, before.payload)
        if before.payload.outside:
            break
        amount = replace(amount, start=before.start)
    for _ in range(_MOST_MODIFIERS):
        after = rules.after.after(folded, amount.end)
        if after is None or after.payload.void or _word_before(folded, amount.start) in after.payload.unless_before:
            break
        if not folded[after.end : following].strip():
            break
        amount = replace(_with(amount, after.payload), end=after.end)
    return amount if amount.basis != "total" else _with_basis_behind(folded, amount, rules)


def _word_before(folded: str, start: int) -> str:
    return folded[max(0, start - 16) : start].strip().rpartition(" ")[2]


def _with(amount: Amount, modifier: Modifier) -> Amount:
    if modifier.basis is not None:
        amount = replace(amount, basis=modifier.basis)
    modality = modifier.modality
    if modality is None or amount.modality == "range" or (modality == "approx" and amount.modality != "exact"):
        return amount
    low = amount.best if amount.best is not None else amount.low
    high = amount.best if amount.best is not None else amount.high
    if modality == "at_least" and amount.modality != "order_of_magnitude":
        return replace(amount, low=low, best=None, high=None, modality=modality, rule=modifier.id)
    if modality == "at_most":
        return replace(amount, low=None, best=None, high=high, modality=modality, rule=modifier.id)
    if modality == "approx":
        return replace(amount, low=None, high=None, modality=modality, rule=modifier.id)
    return amount


def _with_basis_behind(folded: str, amount: Amount, rules: Rules) -> Amount:
    """A basis word a few words behind the number ("200 Stinger supplémentaires"); it stays outside the span."""
    for count, word in enumerate(_WORD.finditer(folded, amount.end, amount.end + 60)):
        found = rules.behind.after(folded, word.start()) if count else None
        if found is not None and found.payload.basis is not None:
            return replace(amount, basis=found.payload.basis)
        if count >= rules.behind_words or not word.group()[0].isalpha() or word.group() in rules.behind_stop:
            break
    return amount
