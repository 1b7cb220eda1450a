"""Turn the patterns of rules into regular expressions over kinds of tokens.

In: a pattern such as `weekday? comma? day of? month yyyy?`. Out: a compiled expression and the label of each of its
groups.

A word names a class of tokens or an alias of several; `day:first` labels its value, `(dd|nth):first` that of either;
`?`, `*`, `|` and brackets mean what they mean in regular expressions; `!word` and `<!word` refuse a token of that
class after or before, `&word` and `<&word` demand one. A class that a language has no words for matches nothing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flows.normalise.dates.tokens import Kinds

_PIECE = re.compile(
    r"\s*(?:(?P<look><?[!&])?(?P<name>[A-Za-z_0-9]+)(?::(?P<label>\w+))?"
    r"|(?P<sign>[(|?*+]|\))(?::(?P<shared>\w+))?)"
)
_LOOKS = {"!": "(?!", "<!": "(?<!", "&": "(?=", "<&": "(?<="}
_NEVER = "\uffff"


@dataclass(frozen=True, slots=True)
class Pattern:
    """`labels[i]` is the label of group i + 1, `classes[i]` the classes among which its value is sought."""

    regex: re.Pattern[str]
    labels: tuple[str, ...]
    classes: tuple[tuple[str, ...], ...]


def compile_pattern(text: str, aliases: Mapping[str, list[str]], kinds: Kinds) -> Pattern:
    """ValueError, naming the pattern and the place, where it can't be read."""
    parts: list[str] = []
    labels: list[str] = []
    classes: list[tuple[str, ...]] = []
    opened: list[int] = []
    for piece in _pieces(text):
        if piece["sign"]:
            parts.append("(?:" if piece["sign"] == "(" else piece["sign"])
            _follow_brackets(piece, opened, labels)
            continue
        names = expand(piece["name"], aliases)
        chars = f"[{kinds.members(names) or _NEVER}]"
        if piece["look"]:
            parts.append(f"{_LOOKS[piece['look']]}{chars})")
            continue
        parts.append(f"({chars})")
        labels.append(piece["label"] or piece["name"])
        classes.append(names)
    return Pattern(re.compile("".join(parts)), tuple(labels), tuple(classes))


def _pieces(text: str) -> Iterator[re.Match[str]]:
    depth, position, end = 0, 0, len(text.rstrip())
    while position < end:
        piece = _PIECE.match(text, position)
        depth += {"(": 1, ")": -1}.get(piece["sign"] or "", 0) if piece else 0
        if piece is None or depth < 0:
            raise ValueError(f"pattern {text!r}: can't read {text[position:]!r}")
        yield piece
        position = piece.end()
    if depth:
        raise ValueError(f"pattern {text!r}: a bracket is not closed")


def _follow_brackets(piece: re.Match[str], opened: list[int], labels: list[str]) -> None:
    """Give the label behind a closing bracket to all groups inside."""
    if piece["sign"] == "(":
        opened.append(len(labels))
    elif piece["sign"] == ")":
        first = opened.pop()
        if piece["shared"]:
            labels[first:] = [piece["shared"]] * (len(labels) - first)


def expand(name: str, aliases: Mapping[str, list[str]]) -> tuple[str, ...]:
    """The classes behind an alias; a class stands for itself."""
    if name not in aliases:
        return (name,)
    return tuple(member for alias in aliases[name] for member in expand(alias, aliases))
