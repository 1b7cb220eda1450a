"""Read the modifiers around numbers: how sure a number is, and on what basis it is told.

In: numbers of a text (their spans may already take in a currency) and the rules of the language.
Out: `Amount`s, whose bounds are those that the codebook gives each modality.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from flows.normalise.numbers import Number
from flows.normalise.quantities.joined import Amount, join_numbers
from flows.normalise.quantities.modifiers import Modifier
from flows.normalise.quantities.rules import Rules

_MOST_MODIFIERS = 4
_WORD = re.compile(r"[^\W\d_]+'?|\S")


def amounts(folded: str, numbers: Sequence[Number], rules: Rules) -> Iterator[Amount]:
    """The amounts of a text in its order; every number is in exactly one of them."""
    index = 0
    while index < len(numbers):
        amount = join_numbers(folded, numbers, index, rules)
        index += len(amount.numbers)
        following = _opening(folded, numbers[index].start, rules) if index < len(numbers) else len(folded)
        yield _modified(folded, amount, rules, following)


def _opening(folded: str, start: int, rules: Rules) -> int:
    """Where the wordings before a number begin: "at least another 50"."""
    for _ in range(_MOST_MODIFIERS):
        before = rules.before.before(folded, start)
        if before is None or before.payload.void or before.payload.outside:
            break
        start = before.start
    return start


def _modified(folded: str, amount: Amount, rules: Rules, following: int) -> Amount:
    """The amount with what is said beside it; the wordings before the next number, from `following` on, are its own."""
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
        if after.end > following:
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
