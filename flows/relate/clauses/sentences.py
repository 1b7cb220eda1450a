"""Cut a settled text into sentences.

In: the text and the language's abbreviations. Out: spans in order, each inside one paragraph; bullets and headlines are
sentences of their own. Where the lines of a text are wrapped, a single newline inside a paragraph doesn't end a
sentence; elsewhere each line is a paragraph.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from flows.dictionary import load
from flows.ingest.lines import is_wrapped
from flows.normalise.mention import Mention, Mentions

_BULLET = r"(?:[-–—•*·▪]|\d{1,2}[.)])[ \t\u00a0]+"
_PARAGRAPH = re.compile(rf"\n[ \t\u00a0\r]*\n|\n(?=[ \t\u00a0]*{_BULLET})")
_LINE = re.compile(r"\n")
_END = re.compile(r"[.!?…]+(?:[\u00a0\u202f ]?»|[\"'”’)\]*])*(?=\s)")
_WORD = re.compile(r"\w[\w'’-]*")
_LAST_WORD = re.compile(r"[^\s(«“\"'’]*$")
_INITIALS = re.compile(r"(?:\w\.-?)*\w")
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
        for left, right in _cut(text, start, end, language):
            sentences.append(SentenceSpan(left, right, number, bullet))
    return sentences


def mentions_in(mentions: Mentions, span: SentenceSpan) -> list[Mention]:
    """Those of an article's mentions, which are in order, that lie within a sentence."""
    first = bisect_left(mentions, span.start, key=attrgetter("start"))
    last = bisect_left(mentions, span.end, lo=first, key=attrgetter("start"))
    return [mention for mention in mentions[first:last] if mention.end <= span.end]


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


def _cut(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    left = start
    for stop in _END.finditer(text, start, end):
        if not _ends_sentence(text, stop, end, language):
            continue
        yield from _trimmed(text, left, stop.end())
        left = stop.end()
    yield from _trimmed(text, left, end)


def _ends_sentence(text: str, stop: re.Match[str], end: int, language: str) -> bool:
    opener = _OPENER.match(text, stop.end(), end)
    following = _WORD.match(text, opener.end() if opener else stop.end(), end)
    first = following.group() if following else ""
    if first and not (first[0].isupper() or first[0].isdigit()):
        return False
    if stop.group().startswith(".") and not stop.group().startswith(".."):
        before = _LAST_WORD.search(text[: stop.start()][-30:])
        word = before.group().lower() if before else ""
        if word.isdigit():  # a number ends a sentence, but for the number of a list's item
            return bool(text[: stop.start() - len(word)].rpartition("\n")[2].strip())
        return not _abbreviates(word, first, language)
    return True


def _abbreviates(word: str, following: str, language: str) -> bool:
    """Whether the full stop after a word only shortens it; after letters it ends a sentence before what opens one."""
    words = load(language, "sentences")
    if _INITIALS.fullmatch(word):
        return len(word) == 1 or "-" in word or following not in words["openers"]
    return word in words["abbreviations"]
