"""What those who set out go for: who leaves port for an exercise takes part in it.

In: a `Reading` and the moves of its sentence. Out: the moves as they are meant.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.normalise.mention import Name
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group
from flows.relate.deployments.drills import names_drill, names_exercise
from flows.relate.deployments.moves.move import Move

# What they leave for is still to come, and told behind the drill's name.
_ERRAND = {"done": "planned", "now": "planned", "noun_status": "planned", "errand": True}
_SENT: Mapping[str, str] = {"action": "exercise", "done": "in_progress", "now": "in_progress"}
# An exercise for which forces are sent stands at most so many words behind its verb.
_FAR = 24


def with_errands(reading: Reading, moves: Sequence[Move]) -> list[Move]:
    """The moves without the departures for an exercise: those who depart are its forces."""
    sent = [_as_sent(m) if _is_sent(reading, m) else m for m in moves]
    if sent != list(moves):
        return [m for m in sent if m.things or m.trigger.entry.options["frame"] != "drill" or _is_owned(reading, m)]
    drill = next((m for m in moves if m.trigger.entry.options["frame"] == "drill" and not m.things), None)
    leave = next((m for m in moves if drill is not None and _leaves_for(reading, m, drill.trigger)), None)
    joins = drill is not None and drill.trigger.entry.options.get("joins")
    if drill is None or leave is None or (joins and not names_exercise(reading, drill.trigger)):
        return list(moves)
    entry = drill.trigger.entry
    meant = replace(entry, options={**entry.options, **_ERRAND})
    taken = replace(drill, trigger=replace(drill.trigger, entry=meant), things=leave.things)
    return [taken if m is drill else m for m in moves if m is not leave]


def _as_sent(move: Move) -> Move:
    entry = move.trigger.entry
    return replace(move, trigger=replace(move.trigger, entry=replace(entry, options={**entry.options, **_SENT})))


def _is_sent(reading: Reading, move: Move) -> bool:
    """Whether forces are sent for an exercise: « a engagé huit avions dans l'exercice »."""
    if move.trigger.entry.options["action"] not in {"deploy", "redeploy"} or not move.things:
        return False
    if move.trigger.entry.options["frame"] != "move" or move.trigger.kind == "noun":
        return False
    units = reading.units[move.trigger.last + 1 : move.trigger.last + 1 + _FAR]
    drill = next((u.index for u in units if names_drill(reading, u.index)), None)
    if drill is None or reading.markers[drill] not in {"for", "to", "in"}:
        return False
    return not any(group.finite and move.trigger.last < group.head < drill for group in reading.verbs)


def _is_owned(reading: Reading, move: Move) -> bool:
    """Whether an adjective says whose an exercise is: « l'exercice turc », "the Greek exercise"."""
    beside = reading.units[max(0, move.trigger.first - 2) : move.trigger.last + 2]
    names = (m.value for u in beside if (m := u.mention("name")) is not None)
    return any(isinstance(value, Name) and value.sense == "adjective" for value in names)


def is_errand(move: Move) -> bool:
    """Whether a move is an exercise for which its forces set out."""
    return bool(move.trigger.entry.options.get("errand"))


def is_purpose(reading: Reading, trigger: Found) -> bool:
    """Whether an exercise is what somebody sets out for: « a quitté son port pour participer à des manœuvres »."""
    if trigger.entry.options["frame"] != "drill":
        return False
    words: Any = load(reading.sentence.language, "deployments")["turns"]
    aim = next((g for g in reversed(reading.verbs) if g.first <= trigger.first), None)
    above = governing_group(reading, aim.first) if aim is not None and aim.tense == "infinitive" else None
    head = fold_word(reading.units[above.head].text) if above is not None else ""
    return head.startswith((*words["leaving"], *words["sailing"]))


def _leaves_for(reading: Reading, move: Move, drill: Found) -> bool:
    """Whether forces set out for an exercise told behind their verb, none of another clause."""
    words: Any = load(reading.sentence.language, "deployments")["turns"]
    word = fold_word(reading.units[move.trigger.first].text)
    goes = move.trigger.kind == "verb" and word.startswith((*words["leaving"], *words["sailing"]))
    between = range(move.trigger.last + 1, drill.first)
    apart = any(group.finite and group.head in between for group in reading.verbs)
    aimed = drill.kind != "noun" or reading.markers[drill.first] in {"for", "to"}
    return goes and bool(move.things) and drill.first > move.trigger.last and not apart and aimed
