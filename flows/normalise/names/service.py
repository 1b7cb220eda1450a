"""Join an office to whom it serves: "spokesman for President Zelensky", « chef d'état-major de l'armée israélienne ».

In: the phrases of a text in order. Out: the same, each such pair as one phrase.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.names.phrases import Phrase

# So many letters before an office stands the verb by which its bearer is sent.
_AHEAD = 60


@cache
def _gaps(language: str) -> frozenset[str]:
    return frozenset(load(language, "names")["gaps"]["serves"])


def with_service(phrases: Sequence[Phrase], folded: str, language: str) -> list[Phrase]:
    """The phrases; an office that names no actor takes the one of the phrase that it serves."""
    found: list[Phrase] = []
    for phrase in reversed(phrases):
        served = found[-1] if found else None
        if served and _serves(phrase, served, folded, language):
            found[-1] = replace(
                phrase, end=served.end, entity=served.entity, possessor=served.person, former=phrase.former
            )
        else:
            found.append(phrase)
    return found[::-1]


def _serves(phrase: Phrase, served: Phrase, folded: str, language: str) -> bool:
    office = phrase.office
    if office is None or not office.serves or phrase.entity or phrase.person or phrase.unknown:
        return False
    named = served.entity or served.person
    gap = folded[phrase.end : served.start]
    if not named or served.former or gap not in _gaps(language):
        return False
    return served.person is not None or not _is_sent(folded[: phrase.start], gap, language)


def _is_sent(before: str, gap: str, language: str) -> bool:
    """Whether the office is sent where the name behind it tells: "dispatched an envoy to Cairo" names no post there."""
    words = load(language, "names").get("sent")
    if words is None or gap not in words["whither"]:
        return False
    return re.search(words["verbs"], before[-_AHEAD:]) is not None
