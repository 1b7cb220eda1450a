"""A sentence with its roles marked and coloured, for a terminal.

In: a text, the place of a sentence in it and marks on it. Out: a line for rich.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.text import Text

_COLOURS = {
    "trigger": "bold magenta",
    "supplier": "bold cyan",
    "actor": "bold cyan",
    "recipient": "bold green",
    "host": "bold green",
    "place": "green",
    "item": "bold yellow",
    "force": "bold yellow",
    "quantity": "yellow",
    "value": "yellow",
    "event_date": "blue",
    "attribution": "italic",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A role's words: code points of the article's text, end exclusive."""

    role: str
    start: int
    end: int


def marked(text: str, start: int, end: int, marks: Iterable[Mark]) -> Text:
    """The sentence at start..end; each role stands before its words, as in the proofs of the dictionaries."""
    line, at = Text(), start
    for mark in sorted(set(marks), key=lambda m: (m.start, -m.end, m.role)):
        if mark.start < at or mark.end > end:
            continue
        line.append(" ".join(text[at : mark.start].split("\n")))
        style = _COLOURS.get(mark.role, "bold")
        line.append(f"[{mark.role} ", style="dim")
        line.append(text[mark.start : mark.end], style=style)
        line.append("]", style="dim")
        at = mark.end
    line.append(" ".join(text[at:end].split("\n")))
    return line


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The paragraph's stretch around a span, cut at line breaks and at most some 300 code points to each side."""
    left = max(text.rfind("\n", 0, start) + 1, start - 300)
    right = text.find("\n", end)
    return left, min(len(text) if right < 0 else right, end + 300)
