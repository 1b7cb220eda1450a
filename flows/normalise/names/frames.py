"""What may stand around the head noun of a group.

In: `[heads]` in flows/dictionary/<language>/groups.toml. Out: its patterns over folded text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from flows.dictionary import load

# How far a group's modifiers may reach before and behind its head, in code points.
REACH = 80


@dataclass(frozen=True, slots=True)
class GroupFrame:
    """`before` matches articles, quantifiers and modifiers up to the head, `behind` modifiers after it.

    `opening` are the articles that are no part of the group, and what before them is no number ("about their nations");
    heads in `bare` need nothing else, those in `weak` a modifier.
    """

    before: re.Pattern[str]
    behind: re.Pattern[str]
    opening: re.Pattern[str]
    modifier: re.Pattern[str]
    never: re.Pattern[str]
    bare: frozenset[str]
    weak: frozenset[str]
    of: frozenset[str]
    also: frozenset[str]


@cache
def group_frame(language: str) -> GroupFrame:
    """The frame of a language, from `[heads]` in groups.toml."""
    heads, gaps = load(language, "groups")["heads"], load(language, "names")["gaps"]
    article, modifier = _any_of(heads["articles"]), _any_of(heads["modifiers"])
    return GroupFrame(
        before=re.compile(rf"(?<![\w-])(?:{article}|{_any_of(heads['quantifiers'])}|{modifier})+$"),
        behind=re.compile(heads["behind"]),
        opening=re.compile(rf"(?:(?:{_any_of(heads['approximators'])})?{article})+"),
        modifier=re.compile(rf"(?<![\w-]){modifier}"),
        never=re.compile(heads["never_before"]),
        bare=frozenset(heads["bare"]),
        weak=frozenset(heads["weak"]),
        of=frozenset(gaps["of"]),
        also=frozenset(gaps["also"]),
    )


def _any_of(words: Sequence[str]) -> str:
    """One of the words and the space behind it (none behind an apostrophe), the longest first."""
    written = [re.escape(word).replace(r"\*", r"\w+").replace(r"\#", r"\d+") for word in words]
    return "(?:(?:" + "|".join(sorted(written, key=len, reverse=True)) + r")(?: |(?<=')))"
