"""Turn the patterns of rules into regular expressions over kinds of tokens.

In: a pattern such as `weekday? comma? dom of? month yyyy?`. Out: a compiled expression and the label of each of its
groups.

A word names a class of tokens or an alias of several; `dom:first` labels its value, `(dd|nth):first` that of either;
`?`, `*`, `|` and brackets mean what they mean in regular expressions; `!word` and `<!word` refuse a token of that
class after or before, `&word` and `<&word` demand one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from flows.normalise.dates.tokens import Kinds

_PIECE = re.compile(
    r"\s*(?:(?P<look><?[!&])?(?P<name>[A-Za-z_0-9]+)(?::(?P<label>\w+))?|"
    r"(?P<sign>[(|?*+]|\))(?::(?P<shared>\w+))?)"
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
    """ValueError, naming the pattern and the place, where it can't be read or names a class that nothing has."""
    parts: list[str] = []
    labels: list[str] = []
    classes: list[tuple[str, ...]] = []
    opened: list[int] = []
    position = 0
    while position < len(text.rstrip()):
        piece = _PIECE.match(text, position)
        if piece is None:
            raise ValueError(f"pattern {text!r}: can't read {text[position:]!r}")
        position = piece.end()
        if piece["sign"] == "(":
            opened.append(len(labels))
        elif piece["sign"] == ")":
            first = opened.pop()
            labels[first:] = [piece["shared"]] * (len(labels) - first) if piece["shared"] else labels[first:]
        if piece["sign"]:
            parts.append("(?:" if piece["sign"] == "(" else piece["sign"])
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


def expand(name: str, aliases: Mapping[str, list[str]]) -> tuple[str, ...]:
    """The classes behind an alias; a class stands for itself."""
    if name not in aliases:
        return (name,)
    return tuple(member for alias in aliases[name] for member in expand(alias, aliases))
