"""Tell a count from the other uses of a number: measures, labels, years, scores, times, model names, lists.

In: an amount in its text and the rules of the language. Out: whether something is counted.
"""

import re

from flows.normalise.quantities.amounts import Amount
from flows.normalise.quantities.rules import Rules

# Numbers that are a name, an address or a moment wherever they stand, whatever the language.
JUNK = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|\S+@\S+\.\w+"
    r"|\b\d{1,4}([/.-])\d{1,2}\1\d{1,4}\b"
    r"|(?<!\w)\+?\d{1,4}(?:[ .\u00a0-]\d{2}){4,}\b"
    r"|\+\d[\d ()/.-]{7,}\d"
    r"|\(?\b\d{3}\)?[- ]\d{3}-\d{4}\b"
    r"|\b\d{1,3}(?:\.\d{1,3}){3,}\b"
    r"|\b\d{1,2}[:h]\d{2}(?:[:m]\d{2})?\b"
    r"|\b\d{1,2} ?h(?:eures)?\b(?! \d)"
    r"|\[\d{1,3}\]"
    r"|#\d+"
    r"|\b\d+x\d+\b"
    r"|\b(?:19|20)\d{2}[-–/](?:\d{2}|(?:19|20)\d{2})\b(?![-–\d])"
    r"|\b\d+/\d+/?\d*\b(?<![^\d][1-9]/[2-9])"
)
_YEAR = range(1900, 2100)
_LIST_ITEM = re.compile(r"[.)\]°]\s")
_MODEL = re.compile(r"[a-z]-?$")
_NEXT_WORD = re.compile(r"\s*([^\W\d_]+'?|\S)?")


def counts(text: str, folded: str, amount: Amount, rules: Rules) -> bool:
    """Whether the amount counts something (or might: a bare number does)."""
    return not (
        _is_glued(folded, amount, rules)
        or _is_measured(folded, amount, rules)
        or rules.labels.before(folded, amount.start) is not None
        or _is_year(folded, amount, rules)
        or _is_list_number(text, amount)
        or _is_score(folded, amount)
        or _is_share(folded, amount)
    )


def _is_glued(folded: str, amount: Amount, rules: Rules) -> bool:
    """Part of a model name ("T-72") or of a compound ("two-state", "155mm") that counts nothing."""
    if _MODEL.search(folded[max(0, amount.core_start - 2) : amount.core_start]):
        return True
    behind = folded[amount.end : amount.end + 24]
    if not behind or not (behind[0].isalnum() or behind[0] == "-"):
        return False
    compound = re.match(r"-?([^\W\d_]+)", behind)
    if behind[0] == "-" and compound is None:
        return behind[1:2].isdigit()
    return compound is None or compound.group(1) not in rules.compounds


def _is_measured(folded: str, amount: Amount, rules: Rules) -> bool:
    ends = {amount.end + (folded[amount.end : amount.end + 1] == "-"), amount.core_end}
    if amount.numbers[-1].unit > 1 or amount.modality == "order_of_magnitude" or amount.numbers[-1].approx:
        ends |= {match.end() for match in [rules.of.match(folded, amount.core_end)] if match}
    return any(rules.measures.after(folded, end) is not None for end in ends)


def _is_year(folded: str, amount: Amount, rules: Rules) -> bool:
    """Plain four digits of our times, unless a noun follows and no word of time stands before."""
    if not all(number.bare and number.value in _YEAR for number in amount.numbers):
        return False
    if amount.modality == "approx" or amount.basis != "total":
        return False
    behind = _NEXT_WORD.match(folded, amount.core_end)
    word = behind.group(1) if behind else None
    before = re.findall(r"[^\W\d_]+'?", folded[max(0, amount.core_start - 20) : amount.core_start])
    if word is None or not word[0].isalpha() or word in rules.years_after:
        return True
    return bool(before) and before[-1] in rules.years_before and amount.modality == "exact"


def _is_list_number(text: str, amount: Amount) -> bool:
    """ "1. First point", "(2) Second": short digits that open a line and are closed by a sign."""
    number = amount.numbers[0]
    if not number.bare or len(amount.numbers) > 1 or number.end - number.start > 2:
        return False
    before = text[: number.start].rpartition("\n")[2].strip(" (\t")
    return not before and _LIST_ITEM.match(text, number.end) is not None


def _is_score(folded: str, amount: Amount) -> bool:
    """ "3-1", "0-0": two numbers and a hyphen that are no rising range."""
    behind = folded[amount.core_end : amount.core_end + 2]
    before = folded[max(0, amount.core_start - 2) : amount.core_start]
    return (behind[:1] == "-" and behind[1:].isdigit()) or (before[1:] == "-" and before[:1].isdigit())


def _is_share(folded: str, amount: Amount) -> bool:
    """A fraction of something counts nothing; a fraction alone is a number."""
    if not all(number.form == "fraction" for number in amount.numbers):
        return False
    behind = _NEXT_WORD.match(folded, amount.end)
    return behind is not None and behind.group(1) is not None and behind.group(1)[0].isalpha()
