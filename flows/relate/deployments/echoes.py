"""Moves told by pointing at the one before: « Le Bénin fera de même », "The Netherlands is considering doing the same".

In: a move whose trigger repeats, and the move told last. Out: the move as it is meant: what the one before told, at the
stage of the verb that repeats it; its force is of the same kind, its number is not told.
"""

from dataclasses import dataclass, replace

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.moves import Move

_TAKEN = ("action", "frame", "done", "now", "noun_status", "bound", "place_object")


@dataclass(frozen=True, slots=True)
class Told:
    """A move that the text told, and the number of its sentence."""

    move: Move
    sentence: int


def as_told(move: Move, last: Told | None, sentence: int) -> Move | None:
    """The move that a repeating trigger means; null where no move stands in the sentence or in the one before."""
    if not move.trigger.entry.options.get("again"):
        return move
    if last is None or not 0 <= sentence - last.sentence <= 1:
        return None
    entry = move.trigger.entry
    options = {key: last.move.trigger.entry.options[key] for key in _TAKEN if key in last.move.trigger.entry.options}
    return replace(move, trigger=replace(move.trigger, entry=replace(entry, options={**entry.options, **options})))


def points_back(reading: Reading, trigger: Found, last: Move) -> bool:
    """Whether a noun under a demonstrative takes up the move told before: « ce déploiement », "such a withdrawal"."""
    if trigger.kind != "noun" or trigger.entry.options["action"] != last.trigger.entry.options["action"]:
        return False
    words: list[str] = load(reading.sentence.language, "deployments")["openers"]["pointing"]
    return any(u.lower in words for u in reading.units[max(0, trigger.first - 2) : trigger.first])
