"""Tell a count from the other uses of a number: measures, labels, ordinals, scores, model names, lists.

In: the amounts of a text and the rules of the language. Out: those that count something (or might: a bare number does).
"""

import re
from collections.abc import Iterator, Sequence

from flows.normalise.quantities.joined import Amount
from flows.normalise.quantities.naming import Naming
from flows.normalise.quantities.rules import Rules
from flows.normalise.quantities.years import is_year

_LIST_ITEM = re.compile(r"[.)\]°]\s")
_COMPOUND = re.compile(r"-?([^\W\d_]+)")
_OPEN = re.compile(r"(?:\A|\x1e)\s*\Z")
_SHUT = re.compile(r"\s*[.!?]*\s*(?:\Z|\x1e)")
_LOW_SCORE = 20
_MILLION = 1_000_000


class Context:
    """The amounts of one text, seen in their surroundings."""

    def __init__(self, text: str, folded: str, rules: Rules, naming: Naming) -> None:
        self._text = text
        self._folded = folded
        self._rules = rules
        self._naming = naming

    def counts(self, amounts: Sequence[Amount]) -> Iterator[Amount]:
        """The amounts that count something. What measures or names one number does so for those tied to it."""
        measured = [self._measure_end(amount) for amount in amounts]
        for index in range(len(amounts) - 2, -1, -1):
            measured[index] = measured[index] or (self._together(amounts, index) and measured[index + 1])
        labelled, end = False, 0
        for index, amount in enumerate(amounts):
            tied = index > 0 and labelled and self._together(amounts, index - 1)
            labelled = tied or self._is_labelled(amount)
            if not (labelled or measured[index] or amount.start < end or self._is_other(amount)):
                yield amount
            end = max(end, measured[index])

    def _is_other(self, amount: Amount) -> bool:
        return (
            self._is_glued(amount)
            or self._is_ordinal(amount)
            or is_year(self._folded, amount, self._rules)
            or self._is_list_number(amount)
            or self._is_score(amount)
            or self._is_share(amount)
            or (amount.best is not None and float(amount.best) in self._rules.calibres)
            or self._naming.names(amount)
        )

    def _is_labelled(self, amount: Amount) -> bool:
        """Whether a label stands before ("page 12", "S. 240"); the end of a possessive is none ("Peru's 450 men")."""
        label = self._rules.labels.before(self._folded, amount.start)
        number = amount.numbers[0]
        if label is None or (label.payload == "verb" and not (number.bare or number.words)):
            return False
        return self._folded[label.start - 1 : label.start] != "'" or label.end - label.start > 2

    def _together(self, amounts: Sequence[Amount], index: int) -> bool:
        """Whether an amount and the next one share what stands before or behind them ("34 and 27 years")."""
        between = self._folded[amounts[index].end : amounts[index + 1].start]
        return len(between) < 8 and between.strip() in self._rules.together

    def _measure_end(self, amount: Amount) -> int:
        """Where the unit of measure behind the amount ends; 0 if there is none."""
        ends = {amount.end + (self._folded[amount.end : amount.end + 1] == "-"), amount.core_end}
        if _is_large(amount):
            of = self._rules.of.match(self._folded, amount.core_end)
            ends |= {of.end()} if of else set()
        found = (self._rules.measures.after(self._folded, end) for end in ends)
        told = (u.end for u in found if u is not None)
        return max((end for end in told if not self._rules.unmeasured.match(self._folded, end)), default=0)

    def _is_glued(self, amount: Amount) -> bool:
        """Part of a model name ("T-72") or of a compound ("two-state", "155mm") that counts nothing."""
        before = self._folded[max(0, amount.core_start - 2) : amount.core_start]
        if before[-1:].isalpha() or (before[-1:] == "-" and before[:1].isalnum() and amount.start == amount.core_start):
            return True
        behind = self._folded[amount.end : amount.end + 24]
        if not behind or not (behind[0].isalnum() or behind[0] == "-"):
            return False
        compound = _COMPOUND.match(behind)
        if compound is None:
            return behind[0] != "-" or behind[1:2].isdigit()
        return compound.group(1) not in self._rules.compounds

    def _is_ordinal(self, amount: Amount) -> bool:
        """ "two hundred and forty-fifth": tens or more in words, ended by an ordinal."""
        value = amount.best
        return (
            value is not None and value >= 20 and self._rules.ordinal.match(self._folded, amount.core_end) is not None
        )

    def _is_list_number(self, amount: Amount) -> bool:
        """ "1. First point", "(2) Second": short digits that open a line and are closed by a sign."""
        number = amount.numbers[0]
        if not number.bare or len(amount.numbers) > 1 or number.end - number.start > 2:
            return False
        before = self._text[max(0, number.start - 80) : number.start].rpartition("\n")[2].strip(" (\t")
        return not before and _LIST_ITEM.match(self._text, number.end) is not None

    def _is_score(self, amount: Amount) -> bool:
        """ "3-1", « 2 à 0 »: two low numbers that fall or stand level, tied like a range."""
        behind = self._rules.score.match(self._folded, amount.core_end)
        ahead = self._rules.scored.search(self._folded, max(0, amount.core_start - 12), amount.core_start)
        value = amount.best
        if value is None or value > _LOW_SCORE or amount.modality != "exact":
            return False
        return (behind is not None and int(behind.group(1)) <= value) or (
            ahead is not None and value <= int(ahead.group(1)) <= _LOW_SCORE
        )

    def _is_share(self, amount: Amount) -> bool:
        """A fraction counts nothing in a sentence; in a line of its own it is a number."""
        if not all(number.form == "fraction" for number in amount.numbers):
            return False
        return not (
            _OPEN.search(self._folded, max(0, amount.start - 8), amount.start) and _SHUT.match(self._folded, amount.end)
        )


def _is_large(amount: Amount) -> bool:
    """Whether "of" ties the amount to what it counts or measures ("millions of litres", « une dizaine de jours »)."""
    last = amount.numbers[-1]
    return last.unit > 1 or last.approx or last.value is None or last.value >= _MILLION
