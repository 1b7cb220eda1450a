"""Wordings that stand for one of several actors: "Brussels" is the EU or NATO, "Congo" one of two states.

In: the pieces of a text. Out: the same, with the actor that the text speaks of; without one when it speaks of several,
or of none and the entry names none for that case. The choices and their signs are `[[choice]]` in names.toml.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.names.entity import Entity, actor
from flows.normalise.names.words import Piece, Word

_BEHIND = 20


def choice_wordings(language: str) -> Iterator[tuple[str, Word]]:
    """The wordings, as pieces "X" whose actor is still open."""
    for entry in load(language, "names")["choice"]:
        place = f"dictionary/{language}/names.toml, choice {entry['id']}"
        usual = actor(entry["otherwise"], place) if "otherwise" in entry else None
        for wording in entry["words"]:
            open_actor = Entity("", wording, None, "unknown")
            rule = f"names.choice.{entry['id']}"
            yield wording, Word("X", rule, open_actor, entry["sense"], text=entry["id"], within=usual)


@cache
def _choices(language: str) -> dict[str, list[tuple[Entity, re.Pattern[str]]]]:
    found = {}
    for entry in load(language, "names")["choice"]:
        place = f"dictionary/{language}/names.toml, choice {entry['id']}"
        found[entry["id"]] = [
            (actor(key, place), re.compile("|".join(signs))) for key, signs in entry["choices"].items()
        ]
    return found


def choose(pieces: Sequence[Piece], folded: str, language: str) -> list[Piece]:
    """The pieces, each "X" made an "n" that names the one actor whose signs the text shows; without bare cities."""
    return [
        _chosen(piece, folded, language) if piece.symbol == "X" else piece
        for piece in pieces
        if piece.symbol != "X" or not _is_city(piece, folded, language)
    ]


def _is_city(piece: Piece, folded: str, language: str) -> bool:
    """Whether the state behind it tells that a place is meant: "Brussels, Belgium"."""
    return any(sign.search(folded[piece.end : piece.end + _BEHIND]) for sign in _cities(language)[piece.word.text])


@cache
def _cities(language: str) -> dict[str, list[re.Pattern[str]]]:
    entries = load(language, "names")["choice"]
    return {entry["id"]: [re.compile(sign) for sign in entry.get("city_before", ())] for entry in entries}


def _chosen(piece: Piece, folded: str, language: str) -> Piece:
    shown = [entity for entity, signs in _choices(language)[piece.word.text] if signs.search(folded)]
    usual = piece.word.within if not shown else None
    entity = shown[0] if len(shown) == 1 else usual or piece.word.entity
    return replace(piece, word=replace(piece.word, symbol="n", entity=entity, within=None))
