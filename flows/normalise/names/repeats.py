"""Find again by surname the people whom no list knows and whom the text has introduced by an office.

In: the mentions of a text in order. Out: the same with the later repeats, bound to the same actor and office. A bearer
may stand behind his office or in an apposition ("the Danish minister, Lars Holm, …").
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.mention import Mention, Name
from flows.normalise.names.appositions import beside_offices
from flows.normalise.names.persons import persons

SHORTEST = 3
_NAMED_BEHIND = re.compile(r"[ \u00a0-][^\W\d_a-zà-ÿ]")
_NAMED_BEFORE = re.compile(r"[^\W\d_a-zà-ÿ][^\W\d_]+[ \u00a0]$")


@cache
def _address(language: str) -> str:
    honorifics = load(language, "names")["words"]["honorifics"]
    return "|".join(re.escape(wording) for wording in sorted(honorifics, key=len, reverse=True))


def repeats(mentions: Sequence[Mention], text: str, language: str) -> list[Mention]:
    """The mentions in the order of the text, with every later repeat of an unknown bearer's surname."""
    introduced: dict[str, Mention] = {}
    for mention in beside_offices(mentions, text, language):
        for surname in _new_surnames(mention):
            introduced.setdefault(surname, mention)
    if not introduced:
        return list(mentions)
    names = "|".join(re.escape(surname) for surname in introduced)
    pattern = re.compile(rf"(?<![\w-])(?:(?:{_address(language)}) )?({names})(?![\w-])")
    taken = [(mention.start, mention.end) for mention in mentions]
    found = list(mentions)
    for match in pattern.finditer(text):
        first = introduced[match[1]]
        free = not any(start < match.end() and match.start() < end for start, end in taken)
        if match.start() >= first.end and free and not _is_given(match, first, text):
            assert isinstance(first.value, Name)
            value = replace(first.value, sense="person")
            found.append(Mention("name", match.start(), match.end(), match[0], value, "names.repeat"))
    return sorted(found, key=lambda mention: mention.start)


def _is_given(match: re.Match[str], first: Mention, text: str) -> bool:
    """Whether the first word of a name is only the given name of somebody else: a capitalised word stands beside it."""
    if isinstance(first.value, Name) and first.value.person and first.value.person.endswith(match[1]):
        return False
    return bool(_NAMED_BEHIND.match(text, match.end()) or _NAMED_BEFORE.search(text[: match.start()]))


def _new_surnames(mention: Mention) -> list[str]:
    """The last word of a new name and the first, for in some countries the surname stands first ("Zhang Yesui")."""
    value = mention.value
    if not isinstance(value, Name) or not value.person or value.person in persons() or value.entity_id is None:
        return []
    words = value.person.split(" ")
    last = words[-1:] if len(words[-1]) >= SHORTEST else []
    return [word for word in (*last, *(words[:1] if len(words) > 1 else ())) if word[0].isupper()]
