"""Let one plural office serve several actors: "the French and German ministers", « les présidents russe et turc ».

In: the phrases of a text in order. Out: the same, where every actor of such an enumeration carries the office.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from flows.normalise.names.gaps import AND, LISTED, gap_signs
from flows.normalise.names.phrases import Phrase


def with_chains(phrases: Sequence[Phrase], folded: str, language: str) -> list[Phrase]:
    """The phrases; those that share the office of a plural one beside them carry it too."""
    gaps = gap_signs(language)
    found = list(phrases)
    for index, phrase in enumerate(phrases):
        if phrase.office is None or not phrase.office.plural or phrase.entity is None or phrase.former:
            continue
        for step in (-1, 1):
            for linked in _linked(found, index, step, folded, gaps):
                shared = found[linked]
                found[linked] = replace(shared, office=phrase.office, head=phrase.head, chained=True)
                found[index] = replace(found[index], chained=True)
    return found


def _linked(phrases: Sequence[Phrase], index: int, step: int, folded: str, gaps: Mapping[str, str]) -> list[int]:
    """The plain actors that an enumeration joins to the phrase on one side; it must have a last "and"."""
    linked: list[int] = []
    last_and = 0
    place = index + step
    while 0 <= place < len(phrases) and _is_plain_actor(phrases[place]):
        left, right = sorted((place, place - step))
        sign = gaps.get(folded[phrases[left].end : phrases[right].start], "")
        if not sign or sign not in AND + LISTED:
            break
        linked.append(place)
        if sign == AND:
            last_and = len(linked)
        place += step
    # To the left the "and" is the nearest link, to the right the farthest.
    if step < 0:
        joined = linked and (_first_is_and(phrases, index, folded, gaps) or _heads_line(phrases[linked[-1]], folded))
        return linked if joined else []
    return linked[:last_and]


def _heads_line(phrase: Phrase, folded: str) -> bool:
    """Whether an adjective opens its line, as in a headline that spares the "and": "Danish, Swedish leaders meet"."""
    return phrase.head.sense == "adjective" and not folded[: phrase.start].rpartition("\n")[2].strip()


def _is_plain_actor(phrase: Phrase) -> bool:
    return phrase.office is None and phrase.person is None and bool(phrase.entity and phrase.entity.entity_id)


def _first_is_and(phrases: Sequence[Phrase], index: int, folded: str, gaps: Mapping[str, str]) -> bool:
    return gaps.get(folded[phrases[index - 1].end : phrases[index].start]) == AND
