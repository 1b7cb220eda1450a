"""Numbers that are an address, a moment or a number plate wherever they stand, whatever the language.

In: a folded text. Out: the spans of web and mail addresses, dates and times in digits, telephone numbers, versions and
notes.
"""

import re
from collections.abc import Iterator

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]{1,64}@[^\s@]+\.\w+")
_DIGITS = re.compile(r"\d+")
_OPENERS = "+([#"
_JUNK = re.compile(
    r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}\b"  # 5/17/2018
    r"|\+?\d{1,4}(?:[ .-]\d{2}){4,}\b"  # 01 44 55 66 77
    r"|\+\d[\d ()/.-]{7,20}\d"
    r"|\(?\d{3}\)?[- ]\d{3}-\d{4}\b"
    r"|\d{1,3}(?:\.\d{1,3}){3,}\b"
    r"|\d{1,2}[:h]\d{2}(?:[:m]\d{2})?\b"
    r"|\d{1,2} ?h(?:eures)?\b(?! \d)"
    r"|\[\d{1,3}\]"
    r"|#\d+"
    r"|\d+[x+]\d+\b"
    r"|(?:19|20)\d{2}[-/](?:\d{2}|(?:19|20)\d{2})\b(?![-\d])"  # 2021-22
    r"|(?![1-9]/[2-9]\b)\d+/\d+/?\d*\b"
)


def junk(folded: str) -> Iterator[tuple[int, int]]:
    """The spans in which no number counts anything."""
    if "@" in folded or "://" in folded or "www." in folded:
        yield from (match.span() for match in _ADDRESS.finditer(folded))
    end = 0
    for digits in _DIGITS.finditer(folded):
        start = digits.start()
        if start < end or (start and folded[start - 1].isalpha()):
            continue
        opened = start > 0 and folded[start - 1] in _OPENERS
        match = (_JUNK.match(folded, start - 1) if opened else None) or _JUNK.match(folded, start)
        if match:
            end = match.end()
            yield match.span()
