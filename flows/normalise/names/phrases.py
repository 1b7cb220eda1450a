"""Put entities, offices and persons that stand together into phrases.

In: the pieces of a text in order. Out: `Phrase`s in order, which never overlap: "Canadian Prime Minister Justin
Trudeau", « le ministre allemand des Affaires étrangères », "Prime Minister Boris Johnson of the United Kingdom".
The patterns are `[phrases]` in names.toml: regular expressions over the symbols of pieces and of the gaps between them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest

from flows.dictionary import load
from flows.normalise.names.entity import Entity
from flows.normalise.names.gaps import BREAK, FORMER, LONGEST, gap_signs
from flows.normalise.names.people import with_unknown_people
from flows.normalise.names.persons import persons
from flows.normalise.names.words import Office, Piece, Word


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch that names one actor. `head` is the word that says what it is, `entity` the actor it names itself.

    `person` is a known bearer, `unknown` one as written; `possessor` the person whose office it is ("the Biden
    administration"). `addressed`: with a form of address. `former`: held no more. `chained`: the office comes from the
    phrase beside it.
    """

    start: int
    end: int
    head: Word
    entity: Entity | None = None
    office: Office | None = None
    person: Word | None = None
    unknown: str | None = None
    possessor: Word | None = None
    addressed: bool = False
    former: bool = False
    chained: bool = False


@cache
def _patterns(language: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in load(language, "names")["phrases"]["patterns"]))


@cache
def _former(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    words = load(language, "names")["words"]
    return tuple(words["former"]), tuple(words["former_after"])


def phrases(pieces: Sequence[Piece], text: str, folded: str, language: str) -> list[Phrase]:
    """All phrases of the text. Pieces that stand alone and name nobody are left out."""
    pieces = with_unknown_people(pieces, text, language)
    signs = _signs(pieces, folded, language)
    pattern = _patterns(language)
    found: list[Phrase] = []
    index = 0
    while index < len(pieces):
        match = pattern.match(signs, 2 * index)
        parts = pieces[index : index + (len(match[0]) + 1) // 2] if match else pieces[index : index + 1]
        if match and _misses_its_person(parts, match[0]):
            parts = parts[:-1]
        phrase = _phrase(parts, signs[2 * index : 2 * (index + len(parts)) - 1], text)
        if phrase and phrase.office and _is_former(phrase, folded, language):
            phrase = replace(phrase, former=True)
        found += [phrase] if phrase else []
        index += len(parts)
    return found


def _misses_its_person(parts: Sequence[Piece], signs: str) -> bool:
    """Whether the last person never acted for the actor in front: "the German chancellor, Macron said"."""
    if len(parts) < 3 or signs[-1] not in "PS" or (signs[-2] != "," and signs[-3] != "n"):
        return False
    named = {part.word.entity for part in parts if part.symbol in "an"}
    terms = (term for name in parts[-1].word.persons for term in persons()[name].terms)
    return bool(named) and not any(term.entity in named for term in terms)


def _signs(pieces: Sequence[Piece], folded: str, language: str) -> str:
    gaps = gap_signs(language)
    signs = []
    for piece, following in zip_longest(pieces, pieces[1:]):
        signs.append(piece.symbol)
        near = following is not None and following.start - piece.end <= LONGEST
        signs.append(gaps.get(folded[piece.end : following.start], BREAK) if near else BREAK)
    return "".join(signs)


def _phrase(parts: Sequence[Piece], signs: str, text: str) -> Phrase | None:
    if signs in ("n", "a", "p", "f"):
        return Phrase(parts[0].start, parts[0].end, parts[0].word, parts[0].word.entity)
    words = {piece.symbol: piece.word for piece in reversed(parts)}
    people = [piece.word for piece in parts if piece.symbol in "PS"]
    entity = next((words[symbol] for symbol in "nafpK" if symbol in words), None)
    office = _office(words)
    if not (entity or people or office):
        return None
    title = next((words[symbol] for symbol in "OIH" if symbol in words), None)
    # In front of its office a person is the one it belongs to: "Putin's spokesman", "the Assad regime".
    owned = bool(office and people) and (signs[0] in "PS" or signs.endswith(("dP", "dS")) or title is words.get("I"))
    unknown = next((text[part.start : part.end] for part in parts if part.symbol == "U"), None)
    return Phrase(
        start=parts[0].start,
        end=parts[-1].end,
        head=title or entity or people[0],
        entity=_actor(entity, office),
        office=office,
        person=people[-1] if people and not (owned and len(people) == 1) else None,
        unknown=unknown,
        possessor=people[0] if owned else None,
        addressed=signs[0] == "M",
        former=FORMER in signs,
    )


def _actor(word: Word | None, office: Office | None) -> Entity | None:
    """The leaders of an organisation's members act for the organisation."""
    if word is None:
        return None
    return word.within if office and word.within else word.entity


def _office(words: Mapping[str, Word]) -> Office | None:
    head = next((words[symbol] for symbol in "OIH" if symbol in words), None)
    if head is None:
        return None
    return head.halves.get(words["C"].text, head.office) if "C" in words else head.office


def _is_former(phrase: Phrase, folded: str, language: str) -> bool:
    before, after = _former(language)
    left = folded[max(0, phrase.start - 24) : phrase.start]
    return left.endswith(before) or folded.startswith(after, phrase.end)
