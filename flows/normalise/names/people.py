"""Names of people whom no list knows: capitalised words behind an office.

In: the pieces of a text. Out: the same with a piece "U" for every such name; what it covers is no name of its own.
"""

import re
from collections.abc import Sequence
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold_signs
from flows.normalise.names.words import Piece, Word

MOST_WORDS = 5
_WORD = re.compile(r"[ \n\u00a0](\"?[^\W\d_][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?\"?)")


@cache
def _lists(language: str) -> tuple[frozenset[str], frozenset[str]]:
    words = load(language, "names")["words"]
    return frozenset(words["particles"]), frozenset(words["not_names"])


def with_unknown_people(pieces: Sequence[Piece], text: str, language: str) -> list[Piece]:
    """The pieces, with an unknown bearer behind each office of one person that is not followed by a known one."""
    found: list[Piece] = []
    covered = 0
    for index, piece in enumerate(pieces):
        if piece.start < covered:
            continue
        found.append(piece)
        if not _closes_an_office(pieces, index):
            continue
        bearer = unknown_person(text, piece.end, _limit(pieces, index, text), language)
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        known = following and bearer and following.start == bearer[0] and following.end >= bearer[1]
        if bearer and not known:
            found.append(Piece(*bearer, Word("U", "names.unknown_person")))
            covered = bearer[1]
    return found


def _limit(pieces: Sequence[Piece], index: int, text: str) -> int:
    """Where the next word begins that is no part of a person's name."""
    for piece in pieces[index + 1 :]:
        if piece.symbol not in "SUBM":
            return piece.start
        if piece.start > pieces[index].end + 80:
            break
    return len(text)


def _closes_an_office(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a bearer may follow: an office, or an adjective or second half right behind one."""
    last = index
    while last > 0 and pieces[last].symbol in "aC" and pieces[last].start == pieces[last - 1].end + 1:
        last -= 1
    office = pieces[last].word.office
    return pieces[last].symbol == "H" or bool(office and not office.plural and not office.institution)


def unknown_person(text: str, position: int, limit: int, language: str) -> tuple[int, int] | None:
    """The span of a person's name that starts one space after `position` and ends before `limit`; None if none does."""
    particles, not_names = _lists(language)
    end, count, start = position, 0, None
    pending = position
    while count < MOST_WORDS and (word := _WORD.match(text, pending, limit)):
        written = _bare(word[1], language)
        if written in not_names or not (written[0].isupper() or (start is not None and written in particles)):
            break
        pending = word.start(1) + len(written)
        if written[0].isupper():
            start = word.start(1) if start is None else start
            end, count = pending, count + 1
        if len(written) < len(word[1]):
            break
    return (start, end) if start is not None else None


def _bare(word: str, language: str) -> str:
    """Without a possessive ending or the full stop of a sentence; an initial keeps its point."""
    words = load(language, "names")["words"]
    for ending in words["possessives"]:
        if fold_signs(word).endswith(ending):
            return word[: -len(ending)]
    short = len(word) == 2 or word in words["abbreviations"]
    return word if short or not word.endswith(".") else word[:-1]
