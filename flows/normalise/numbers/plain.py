"""The form of a text that numbers are read from: one sign for look-alikes, lower case, real breaks marked.

In: a text. Out: a string of the same length in which every code point keeps its place.
"""

import re
from functools import lru_cache

from flows.normalise.gazetteer import fold

BREAK = "\x1e"

# A line that is only wrapped goes on in the next one; a paragraph, a list item or a new sentence doesn't.
_BREAKS = re.compile(
    r"\n[^\S\n]*\n\s*"
    r"|\n(?=[^\S\n]*[-–—•*·▪●◦‣>])"
    r"|(?<=[.!?:;»”\"])[^\S\n]*\n"
    r"|\n(?=[^\S\n]*[A-ZÀ-ÖØ-Þ])"
    r"|(?<=\d)[^\S\n]*\n(?=[^\S\n]*\d)"
)


@lru_cache(maxsize=8)
def plain(text: str) -> str:
    """The text folded, with each break replaced by as many `BREAK`s as it is long."""
    return fold(_BREAKS.sub(lambda match: BREAK * len(match.group()), text))
