"""What a piece is by what stands right beside it.

In: the pieces of a text. Out: the pieces as they are meant: « israélo- » only before an adjective, no "Russian" in
"pro-Russian", an adjective in "US-led", the people in "the Dutch have sent", nobody we know in "Jill Biden".
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from flows.dictionary import load
from flows.normalise.names.persons import persons
from flows.normalise.names.words import Piece

WINDOW = 40
_GLUED = re.compile(r"-[^\W\d_]")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’-]*\.?) $")
_NAMES_BEFORE = re.compile(r"((?:[^\W\d_a-zà-ÿ][\w'’-]*\.? ){2,4})$")
_WORD_BEHIND = re.compile(r" ([^\W\d_][\w'’-]*)")


@dataclass(frozen=True, slots=True)
class _Signs:
    apart: tuple[str, ...]
    qualifies: re.Pattern[str] | None
    singular: tuple[str, ...]
    people_before: tuple[str, ...]
    people_after: frozenset[str]
    openers: frozenset[str]
    not_after_surname: frozenset[str]


@cache
def _signs(language: str) -> _Signs:
    table: Mapping[str, Any] = load(language, "names")
    words = table["words"]
    qualifies = words.get("qualifies")
    return _Signs(
        apart=tuple(words["apart"]),
        qualifies=re.compile(qualifies) if qualifies else None,
        singular=tuple(words.get("singular", ())),
        people_before=tuple(words.get("people_before", ())),
        people_after=frozenset(words.get("people_after", ())),
        openers=frozenset(words["openers"]),
        not_after_surname=frozenset(words["not_after_surname"]),
    )


def settle(pieces: Sequence[Piece], text: str, folded: str, language: str) -> list[Piece]:
    """The pieces that mean somebody, each with the sense that it has where it stands."""
    signs = _signs(language)
    found: list[Piece] = []
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        meant: Piece | None = piece
        if piece.symbol == "K":
            meant = piece if _opens_a_compound(piece, following, folded) else None
        elif piece.symbol == "S":
            meant = _surname(piece, found[-1] if found else None, text, signs)
        elif _is_part_of_a_word(piece, folded, signs) or _is_a_direction(piece, following, folded):
            meant = None
        elif piece.symbol in "anp":
            meant = _sense(piece, folded, signs)
        while meant is not None and found and found[-1].start >= meant.start:
            found.pop()  # a given name that is another's surname: "Antony J. Blinken"
        found += [meant] if meant else []
    return found


def _is_part_of_a_word(piece: Piece, folded: str, signs: _Signs) -> bool:
    """Such as "pro-Russian", "ex-Soviet", "king-size"."""
    if piece.symbol in "OI":
        return _GLUED.match(folded, piece.end) is not None or _is_another_word(piece, folded)
    return piece.symbol in "anpf" and folded[max(0, piece.start - WINDOW) : piece.start].endswith(signs.apart)


def _is_another_word(piece: Piece, folded: str) -> bool:
    """An office that is one only behind certain words, where these are missing: « ont été envoyés »."""
    after = piece.word.office.after if piece.word.office else None
    return after is not None and after.search(folded[max(0, piece.start - WINDOW) : piece.start]) is None


def _is_a_direction(piece: Piece, following: Piece | None, folded: str) -> bool:
    """A group's adjective right before a name is geography: "Western Ukraine"."""
    entity = piece.word.entity
    named = following is not None and following.symbol == "n" and folded[piece.end : following.start] == " "
    return piece.symbol == "a" and entity is not None and entity.type == "group" and named


def _opens_a_compound(piece: Piece, following: Piece | None, folded: str) -> bool:
    hyphen = folded[piece.end : piece.end + 1] == "-"
    return hyphen and following is not None and following.start == piece.end + 1 and following.symbol in "aKp"


def _sense(piece: Piece, folded: str, signs: _Signs) -> Piece:
    if piece.symbol == "p":
        single = folded[max(0, piece.start - WINDOW) : piece.start].endswith(signs.singular)
        return replace(piece, word=replace(piece.word, plural=False)) if single and piece.word.plural else piece
    if signs.qualifies and signs.qualifies.match(folded, piece.end):
        return replace(piece, word=replace(piece.word, symbol="a", sense="adjective"))
    if piece.symbol == "a" and signs.people_before and folded[: piece.start].endswith(signs.people_before):
        behind = _WORD_BEHIND.match(folded, piece.end)
        if behind and behind[1] in signs.people_after:
            return replace(piece, word=replace(piece.word, symbol="p", sense="demonym", plural=True))
    return piece


def _surname(piece: Piece, before: Piece | None, text: str, signs: _Signs) -> Piece | None:
    """The surname with a given name before it, if its bearer can be called so; None if it is somebody else's."""
    behind = _WORD_BEHIND.match(text, piece.end)
    if behind and behind[1] in signs.not_after_surname:
        return None
    given = _WORD_BEFORE.search(text[max(0, piece.start - WINDOW) : piece.start])
    if given is None or not given[1][0].isupper() or (before and before.end == piece.start - 1):
        return piece
    written = given[1]
    if written.lower().rstrip(".") in signs.openers or (written.endswith(".") and len(written) > 2):
        return piece
    if written.isupper() and len(written) > 2 and not text[piece.start : piece.end].isupper():
        return piece
    fitting = [name for name in piece.word.persons if _may_be_called(name, written)]
    if not fitting:
        return _behind_middle_names(piece, text)
    return _in_full(piece, piece.start - 1 - len(written), fitting)


def _behind_middle_names(piece: Piece, text: str) -> Piece | None:
    """The whole name where others stand in its midst: "Antony J. Blinken", « João Manuel Gonçalves Lourenço »."""
    before = _NAMES_BEFORE.search(text[max(0, piece.start - WINDOW) : piece.start])
    words = before[1].split() if before else []
    for at, first in enumerate(words[:-1]):
        fitting = [n for n in piece.word.persons if any(full.split()[0] == first for full in persons()[n].full)]
        if fitting:
            return _in_full(piece, piece.start - len(" ".join(words[at:])) - 1, fitting)
    return None


def _in_full(piece: Piece, start: int, fitting: Sequence[str]) -> Piece:
    return Piece(start, piece.end, replace(piece.word, symbol="P", persons=tuple(fitting), weak=False))


def _may_be_called(name: str, given: str) -> bool:
    """Spellings of given names differ ("Volodymyr", "Vladimir"), their first letter hardly ever."""
    initial = given if len(given) == 2 and given.endswith(".") else given[0]
    return any(full.startswith(initial) for full in persons()[name].full)
