"""Put entities, offices and persons that stand together into phrases.

In: the pieces of a text in order. Out: `Phrase`s in order, which never overlap: "Canadian Prime Minister Justin
Trudeau", « le ministre allemand des Affaires étrangères », "Prime Minister Boris Johnson of the United Kingdom".
The patterns are `[phrases]` in names.toml: regular expressions over the symbols of pieces and of the gaps between them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from flows.dictionary import load
from flows.normalise.names.entity import Entity
from flows.normalise.names.people import with_unknown_people
from flows.normalise.names.words import Office, Piece, Word

LONGEST_GAP = 16
BREAK = "."


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch that names one actor. `entity` is the piece that names it, `person` the bearer (a known name's `Word`,
    or `unknown` as written). `chained`: it takes its office from the phrase before ("presidents of France and Italy").
    """

    start: int
    end: int
    head: Word
    entity: Entity | None = None
    office: Office | None = None
    person: Word | None = None
    unknown: str | None = None
    former: bool = False
    titled: bool = False
    chained: bool = False


@cache
def _gaps(language: str) -> Mapping[str, str]:
    """The symbol of every gap between two pieces."""
    signs = {"space": "_", "possessive": "s", "of": "d", "comma": ",", "former": "x", "and": "&"}
    table = load(language, "names")["gaps"]
    found: dict[str, str] = {}
    for name, sign in signs.items():
        for gap in table[name]:
            found.setdefault(gap, sign)
    return found


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
    index, reached = 0, 0
    while index < len(pieces):
        if pieces[index].start < reached:
            index += 1
            continue
        match = pattern.match(signs, 2 * index)
        count = (match.end() - match.start() + 1) // 2 if match else 1
        phrase = _phrase(pieces[index : index + count], text, folded, language)
        if phrase:
            found.append(phrase)
            reached = phrase.end
        index += count
    return found


def _signs(pieces: Sequence[Piece], folded: str, language: str) -> str:
    gaps = _gaps(language)
    signs = []
    for piece, following in zip_longest(pieces, pieces[1:]):
        signs.append(piece.symbol)
        near = following and following.start - piece.end <= LONGEST_GAP
        signs.append(gaps.get(folded[piece.end : following.start], BREAK) if following and near else BREAK)
    return "".join(signs)


def _phrase(parts: Sequence[Piece], text: str, folded: str, language: str) -> Phrase | None:
    first, last = parts[0], parts[-1]
    entity = next((part.word for part in parts if part.symbol in "nafpK"), None)
    person = next((part.word for part in parts if part.symbol in "PS"), None)
    office = _office(parts)
    head = entity if entity and not office else first.word
    if not (entity or person or office):
        return None
    unknown = next((text[part.start : part.end] for part in parts if part.symbol == "U"), None)
    return Phrase(
        first.start,
        last.end,
        next((part.word for part in parts if part.symbol in "OH"), head),
        entity.entity if entity else None,
        office,
        person,
        unknown,
        titled=office is not None or first.symbol == "M",
        former=bool(office) and _is_former(first.start, last.end, folded, language),
    )


def _office(parts: Sequence[Piece]) -> Office | None:
    head = next((part.word for part in parts if part.symbol in "OH"), None)
    if head is None:
        return None
    tail = next((part.word.text for part in parts if part.symbol == "C"), None)
    return head.halves.get(tail, head.office) if tail else head.office


def _is_former(start: int, end: int, folded: str, language: str) -> bool:
    before, after = _former(language)
    return folded[max(0, start - 24) : start].endswith(before) or folded[end : end + 24].startswith(after)
