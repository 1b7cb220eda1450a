"""Find again by surname the people whom no list knows and whom the text has introduced by an office.

In: the mentions of a text in order. Out: the same with the later repeats, bound to the same actor and office.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.mention import Mention, Name
from flows.normalise.names.persons import persons

SHORTEST = 3


@cache
def _address(language: str) -> str:
    honorifics = load(language, "names")["words"]["honorifics"]
    return "|".join(re.escape(wording) for wording in sorted(honorifics, key=len, reverse=True))


def repeats(mentions: Sequence[Mention], text: str, language: str) -> list[Mention]:
    """The mentions in the order of the text, with every later repeat of an unknown bearer's surname."""
    introduced: dict[str, Mention] = {}
    for mention in mentions:
        surname = _new_surname(mention)
        if surname:
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
        if match.start() > first.start and free:
            assert isinstance(first.value, Name)
            value = replace(first.value, sense="person")
            found.append(Mention("name", match.start(), match.end(), match[0], value, "names.repeat"))
    return sorted(found, key=lambda mention: mention.start)


def _new_surname(mention: Mention) -> str | None:
    value = mention.value
    if not isinstance(value, Name) or not value.person or value.person in persons() or value.entity_id is None:
        return None
    surname = value.person.rsplit(" ", 1)[-1]
    return surname if len(surname) >= SHORTEST and surname[0].isupper() else None
