"""One expression for many wordings, neighbours that begin alike tried as one.

In: regular expressions. Out: one that matches what any of them does. Python tries the branches of an alternation one
after another at each place of a text; among hundreds, where a letter decides between groups of them, few are tried.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

# A character that stands for itself and once: the next one neither repeats it nor makes it optional.
_HEAD = re.compile(r"(?:[^\W_]|[ '’_-]|\\[^\w\s]|\\ )(?![?*+{])")
_ATOM = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
_GROUP = re.compile(r"\([^()]*\)")


def alternation(patterns: Iterable[str]) -> str:
    """One group for the patterns, their order kept: of those that match at one place, the first goes first.

    Those that begin alike must be neighbours to gain: where only the place of a match counts, sort them. None match
    nothing.
    """
    listed = [one_branch(pattern) for pattern in patterns]
    return f"(?:{_branches(listed)})" if listed else "(?!)"


def _branches(patterns: Sequence[str]) -> str:
    parts: list[str] = []
    for head, group in groupby(patterns, head_of):
        alike = list(dict.fromkeys(group))
        if not head or len(alike) == 1:
            parts += alike
            continue
        tails = _branches([pattern[len(head) :] for pattern in alike])
        parts.append(f"{head}(?:{tails})" if "|" in tails else head + tails)
    return "|".join(parts)


def head_of(pattern: str) -> str:
    """The character with which everything begins that a pattern of one branch matches; empty if that is open."""
    head = _HEAD.match(pattern)
    return head.group() if head else ""


def one_branch(pattern: str) -> str:
    """A pattern that is one branch: one with alternatives of its own outside any group becomes a group."""
    flat = _ATOM.sub("", pattern)
    while (outside := _GROUP.sub("", flat)) != flat:
        flat = outside
    return f"(?:{pattern})" if "|" in flat else pattern
