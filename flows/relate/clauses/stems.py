"""Patterns of words: from stems, whole words and the words beside a trigger, as the dictionaries list them.

In: entries of lists. Out: expressions for folded text.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import TypeVar

from flows.normalise.alternation import alternation, beginnings, head_of, one_branch, unfolded
from flows.normalise.gazetteer import fold

Thing = TypeVar("Thing")

_QUOTES, _SPACES = re.compile(r"[«»“”\"„]"), re.compile(r"\s+")
_INITIALS = re.compile(r"\.(?<=\b[^\W\d_]\.)(?=[\w ])")  # begins with the point: that is found at the speed of memory
_SOFTENED = re.compile(r"(?<=\w)c(?=$|\()")


def any_of(stems: Iterable[str]) -> re.Pattern[str]:
    """A pattern for words that begin with one of the stems."""
    return _any_of(tuple(stems))


# Lists of the dictionaries are asked for again and again: more of them than Python remembers expressions.
@lru_cache(maxsize=1 << 10)
def _any_of(stems: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{stem_of(stem)})" for stem in stems))


def any_of_many(stems: Iterable[str]) -> re.Pattern[str]:
    """The same for hundreds of stems: it finds the same beginnings, and none of many at the cost of one."""
    return re.compile(beginnings(map(stem_of, stems)))


def by_initial(listed: Iterable[tuple[Iterable[str], Thing]]) -> Callable[[str], Sequence[Thing]]:
    """Of things, each with the stems that find it, those that a word with a certain first letter can be; in order."""
    heads = [({letter for stem in stems for letter in _initials(stem)}, thing) for stems, thing in listed]

    @cache
    def found(letter: str) -> Sequence[Thing]:
        return tuple(thing for letters, thing in heads if letter in letters or "" in letters)

    return found


def _initials(stem: str) -> set[str]:
    return {head_of(part) for part in unfolded(one_branch(stem_of(stem)))}


def stem_of(stem: str) -> str:
    """The pattern of a stem, folded; a "c" at its end is softened before some vowels: « dénonce », « dénonçait »."""
    return _SOFTENED.sub("[cç]", fold(stem))


def any_word_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words, each whole, in a folded text."""
    return _any_word_of(tuple(words))


@lru_cache(maxsize=1 << 10)
def _any_word_of(words: Sequence[str]) -> re.Pattern[str]:
    # No word boundary stands behind a point ("Ph.D.").
    return re.compile(rf"(?<!\w){alternation(re.escape(fold(word)) for word in words)}(?!\w)")


def beside(pattern: str) -> str:
    """A pattern for the words beside a trigger, folded; a word that it passes over may be compound: "this week-end"."""
    return fold(pattern).replace(r"(\w+ )", r"([\w'’-]+ )")


def unquoted(words: str) -> str:
    """Words without quotation marks and the points of initials: what is quoted is part of its phrase, "U.S." one word.

    « a jugé la décision "immorale" », "gave U.S. diplomats three days".
    """
    plain = _SPACES.sub(" ", _QUOTES.sub(" ", words)) if _QUOTES.search(words) else words
    return _INITIALS.sub("", plain)
