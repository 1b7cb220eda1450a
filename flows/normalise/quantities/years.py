"""Tell a year in plain digits from a count.

In: an amount in its text and the rules of the language. Out: whether it is a year.
"""

import re

from flows.normalise.quantities.joined import Amount
from flows.normalise.quantities.rules import Rules

_YEARS = range(1900, 2100)
# Counts that happen to look like a year are round ("2000 men") unless they are written with a separator.
_ROUND = 50
_NEXT_WORD = re.compile(r"\s*([^\W\d_]+'?)?")
_GLUED = re.compile(r"-([a-z]+)")
_WORDS = re.compile(r"[^\W\d_]+'?")


def is_year(folded: str, amount: Amount, rules: Rules) -> bool:
    """Plain four digits of our times, unless round with a noun behind, or counted by a modifier or a compound."""
    if not all(number.bare and number.value in _YEARS for number in amount.numbers):
        return False
    if amount.modality != "exact" or amount.basis != "total":
        return False
    glued = _GLUED.match(folded, amount.core_end)
    if glued and glued.group(1) in rules.compounds:
        return False
    behind = _NEXT_WORD.match(folded, amount.core_end)
    word = behind.group(1) if behind else None
    if word is None or word in rules.years_after or int(amount.best or 0) % _ROUND:
        return True
    before = _WORDS.findall(folded, max(0, amount.core_start - 20), amount.core_start)
    return bool(before) and before[-1] in rules.years_before
