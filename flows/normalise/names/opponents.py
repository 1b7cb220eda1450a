"""Rebels, oppositions and militias by their state: "Syrian rebels", « séparatistes prorusses », "rebels in Mali".

In: `[opponents]` in names.toml, and the pieces of a text. Out: the pieces, where a noun and the adjective or state
beside it are one actor, no part of the state; it is named by the adjective in flows/atlas/states.csv, so that all
languages give the same one. Nouns and friends that stand alone name nobody.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from flows.atlas import rows
from flows.dictionary import FOLDER, load
from flows.normalise.names.entity import Entity, actor
from flows.normalise.names.inflect import adjective_forms
from flows.normalise.names.words import Piece, Word


def opponent_wordings(language: str) -> Iterator[tuple[str, Word]]:
    """Nouns ("R") and adjectives that say on whose side somebody is ("F": "pro-Russian")."""
    table = load(language, "names")
    for kind, nouns in table["opponents"]["nouns"].items():
        yield from ((noun, Word("R", "names.opponents", text=kind, plural=True)) for noun in nouns)
    for line, row in rows("states.csv", FOLDER / language):
        state = actor(row["iso3"], f"dictionary/{language}/states.csv", line)
        for written in row["adjectives"].split("|") if row["adjectives"] else ():
            for form in adjective_forms(written, table["inflection"]):
                for frame in table["opponents"]["friends"]:
                    yield frame.format(adjective=form), Word("F", "names.opponents", state)


def with_opponents(pieces: Sequence[Piece], folded: str, language: str) -> list[Piece]:
    """The pieces, each noun and the adjective right beside it made one piece "n"."""
    table = load(language, "names")["opponents"]
    found: list[Piece] = []
    for piece in _placed(pieces, folded, language):
        pair = (found[-1], piece) if found else None
        adjective, noun = pair[:: 1 if table["adjective_first"] else -1] if pair else (None, None)
        if adjective and noun and noun.symbol == "R" and folded[found[-1].end : piece.start] == " ":
            name = _name(adjective.word, noun.word, table["side"])
            if name:
                entity = Entity(name, name, None, "nonstate")
                word = Word("n", "names.opponents", entity, plural=True)
                found[-1] = Piece(found[-1].start, piece.end, word)
                continue
        found.append(piece)
    return [piece for piece in found if piece.symbol not in "RF"]


def _placed(pieces: Sequence[Piece], folded: str, language: str) -> Iterator[Piece]:
    """The pieces, a noun before the name of its state made an actor: "rebels in western Libya"."""
    placed = load(language, "names")["opponents"]["placed"]
    for at, piece in enumerate(pieces):
        behind = pieces[at + 1] if at + 1 < len(pieces) and piece.word.text in placed else None
        state = behind.word.entity if behind and piece.symbol == "R" and behind.symbol == "n" else None
        english = _adjectives().get(state.entity_id) if state else None
        if behind and english and _links(language).fullmatch(folded[piece.end : behind.start]):
            name = f"{english} {piece.word.text}"
            entity = Entity(name, name, None, "nonstate")
            yield Piece(piece.start, piece.end, Word("n", "names.opponents", entity, plural=True))
        else:
            yield piece


@cache
def _links(language: str) -> re.Pattern[str]:
    """What stands between such a noun and its state."""
    return re.compile(load(language, "names")["opponents"]["links"])


def _name(adjective: Word, noun: Word, side: str) -> str | None:
    """What they are called in English; null if the word beside the noun is no state's adjective."""
    if adjective.symbol not in "aF" or adjective.entity is None:
        return None
    english = _adjectives().get(adjective.entity.entity_id)
    return f"{side if adjective.symbol == 'F' else ''}{english} {noun.text}" if english else None


@cache
def _adjectives() -> dict[str, str]:
    return {row["iso3"]: row["adjective"] for _, row in rows("states.csv")}
