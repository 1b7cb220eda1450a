"""Tell numbers that are part of a name: "Nord Stream 2", "the Five Eyes", « les Vingt-Sept », « l'A 75 ».

In: an amount in its text, with the spans of names that may stand before a count ("Japan 180"). Out: whether it names.
"""

import re
from collections.abc import Collection

from flows.normalise.quantities.joined import Amount

_CAPITALISED = re.compile(r"(\S*)\s([A-ZÀ-Þ][\w'’.-]*)[ \u00a0\u202f]$")
_LETTER = re.compile(r"(?<![\w.])[A-Z][ \u00a0\u202f]$")
_SENTENCE_END = frozenset('.!?:;•–—-"«“»)(')
_FOLLOWING = re.compile(r"[ \u00a0\u202f\n]([^\W\d_]+['’]?)")
_PLURAL_ENDINGS = frozenset("sx")
_MOSTLY = 0.6
_LONGEST_TITLE = 120
# Of a capitalised word with its point; a longer one ends a sentence.
_LONGEST_ABBREVIATION = 6


class Naming:
    """The capitals of one text. `names` are the ends of spans that are known names of actors and places."""

    def __init__(self, text: str, names: Collection[int], closed: Collection[str]) -> None:
        self._text = text
        self._names = frozenset(names)
        self._closed = frozenset(closed)

    def names(self, amount: Amount) -> bool:
        """Whether the amount is part of a name."""
        if amount.start != amount.core_start or amount.end != amount.core_end:
            return False
        return self._is_proper_word(amount) if amount.numbers[0].words else self._is_designation(amount)

    def _is_proper_word(self, amount: Amount) -> bool:
        """A number word with a capital inside a sentence: a name, unless the line is a headline in capitals."""
        if not self._text[amount.core_start].isupper() or self._opens_sentence(amount.core_start):
            return False
        return not self._in_title(amount.core_start)

    def _opens_sentence(self, start: int) -> bool:
        before = self._text[max(0, start - 4) : start].rstrip(" \t\u00a0\u202f'’")
        return not before or before[-1] in _SENTENCE_END or before[-1] == "\n"

    def _in_title(self, start: int) -> bool:
        before = self._text[max(0, start - _LONGEST_TITLE) : start].rpartition("\n")[2]
        words = re.findall(r"[^\W\d_]{2,}", before + self._text[start : start + _LONGEST_TITLE].partition("\n")[0])
        capitals = sum(word[0].isupper() for word in words)
        return bool(capitals >= _MOSTLY * len(words))

    def _is_designation(self, amount: Amount) -> bool:
        """Plain digits right behind a capitalised word or letter that is no known name, with nothing to count."""
        start = amount.core_start
        if not all(number.bare for number in amount.numbers) or start in self._names or start - 1 in self._names:
            return False
        before = self._text[max(0, start - 40) : start]
        if _LETTER.search(before) and not self._opens_sentence(start - 2):
            return True
        word = _CAPITALISED.search(before)
        if word is None or self._opens_sentence(start - 1 - len(word.group(2))):
            return False
        if word.group(2).endswith(".") and len(word.group(2)) > _LONGEST_ABBREVIATION:
            return False  # « les articles 12 et 14 de la Charte. 200 Stinger »
        if word.group(2).endswith(".") and (word.group(1)[-1:].isdigit() or word.group(2)[-2].isdigit()):
            return False  # a unit or a model ends the sentence: « puis 40 F. 200 camions », « un Su-35. 200 Stinger »
        behind = _FOLLOWING.match(self._text, amount.core_end)
        if behind is None:
            return True
        following = behind.group(1)
        if following.lower().replace("’", "'") in self._closed:
            return True
        plural = following.islower() and following[-1] in _PLURAL_ENDINGS
        return not plural and not self._in_title(start)
