"""Cut a settled text into sentences.

In: the text and the language's abbreviations. Out: spans in order, each inside one paragraph; bullets and headlines are
sentences of their own. Where the lines of a text are wrapped, a single newline inside a paragraph doesn't end a
sentence; elsewhere each line is a paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from flows.dictionary import load
from flows.ingest.lines import is_wrapped

_BULLET = r"(?:[-–—•*·▪]|\d{1,2}[.)])[ \t\u00a0]+"
_PARAGRAPH = re.compile(rf"\n[ \t\u00a0\r]*\n|\n(?=[ \t\u00a0]*{_BULLET})")
_LINE = re.compile(r"\n")
_END = re.compile(r"(?:[.!?…]+[\"'»”’)\]*]*|[;])(?=\s)")
_OPENER = re.compile(r"[\s\u00a0\u202f]*[\"'«“‘(\[*_–—-]*[\s\u00a0\u202f]*")


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """A sentence's place in the text (code points, end exclusive) and the number of its paragraph, from 0."""

    start: int
    end: int
    paragraph: int
    bullet: bool = False


def split_sentences(text: str, language: str) -> list[SentenceSpan]:
    """All sentences of a text, without the white space around them."""
    sentences: list[SentenceSpan] = []
    for number, (start, end) in enumerate(_paragraphs(text)):
        bullet = re.match(r"\s*" + _BULLET, text[start:end]) is not None
        for left, right in _cut(text, start, end, _abbreviations(language)):
            sentences.append(SentenceSpan(left, right, number, bullet))
    return sentences


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in (_PARAGRAPH if is_wrapped(text) else _LINE).finditer(text):
        yield from _trimmed(text, start, gap.start())
        start = gap.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _cut(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    left = start
    for stop in _END.finditer(text, start, end):
        if not _ends_sentence(text, stop, end, abbreviations):
            continue
        yield from _trimmed(text, left, stop.end())
        left = stop.end()
    yield from _trimmed(text, left, end)


def _ends_sentence(text: str, stop: re.Match[str], end: int, abbreviations: frozenset[str]) -> bool:
    opener = _OPENER.match(text, stop.end(), end)
    following = text[opener.end() : opener.end() + 1] if opener else ""
    if following and not (following.isupper() or following.isdigit()):
        return stop.group().startswith((";", "!", "?")) and following != ""
    if stop.group().startswith(".") and not stop.group().startswith(".."):
        word = re.search(r"[^\s(«“\"'’]*$", text[: stop.start()][-30:])
        token = word.group().lower() if word else ""
        if token in abbreviations or re.fullmatch(r"(?:\w\.)*\w", token):
            return False
    return True


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(load(language, "sentences")["abbreviations"])
