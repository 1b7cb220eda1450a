"""What places make of a move: who leaves home goes out, who comes home goes back; who joins a mission serves.

In: a `Reading`, a `Move`, its actors. Out: the move as it is meant, and the place that it then has.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces import force_at
from flows.relate.deployments.grounds.stations import Station, as_station
from flows.relate.deployments.moves import Move
from flows.relate.deployments.places import Phrase, find_phrases

_OUT = {"action": "deploy", "done": "in_progress", "now": "in_progress", "noun_status": "planned", "frame": "stand"}
_BACK = {"action": "withdraw", "done": "ended", "now": "in_progress", "noun_status": "in_progress"}
_SERVES = {"action": "deploy", "done": "in_place", "now": "in_place", "frame": "move"}
_LAPSES: Mapping[str, str | bool] = {
    "action": "withdraw",
    "done": "planned",
    "now": "planned",
    "noun_status": "planned",
    "lapses": True,
}
_CREWED = {"ship", "aircraft", "unit", "vehicle"}
_THITHER = {"in", "to", "near"}
_LEFT = {"in", "from", "of"}


def as_mission(reading: Reading, move: Move) -> Move:
    """Taking part where no exercise is told: leaving in a withdrawal, serving in a mission, else nothing (a parade)."""
    known = lexicon(reading.sentence.language, "deployments").known
    joined = (known(u.text) for u in reading.units[move.trigger.last + 1 : move.trigger.last + 5])
    if any(e.options["action"] == "withdraw" for word in joined if word is not None for e in word.nouns):
        return _turned(move, _BACK)
    sessions: list[str] = load(reading.sentence.language, "deployments")["drills"]["sessions"]
    if move.things and any(u.lower in sessions for u in reading.units[move.trigger.last + 1 : move.trigger.last + 6]):
        return move
    missions: list[str] = load(reading.sentence.language, "deployments")["turns"]["missions"]
    there: list[str] = load(reading.sentence.language, "deployments")["there"]["words"]
    told = any(fold_word(u.text) in missions for u in reading.units)
    told = told or any(u.lower in there for u in reading.units[move.trigger.first - 1 : move.trigger.first])
    return _turned(move, _SERVES if told else {**_SERVES, "refuse": "out_of_scope"})


def turned(
    reading: Reading, move: Move, actors: Sequence[Actor], last: Move | None = None
) -> tuple[Move, list[Station]]:
    """The move as it is meant, with the place that belongs to its new sense (none: its own); `last` was told before."""
    words: Mapping[str, Any] = load(reading.sentence.language, "deployments")["turns"]
    word = fold_word(reading.units[move.trigger.first].text)
    own: set[str | None] = {a.iso3 for a in actors if a.iso3}
    phrases = [p for p in find_phrases(reading) if p.parts]
    if move.trigger.entry.options.get("continues") and last is not None and _is_leaving(last):
        return _turned(move, _BACK), []
    if _lapses(reading, move, words["lapsing"]):
        return _turned(move, _LAPSES), []
    if word.startswith(tuple(words["leaving"])) and move.trigger.entry.options["action"] == "withdraw":
        too = _go_too(reading, move, last)
        return (_turned(move, {**_OUT, "continues": True}), []) if too else _leaving(reading, move, phrases, own)
    if move.trigger.entry.options.get("via") and _are_last(reading, move, words["last"]):
        left = [p for p in phrases if p.anchor < move.trigger.first and p.marker in _LEFT and p.parts[0].host]
        return _turned(move, {**_BACK, "frame": "stand"}), _stations(left[-1]) if left else []
    if move.trigger.entry.options.get("bound") and _are_last(reading, move, words["last"]):
        left = [p for p in phrases if p.marker in _LEFT and not _hosted(p, own) and p.parts[0].host]
        if left:
            return _turned(move, _BACK), _stations(left[0])
    if move.trigger.entry.options.get("bound") and move.trigger.entry.options["frame"] == "stand":
        return _homeward(move, phrases, own)
    if word.startswith(tuple(words["returning"])) and own and move.trigger.entry.options.get("returns"):
        return _returning(move, phrases, own)
    return move, []


def _is_leaving(move: Move) -> bool:
    return str(move.trigger.entry.options["action"]) == "withdraw"


def _lapses(reading: Reading, move: Move, lapsing: Sequence[str]) -> bool:
    """Whether a stay is let run out: "will not renew the mandate", « ne prolongera pas le déploiement »."""
    at = move.trigger.first
    group = reading.group_at(at) or next((g for g in reversed(reading.verbs) if 0 < at - g.last <= 4), None)
    if group is None or not group.negated or move.trigger.entry.options["action"] not in {"deploy", "rotate"}:
        return False
    return group.tense in {"future", "present", "perfect"} and reading.units[group.head].lower.startswith(
        tuple(lapsing)
    )


def _leaving(
    reading: Reading, move: Move, phrases: Sequence[Phrase], own: set[str | None]
) -> tuple[Move, list[Station]]:
    behind = [p for p in phrases if 0 < p.anchor - move.trigger.last <= 14 and not _hosted(p, own)]
    bound = [p for p in behind if p.marker in {"for", "to"} or _is_reached(reading, move, p)]
    abroad = [p for p in behind if p.marker in {None, "from", "of"} and p not in bound]
    crewed = any((force := force_at(reading, i)) is not None and force.unit in _CREWED for i in move.things)
    port = any(0 < p.anchor - move.trigger.last <= 8 and _hosted(p, own) for p in phrases)
    if crewed and port and not abroad and not bound:
        far = [p for p in phrases if p.anchor > move.trigger.last and p.marker in _THITHER and not _hosted(p, own)]
        return _turned(move, _OUT), _stations(far[0]) if far else []
    if abroad or any(p.marker == "in" for p in behind):
        return move, []
    if bound:
        return _turned(move, _OUT), _stations(bound[0])
    return (_turned(move, _OUT), []) if crewed and (port or move.trigger.kind == "noun") else (move, [])


def _go_too(reading: Reading, move: Move, last: Move | None) -> bool:
    """Whether those who leave go where others are sent: « Partiront deux frégates », "two frigates leave too"."""
    also: list[str] = load(reading.sentence.language, "deployments")["turns"]["also"]
    beside = reading.units[max(0, move.trigger.first - 3) : move.trigger.last + 4]
    sent = last is not None and last.trigger.entry.options["action"] in {"deploy", "reinforce"}
    return sent and (move.trigger.first == 0 or any(u.lower in also for u in beside))


def _is_reached(reading: Reading, move: Move, phrase: Phrase) -> bool:
    """Whether a place is the object of reaching it: « a quitté Toulon pour rejoindre la côte »."""
    reaching: list[str] = load(reading.sentence.language, "deployments")["turns"]["reaching"]
    group = next((g for g in reversed(reading.verbs) if move.trigger.last < g.first and g.last < phrase.anchor), None)
    return group is not None and reading.units[group.head].lower.startswith(tuple(reaching))


def _are_last(reading: Reading, move: Move, last: Sequence[str]) -> bool:
    """Whether the last of them go: they leave ("the last American brigade crossed into Kuwait", "flew out of Gao")."""
    return any({u.lower for u in reading.units[max(0, i - 3) : i]} & set(last) for i in move.things)


def _homeward(move: Move, phrases: Sequence[Phrase], own: set[str | None]) -> tuple[Move, list[Station]]:
    """Who sets off from abroad for home goes back: « ont décollé de N'Djamena pour Nancy »."""
    home = any(p.marker in {"to", "for"} and p.anchor > move.trigger.last and _hosted(p, own) for p in phrases)
    away = [p for p in phrases if p.marker in {"from", "of"} and not _hosted(p, own) and p.parts[0].host]
    return (_turned(move, _BACK), _stations(away[0])) if home and away else (move, [])


def _returning(move: Move, phrases: Sequence[Phrase], own: set[str | None]) -> tuple[Move, list[Station]]:
    behind = [p for p in phrases if 0 < p.anchor - move.trigger.last <= 6 and p.marker in {None, "to", "in"}]
    if not behind or not _hosted(behind[0], own):
        return move, []
    away = [p for p in phrases if not _hosted(p, own) and p.marker in {"in", "from", "of", "near"}]
    return _turned(move, _BACK), _stations((away or behind)[0])


def _hosted(phrase: Phrase, own: set[str | None]) -> bool:
    return any(part.host in own for part in phrase.parts if part.host)


def _stations(phrase: Phrase) -> list[Station]:
    return [as_station(part) for part in phrase.parts]


def _turned(move: Move, options: Mapping[str, str | bool]) -> Move:
    entry = move.trigger.entry
    changed = replace(entry, options={**entry.options, **options})
    return Move(replace(move.trigger, entry=changed), move.things, move.reserve)
