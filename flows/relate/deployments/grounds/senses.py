"""What a move can turn into: going out, going back, serving in a mission, letting a stay lapse.

In: a `Move` and the options of its new sense; a place phrase. Out: the move so meant; the stations of the phrase.
"""

from collections.abc import Mapping
from dataclasses import replace

from flows.relate.deployments.grounds.stations import Station, as_station
from flows.relate.deployments.moves import Move
from flows.relate.deployments.places import Phrase

OUT = {"action": "deploy", "done": "in_progress", "now": "in_progress", "noun_status": "planned", "frame": "stand"}

BACK = {"action": "withdraw", "done": "ended", "now": "in_progress", "noun_status": "in_progress"}

SERVES = {"action": "deploy", "done": "in_place", "now": "in_place", "frame": "move"}

LAPSES: Mapping[str, str | bool] = {
    "action": "withdraw",
    "done": "planned",
    "now": "planned",
    "noun_status": "planned",
    "lapses": True,
}


def is_hosted(phrase: Phrase, own: set[str | None]) -> bool:
    """Whether a place of the phrase lies in one of the states `own`."""
    return any(part.host in own for part in phrase.parts if part.host)


def stations_of(phrase: Phrase) -> list[Station]:
    """A station for each place of the phrase."""
    return [as_station(part) for part in phrase.parts]


def turned_to(move: Move, options: Mapping[str, str | bool]) -> Move:
    """The move in another sense: its entry with these options."""
    entry = move.trigger.entry
    changed = replace(entry, options={**entry.options, **options})
    return Move(replace(move.trigger, entry=changed), move.things, move.reserve)
