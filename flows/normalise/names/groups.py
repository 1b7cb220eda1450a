"""Groups that are named by common words: "Western states", "some twenty countries", « les alliés ».

In: flows/dictionary/<language>/groups.toml. Out: their wordings, and the span of a group around its head noun. A group
is never expanded into members: it has no id, and its name is in the words of the text.
"""

import re
from collections.abc import Iterator
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.names.entity import Entity
from flows.normalise.names.inflect import adjective_forms
from flows.normalise.names.words import Word

# How far a group's modifiers may reach before and behind its head.
REACH = 80


def group_wordings(language: str) -> Iterator[tuple[str, Word]]:
    """Names ("n"), adjectives ("a") and head nouns ("G") of groups."""
    table, rules = load(language, "groups"), load(language, "names")["inflection"]
    heads = set(table["heads"]["words"])
    for name, wordings in table["names"].items():
        group = Entity("", name, None, "group")
        yield from ((w, Word("n", "groups.names", group, "generic", plural=True)) for w in wordings if w not in heads)
    for wording in heads:
        yield (
            wording,
            Word("G", "groups.heads", Entity("", wording, None, "group"), "generic", plural=True, text=wording),
        )
    for name, wordings in table["adjectives"].items():
        group = Entity("", name, None, "group")
        for wording in wordings:
            for form in adjective_forms(wording, rules):
                yield form, Word("a", "groups.adjectives", group, "adjective")


@cache
def _frame(language: str) -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    heads = load(language, "groups")["heads"]
    return re.compile(r"(?<!\w)" + heads["before"]), re.compile(heads["behind"]), frozenset(heads["without"])


@cache
def _opening(language: str) -> re.Pattern[str]:
    return re.compile(load(language, "groups")["heads"]["opening"])


def group_span(text: str, start: int, end: int, language: str) -> tuple[int, int] | None:
    """The whole span of the group whose head noun is text[start:end]; None if the noun alone names no group."""
    before, behind, alone = _frame(language)
    left = fold(text[max(0, start - REACH) : start])
    right = fold(text[end : end + REACH])
    ahead, after = before.search(left), behind.match(right)
    stretch = len(after.group().rstrip()) if after else 0
    opening = _opening(language).match(ahead.group()) if ahead else None
    if not ahead and not stretch and fold(text[start:end]) not in alone:
        return None
    reach = len(ahead.group()) - (opening.end() if opening else 0) if ahead else 0
    return start - reach, end + stretch
