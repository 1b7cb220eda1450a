"""One expression for many wordings, neighbours that begin alike tried as one.

In: regular expressions. Out: one that matches what any of them does. Python tries the branches of an alternation one
after another at each place of a text; among hundreds, where a letter decides between groups of them, few are tried.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby, pairwise

# A character that stands for itself and once: the next one neither repeats it nor makes it optional.
_HEAD = re.compile(r"(?:[^\W_]|[ '’_-]|\\[^\w\s]|\\ )(?![?*+{])")
_ATOM = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
_GROUP = re.compile(r"\([^()]*\)")
_CAPTURE = re.compile(rf"({_ATOM.pattern})|\((?!\?)")
_OPENING = re.compile(r"\((?:\?:)?(?!\?)")


def alternation(patterns: Iterable[str]) -> str:
    """One group for the patterns, their order kept: of those that match at one place, the first goes first.

    Those that begin alike must be neighbours to gain: where only the place of a match counts, sort them. None match
    nothing.
    """
    listed = [one_branch(pattern) for pattern in patterns]
    return f"(?:{_branches(listed)})" if listed else "(?!)"


def beginnings(patterns: Iterable[str]) -> str:
    """The same where only the place of a match counts: sorted, and by their letters even those that a group opens.

    Groups capture nothing then: among thousands, what they hold is copied at each step back, and a search takes forty
    times as long.
    """
    listed = (_uncaptured(one_branch(pattern)) for pattern in patterns)
    return alternation(sorted(part for pattern in listed for part in unfolded(pattern)))


def _uncaptured(pattern: str) -> str:
    return _CAPTURE.sub(lambda found: found.group(1) or "(?:", pattern)


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


def unfolded(pattern: str) -> list[str]:
    """Patterns that together match what one does, the group that opens it taken apart: of "(a|b)c", "ac" and "bc"."""
    opening = _OPENING.match(pattern)
    if opening is None:
        return [pattern]
    cuts, end = _cuts(pattern)
    branches, rest = [pattern[a + 1 : b] for a, b in pairwise([opening.end() - 1, *cuts, end])], pattern[end + 1 :]
    if rest.startswith(("*", "+", "{")):
        return [pattern]
    if rest.startswith("?"):
        branches, rest = [*branches, ""], rest.lstrip("?")
    return [part for branch in branches for part in unfolded(branch + rest)]


def _cuts(pattern: str) -> tuple[list[int], int]:
    """Where the branches of the group that opens a pattern are cut, and where it ends."""
    flat = _ATOM.sub(lambda atom: "." * len(atom.group()), pattern)
    depths = list(accumulate((sign == "(") - (sign == ")") for sign in flat))
    end = depths.index(0)
    return [at for at in range(end) if flat[at] == "|" and depths[at] == 1], end


def one_branch(pattern: str) -> str:
    """A pattern that is one branch: one with alternatives of its own outside any group becomes a group."""
    flat = _ATOM.sub("", pattern)
    while (outside := _GROUP.sub("", flat)) != flat:
        flat = outside
    return f"(?:{pattern})" if "|" in flat else pattern
