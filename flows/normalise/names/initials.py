"""Find forces again by the initials that a text gives them: "Rwanda Defence Forces … 300 RDF soldiers".

In: the mentions of a text in order. Out: the same with every later repeat of a force by its initials, or by what stood
in brackets behind its full name (« Forces de défense et de sécurité ivoiriennes (FDS) »). One abbreviation stands for
many forces of the world (AFP, PAF, FDS), so none counts that its text has not introduced.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from flows.dictionary import load
from flows.normalise.mention import Mention, Name

_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"(?<![\w-])[A-Z]{3,6}(?![\w-])")
_BRACKETED = re.compile(r" \(([A-Z]{2,6}[a-z]?)\)")
_BEFORE = re.compile(r"([A-Z])[a-z]+ $")


def with_initials(mentions: Sequence[Mention], text: str, language: str) -> list[Mention]:
    """The mentions in the order of the text, with the initials that stand for a force named before them."""
    introduced: dict[str, Mention] = {}
    for mention in mentions:
        for short in _shorts(mention, text, language):
            introduced.setdefault(short, mention)
    if not introduced:
        return list(mentions)
    taken = [(mention.start, mention.end) for mention in mentions]
    names = "|".join(map(re.escape, introduced))
    found = list(mentions)
    for match in re.finditer(rf"(?<![\w-])(?:{names})(?![\w-])", text):
        first = introduced[match[0]]
        if match.start() >= first.end and not any(s < match.end() and match.start() < e for s, e in taken):
            found.append(Mention("name", match.start(), match.end(), match[0], first.value, "names.initials"))
    return sorted(found, key=lambda mention: mention.start)


def _shorts(mention: Mention, text: str, language: str) -> Iterator[str]:
    """What a force may be called further on: its initials, and what brackets behind its name hold."""
    value = mention.value
    if not isinstance(value, Name) or value.sense != "force" or value.type != "state":
        return
    letters = "".join(w[0].upper() for w in _WORD.findall(mention.text) if w.lower() not in _joining(language))
    before = _BEFORE.search(text[: mention.start][-24:])
    # The state's own adjective may stay away: « Forces de défense et de sécurité ivoiriennes », FDS.
    for short in (letters, letters[:-1], before[1] + letters if before else ""):
        if _CAPITALS.fullmatch(short):
            yield short
    bracketed = _BRACKETED.match(text, mention.end)
    if bracketed and bracketed[1][0] in (letters[:1], before[1] if before else ""):
        yield bracketed[1]


@cache
def _joining(language: str) -> frozenset[str]:
    """Words of a name that give no initial."""
    return frozenset(load(language, "names")["words"]["joining"])
