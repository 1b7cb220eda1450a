"""What places make of a move: who leaves home goes out, who comes home goes back; who joins a mission serves.

In: a `Reading`, a `Move`, its actors. Out: the move as it is meant, and the place that it then has.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.grounds.departures import as_last_gone, as_leaving, goes_too
from flows.relate.deployments.grounds.returns import as_homeward, as_returning
from flows.relate.deployments.grounds.senses import BACK, LAPSES, OUT, SERVES, turned_to
from flows.relate.deployments.grounds.stations import Station
from flows.relate.deployments.moves import Move
from flows.relate.deployments.places import find_phrases


def as_mission(reading: Reading, move: Move) -> Move:
    """Taking part where no exercise is told: leaving in a withdrawal, serving in a mission, else nothing (a parade)."""
    known = lexicon(reading.sentence.language, "deployments").known
    joined = (known(u.text) for u in reading.units[move.trigger.last + 1 : move.trigger.last + 5])
    if any(e.options["action"] == "withdraw" for word in joined if word is not None for e in word.nouns):
        return turned_to(move, BACK)
    sessions: list[str] = load(reading.sentence.language, "deployments")["drills"]["sessions"]
    if move.things and any(u.lower in sessions for u in reading.units[move.trigger.last + 1 : move.trigger.last + 6]):
        return move
    missions: list[str] = load(reading.sentence.language, "deployments")["turns"]["missions"]
    there: list[str] = load(reading.sentence.language, "deployments")["there"]["words"]
    told = any(fold_word(u.text) in missions for u in reading.units)
    told = told or any(u.lower in there for u in reading.units[move.trigger.first - 1 : move.trigger.first])
    return turned_to(move, SERVES if told else {**SERVES, "refuse": "out_of_scope"})


def turned(
    reading: Reading, move: Move, actors: Sequence[Actor], last: Move | None = None
) -> tuple[Move, list[Station]]:
    """The move as it is meant, with the place that belongs to its new sense (none: its own); `last` was told before."""
    words: Mapping[str, Any] = load(reading.sentence.language, "deployments")["turns"]
    word = fold_word(reading.units[move.trigger.first].text)
    own: set[str | None] = {a.iso3 for a in actors if a.iso3}
    phrases = [p for p in find_phrases(reading) if p.parts]
    if move.trigger.entry.options.get("continues") and last is not None and _is_leaving(last):
        return turned_to(move, BACK), []
    if _lapses(reading, move, words["lapsing"]):
        return turned_to(move, LAPSES), []
    if word.startswith(tuple(words["leaving"])) and move.trigger.entry.options["action"] == "withdraw":
        if goes_too(reading, move, last):
            return turned_to(move, {**OUT, "continues": True}), []
        return as_leaving(reading, move, phrases, own, last is not None and _is_sending(last))
    gone = as_last_gone(reading, move, phrases, own)
    if gone is not None:
        return gone
    if move.trigger.entry.options.get("bound") and move.trigger.entry.options["frame"] == "stand":
        return as_homeward(reading, move, phrases, own)
    lands = word.startswith(tuple(words["landing"]))
    if (lands or word.startswith(tuple(words["returning"]))) and own and move.trigger.entry.options.get("returns"):
        return as_returning(reading, move, phrases, own, lands)
    return move, []


def _is_leaving(move: Move) -> bool:
    return str(move.trigger.entry.options["action"]) == "withdraw"


def _is_sending(move: Move) -> bool:
    return move.trigger.entry.options["action"] in {"deploy", "reinforce"}


def _lapses(reading: Reading, move: Move, lapsing: Sequence[str]) -> bool:
    """Whether a stay is let run out: "will not renew the mandate", « ne prolongera pas le déploiement »."""
    at = move.trigger.first
    group = reading.group_at(at) or next((g for g in reversed(reading.verbs) if 0 < at - g.last <= 4), None)
    if group is None or not group.negated or move.trigger.entry.options["action"] not in {"deploy", "rotate"}:
        return False
    return group.tense in {"future", "present", "perfect"} and reading.units[group.head].lower.startswith(
        tuple(lapsing)
    )
