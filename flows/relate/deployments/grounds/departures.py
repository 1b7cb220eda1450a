"""Who leaves a port of his own goes out, who is the last to leave goes back: « a quitté Toulon pour la mer Rouge ».

In: a `Reading`, a `Move` of leaving, the place phrases and the states of its actors. Out: the move as it is meant and
its stations.
"""

from collections.abc import Mapping, Sequence

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces import force_at
from flows.relate.deployments.grounds.senses import BACK, OUT, is_hosted, stations_of, turned_to
from flows.relate.deployments.grounds.stations import Station
from flows.relate.deployments.moves import Move
from flows.relate.deployments.places import Phrase

_CREWED = {"ship", "aircraft", "unit", "vehicle"}

# How far, in units, a place may stand behind the verb: where it is left, and where home is told right behind it.
_REACH = 14
_FAR = 24
_SENT: Mapping[str, str | bool] = {**OUT, "continues": True}
_THITHER = {"in", "to", "near"}
_LEFT = {"in", "from", "of"}


def as_leaving(
    reading: Reading, move: Move, phrases: Sequence[Phrase], own: set[str | None], sent: bool = False
) -> tuple[Move, list[Station]]:
    """The move as it is meant where it leaves a place that is not its own, and its stations; `sent`: told before."""
    home = _home_left(move, phrases, own)
    reach = _FAR if home is not None else _REACH
    behind = [p for p in phrases if 0 < p.anchor - move.trigger.last <= reach and not is_hosted(p, own)]
    bound = [p for p in behind if p.marker in {"for", "to"} or _is_reached(reading, move, p)]
    abroad = [p for p in behind if p.marker in {None, "from", "of"} and p not in bound]
    abroad = [p for p in abroad if home is None or p.parts[0].host is not None]  # "from the same port"
    crewed = any((force := force_at(reading, i)) is not None and force.unit in _CREWED for i in move.things)
    port = home is not None
    if (crewed or sent) and port and not abroad and not bound:
        far = [p for p in phrases if p.anchor > move.trigger.last and p.marker in _THITHER and not is_hosted(p, own)]
        meant: Mapping[str, str | bool] = OUT if far or crewed else _SENT
        return turned_to(move, meant), stations_of(far[0]) if far else []
    if home is not None and bound:
        return turned_to(move, OUT), stations_of(bound[0])
    if abroad or any(p.marker == "in" for p in behind):
        return move, []
    if bound:
        return turned_to(move, OUT), stations_of(bound[0])
    return (turned_to(move, OUT), []) if crewed and (port or move.trigger.kind == "noun") else (move, [])


def _home_left(move: Move, phrases: Sequence[Phrase], own: set[str | None]) -> Phrase | None:
    """The place at home that is left, right behind the trigger: "left Portsmouth"; null where none is."""
    return next((p for p in phrases if 0 < p.anchor - move.trigger.last <= 8 and is_hosted(p, own)), None)


def goes_too(reading: Reading, move: Move, last: Move | None) -> bool:
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


def as_last_gone(
    reading: Reading, move: Move, phrases: Sequence[Phrase], own: set[str | None]
) -> tuple[Move, list[Station]] | None:
    """The move of the last who set out by a way or for a place: they leave where they were; null for all others."""
    options = move.trigger.entry.options
    if not (options.get("via") or options.get("bound")) or not _are_last(reading, move):
        return None
    if options.get("via"):
        left = [p for p in phrases if p.anchor < move.trigger.first and p.marker in _LEFT and p.parts[0].host]
        return turned_to(move, {**BACK, "frame": "stand"}), stations_of(left[-1]) if left else []
    left = [p for p in phrases if p.marker in _LEFT and not is_hosted(p, own) and p.parts[0].host]
    return (turned_to(move, BACK), stations_of(left[0])) if left else None


def _are_last(reading: Reading, move: Move) -> bool:
    """Whether the last of them go: they leave ("the last American brigade crossed into Kuwait", "flew out of Gao")."""
    last: list[str] = load(reading.sentence.language, "deployments")["turns"]["last"]
    return any({u.lower for u in reading.units[max(0, i - 3) : i]} & set(last) for i in move.things)
