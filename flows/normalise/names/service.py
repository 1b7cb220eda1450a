"""Join an office to whom it serves: "spokesman for President Zelensky", « chef d'état-major de l'armée israélienne ».

In: the phrases of a text in order. Out: the same, each such pair as one phrase.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.names.phrases import Phrase


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
    return bool(named) and not served.former and folded[phrase.end : served.start] in _gaps(language)
