"""Names that are also something else need a second sign: Georgia, Jordan, Chad, « Niger », "Turkey".

In: the pieces found in a text. Out: the pieces that count. The rules are `[[weak]]` in names.toml.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from flows.dictionary import load
from flows.normalise.names.words import Piece

# Adjacent signs are looked for in this many code points before and after a name.
WINDOW = 48
_LAST_WORD = re.compile(r"([^\W\d_][\w'-]*\.?) $")
_NEXT_WORD = re.compile(r" ([^\W\d_][\w.'-]*)")


@dataclass(frozen=True, slots=True)
class _Rule:
    not_before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    before: re.Pattern[str] | None
    signs: re.Pattern[str] | None
    against: re.Pattern[str] | None
    person_like: bool
    needs_sign: bool
    otherwise: bool


@cache
def _rules(language: str) -> Mapping[str, tuple[_Rule, ...]]:
    found: dict[str, tuple[_Rule, ...]] = {}
    for entry in load(language, "names")["weak"]:
        for word in entry["words"]:
            found[word] = (*found.get(word, ()), _compile(entry, word))
    return found


def _compile(entry: Mapping[str, Any], word: str) -> _Rule:
    signs = [*entry.get("signs", ()), *entry.get("signs_by_word", {}).get(word, ())]
    return _Rule(
        not_before=_any(entry.get("not_before", ()), "(?:{})$"),
        not_after=_any(entry.get("not_after", ()), "(?:{})"),
        before=_any(entry.get("before", ()), "(?:{})$"),
        signs=_any(signs, "(?:{})"),
        against=_any(entry.get("against", ()), "(?:{})"),
        person_like=entry.get("person_like", False),
        needs_sign=entry.get("needs_sign", False),
        otherwise=entry["otherwise"],
    )


def _any(patterns: Sequence[str], frame: str) -> re.Pattern[str] | None:
    # A pattern may carry its own "$"; the frame's second one does no harm.
    return re.compile(frame.format("|".join(patterns))) if patterns else None


@cache
def _openers(language: str) -> frozenset[str]:
    return frozenset(load(language, "names")["words"]["openers"])


def strong_pieces(pieces: Sequence[Piece], text: str, folded: str, language: str) -> list[Piece]:
    """The pieces without the weak ones that nothing confirms."""
    rules, reader = _rules(language), _Reader(pieces, text, folded, _openers(language))
    kept = []
    for piece in pieces:
        word = text[piece.start : piece.end]
        applying = rules.get(word) or rules.get(word.title(), ()) if piece.symbol in "npf" else ()
        if all(reader.confirms(rule, piece) for rule in applying):
            kept.append(piece)
    return kept


class _Reader:
    """One text in which weak names look for their signs; where a sign stands is looked up once a text."""

    def __init__(self, pieces: Sequence[Piece], text: str, folded: str, openers: frozenset[str]) -> None:
        self._text, self._folded, self._openers = text, folded, openers
        self._edges = {piece.start for piece in pieces} | {piece.end for piece in pieces}
        self._places: dict[re.Pattern[str], list[int]] = {}

    def confirms(self, rule: _Rule, piece: Piece) -> bool:
        """Whether the text lets the piece count by this rule."""
        left = self._folded[max(0, piece.start - WINDOW) : piece.start]
        right = self._folded[piece.end : piece.end + WINDOW]
        if (rule.not_before and rule.not_before.search(left)) or (rule.not_after and rule.not_after.match(right)):
            return False
        if rule.person_like and self._in_a_persons_name(piece):
            return False
        if rule.before and not rule.before.search(left):
            return False
        for_it, against_it = self._distance(rule.signs, piece), self._distance(rule.against, piece)
        if for_it is not None and (against_it is None or for_it < against_it):
            return True
        if rule.needs_sign or against_it is not None:
            return False
        return rule.before is not None or rule.otherwise

    def _distance(self, signs: re.Pattern[str] | None, piece: Piece) -> int | None:
        """How far the nearest of the signs is, in code points; None if the text has none."""
        if signs is None:
            return None
        if signs not in self._places:
            self._places[signs] = [sign.start() for sign in signs.finditer(self._folded)]
        places = self._places[signs]
        nearest = bisect_left(places, piece.start)
        return min((abs(place - piece.start) for place in places[max(0, nearest - 1) : nearest + 1]), default=None)

    def _in_a_persons_name(self, piece: Piece) -> bool:
        before = _LAST_WORD.search(self._text[max(0, piece.start - WINDOW) : piece.start])
        if before and self._is_name_word(before[1]) and piece.start - 1 not in self._edges:
            return True
        after = _NEXT_WORD.match(self._text[piece.end : piece.end + WINDOW])
        return bool(after and self._is_name_word(after[1]) and piece.end + 1 not in self._edges)

    def _is_name_word(self, word: str) -> bool:
        ends_sentence = word.endswith(".") and len(word) > 2
        return word[0].isupper() and not word.isupper() and not ends_sentence and word.lower() not in self._openers
