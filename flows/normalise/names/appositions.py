"""Bearers of an office whom an apposition names: "the Danish minister, Lars Holm, …", « Lars Holm, ministre danois, ».

In: the mentions of a text in order. Out: the same, each office that such a bearer stands beside with his name, up to
whose end it reaches. Only names of two to four capitalised words count, and none in which something else is named.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.mention import Mention, Name

_CAPITALISED = r"[^\W\d_a-zß-ÿ][^\W\d_]*(?:['’-][^\W\d_]+)*"
_NAME = rf"{_CAPITALISED}(?: {_CAPITALISED}){{1,3}}"
# So many characters before an office its bearer may begin.
_REACH = 60


def beside_offices(mentions: Sequence[Mention], text: str, language: str) -> Iterator[Mention]:
    """The mentions, those of offices with the bearer that stands beside them."""
    taken = [(m.start, m.end) for m in mentions if m.kind == "name"]
    for mention in mentions:
        value = mention.value
        held = isinstance(value, Name) and value.office and value.entity_id and not (value.person or value.plural)
        span = _bearer(mention, text, language) if held else None
        if span is None or not isinstance(value, Name) or any(s < span[1] and span[0] < e for s, e in taken):
            yield mention
        else:
            named = replace(value, person=text[span[0] : span[1]])
            yield replace(mention, end=max(mention.end, span[1]), value=named)


def _bearer(mention: Mention, text: str, language: str) -> tuple[int, int] | None:
    """The span of the bearer behind an office, or else of the one before it."""
    behind, before = _patterns(language)
    match = behind.match(text, mention.end)
    if match is None:
        match = before.search(text, max(0, mention.start - _REACH), mention.start)
    return match.span(1) if match is not None else None


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands behind an office and names its bearer, and what stands before it."""
    words = load(language, "names")["words"]
    address = "|".join(re.escape(wording) for wording in sorted(words["honorifics"], key=len, reverse=True))
    articles = "|".join(re.escape(word) for word in words["articles"])
    return (
        re.compile(rf", (?:(?:{address}) )?({_NAME})(?=[,.;:)])"),
        re.compile(rf"(?:^|[\n.;:,«\"“(] ?|[a-zß-ÿ] )({_NAME}), (?:(?:{articles}) ?)?$"),
    )
