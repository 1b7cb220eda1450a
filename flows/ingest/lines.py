"""The lines of a settled text as units of its layout: headlines, labels, paragraphs.

In: the text. Out: `Line`s with their place in it. Where the lines of a text are wrapped, its paragraphs are the units.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

LINE_END = re.compile(r"[\r\n\u2028\u2029]+")
BLANK_LINE = re.compile(r"\r?\n[ \t]*(?=\r?\n)")
CARRIED_ON = re.compile(r"[^\s]\r?\n[ \t]*[a-zà-ÿ]")
# A text is wrapped where so many of its lines carry on the sentence of the line above.
WRAPPED_SHARE = 0.1
# A line with such an end, or one longer than any headline, is the body of the article.
SENTENCE_END = re.compile(r"[.!?…:;][»”\"')\]]*$")
LONGEST_HEADLINE = 160
# Lines that a typesetter broke are even: none longer than this, the broken ones not much shorter.
LONGEST_WRAPPED, SHORTEST_WRAPPED = 100, 50
FEWEST_HEADLINE_WORDS = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text without the white space around it."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where the line ends in the text, in code points, without its line end."""
        return self.start + len(self.text)


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text that hold more than white space; the paragraphs where the lines are wrapped."""
    ends = [(end.start(), end.end()) for end in (BLANK_LINE if is_wrapped(text) else LINE_END).finditer(text)]
    for (_, start), (stop, _) in pairwise([(0, 0), *ends, (len(text), len(text))]):
        piece = text[start:stop]
        if stripped := piece.strip():
            yield Line(start + len(piece) - len(piece.lstrip()), stripped)


def is_wrapped(text: str) -> bool:
    """Whether the ends of lines are the typesetter's, so that only a blank line ends a paragraph."""
    return len(CARRIED_ON.findall(text)) > WRAPPED_SHARE * text.count("\n") or _is_even(text)


def _is_even(text: str) -> bool:
    """Whether the lines are of one width, and most of those that another follows end in mid-sentence."""
    lines = [line.strip() for line in text.split("\n")]
    if max(map(len, lines)) > LONGEST_WRAPPED:
        return False
    followed = [upper for upper, lower in pairwise(lines) if upper and lower]
    broken = [line for line in followed if len(line) >= SHORTEST_WRAPPED and not SENTENCE_END.search(line)]
    return len(broken) >= 2 and 2 * len(broken) >= len(followed)


def headline_of(text: str) -> str | None:
    """The headline that a plain text carries as its first line, if the line looks like one and more follows."""
    lines = list(lines_of(text))
    if len(lines) < 2 or len(lines[0].text.split()) < FEWEST_HEADLINE_WORDS or is_body(lines[0].text):
        return None
    return lines[0].text


def is_body(line: str) -> bool:
    """Whether a line is running text, by its end or its length."""
    return len(line) > LONGEST_HEADLINE or SENTENCE_END.search(line) is not None
