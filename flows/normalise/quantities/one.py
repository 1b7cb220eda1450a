"""Tell the number one from the article and the pronoun.

In: a number in its text and the rules of the language. Out: whether it may be a count.
"""

import re

from flows.normalise.numbers import Number
from flows.normalise.quantities.rules import Rules

_WORD = re.compile(r"\s*([^\W\d_]+'?)")


def is_counted_one(folded: str, number: Number, rules: Rules) -> bool:
    """True for every number but a word for one that is an article ("un char") or a pronoun ("this one")."""
    if number.value != 1 or not number.words or folded[number.start : number.end] not in rules.one["words"]:
        return True
    behind = _WORD.match(folded, number.end)
    following = behind.group(1) if behind else ""
    if following in rules.one["after"]:
        return True
    before = folded[max(0, number.start - 24) : number.start].split()
    if any(" ".join(before[-length:]) in rules.one["before"] for length in (1, 2)):
        return True
    if not rules.one["not_after"]:
        return False
    alone = not following and bool(before)
    return not (alone or following in rules.one["not_after"] or _is_pointed_at(before, rules))


def _is_pointed_at(before: list[str], rules: Rules) -> bool:
    return any(" ".join(before[-length:]) in rules.one["not_before"] for length in (1, 2, 3) if len(before) >= length)
