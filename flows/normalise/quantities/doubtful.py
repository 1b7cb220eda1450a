"""Tell number words from the other words that are written like them: the article, the pronoun "one", « neuf » (new).

In: a number in its text and the rules of the language. Out: whether it may be a count.
"""

import re

from flows.normalise.numbers import Number
from flows.normalise.quantities.rules import Rules

_BLANK = re.compile(r"[\s\x1e]*")
_CLOSE = re.compile(r"[\s\x1e.!?]*")
_WORD = re.compile(r"\s*([^\W\d_]+'?)")


def is_counted(folded: str, number: Number, rules: Rules) -> bool:
    """True for every number but a word that is an article ("un char"), a pronoun ("this one") or an adjective."""
    written = folded[number.start : number.end]
    if number.words and written in rules.needs_noun:
        return _has_noun(folded, number, rules)
    if number.value != 1 or not number.words or written not in rules.one["words"]:
        return True
    following = _following(folded, number.end)
    before = folded[max(0, number.start - 24) : number.start].split()
    if following in rules.one["after"] or _ends_with(before, rules.one["before"]):
        return True
    if rules.one["article"]:
        return False
    pronoun = not following if before else False
    return not (
        pronoun
        or following in rules.one["not_after"]
        or rules.one_verb.search(following)
        or _ends_with(before, rules.one["not_before"])
    )


def _has_noun(folded: str, number: Number, rules: Rules) -> bool:
    following = _following(folded, number.end)
    alone = _BLANK.fullmatch(folded, 0, number.start) and _CLOSE.fullmatch(folded, number.end)
    return bool(alone) or (bool(following) and following not in rules.years_after)


def _following(folded: str, end: int) -> str:
    behind = _WORD.match(folded, end)
    return behind.group(1) if behind else ""


def _ends_with(before: list[str], wordings: list[str]) -> bool:
    return any(" ".join(before[-length:]) in wordings for length in (1, 2, 3) if len(before) >= length)
