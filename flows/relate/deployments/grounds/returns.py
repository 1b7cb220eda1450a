"""Who comes or sets off for home goes back: « ont décollé de N'Djamena pour Nancy », "returned to Oslo".

In: a `Reading`, a `Move`, the place phrases and the states of its actors. Out: the move as it is meant and its
stations.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.grounds.senses import BACK, is_hosted, stations_of, turned_to
from flows.relate.deployments.grounds.stations import Station
from flows.relate.deployments.moves import Move
from flows.relate.deployments.places import Phrase


def as_homeward(
    reading: Reading, move: Move, phrases: Sequence[Phrase], own: set[str | None]
) -> tuple[Move, list[Station]]:
    """Who sets off from abroad for home goes back: « ont décollé de N'Djamena pour Nancy »."""
    home = any(p.marker in {"to", "for"} and p.anchor > move.trigger.last and is_hosted(p, own) for p in phrases)
    abroad = [p for p in phrases if not is_hosted(p, own) and p.parts[0].host]
    left = [p for p in abroad if p.marker in {"from", "of"}]
    # "the contingent in Gao flew out to Dakar", « le contingent à Gao a embarqué pour Dakar »
    away = left or [p for p in abroad if p.marker in {"in", "to"} and p.anchor < move.trigger.first]
    unsaid = not any(p.anchor > move.trigger.last for p in phrases)  # they leave for a place that no list knows
    if (home or unsaid) and not away:
        return (turned_to(move, BACK), []) if _boards(reading, move) else (move, [])
    return (turned_to(move, BACK), stations_of(away[0])) if home else (move, [])


def _boards(reading: Reading, move: Move) -> bool:
    """Whether those who set off board a plane or a train, as one does abroad: « ont embarqué dans un avion »."""
    boarding: list[str] = load(reading.sentence.language, "deployments")["turns"]["boarding"]
    behind = reading.units[move.trigger.first : move.trigger.last + 5]
    return any(u.lower in boarding for u in behind)


def as_returning(
    reading: Reading, move: Move, phrases: Sequence[Phrase], own: set[str | None], lands: bool = False
) -> tuple[Move, list[Station]]:
    """The move as one that goes back, with whence it comes, where the place right behind is home; else as it was.

    Who only `lands` at home comes back where it is told whence.
    """
    behind = [p for p in phrases if 0 < p.anchor - move.trigger.last <= 6 and p.marker in {None, "to", "in"}]
    left = [p for p in phrases if 0 < p.anchor - move.trigger.last <= 3 and p.marker in {"from", "of"}]
    if not behind and left and left[0].parts[0].host and not is_hosted(left[0], own):
        return turned_to(move, BACK), stations_of(left[0])
    if not behind or not is_hosted(behind[0], own):
        return move, []
    away = [p for p in phrases if not is_hosted(p, own) and _is_left(reading, move, p, lands)]
    if lands and (not away or _is_bought(reading)):
        return move, []
    return turned_to(move, BACK), stations_of((away or behind)[0])


def _is_left(reading: Reading, move: Move, phrase: Phrase, lands: bool) -> bool:
    """Whether a place abroad is where they were: « les avions stationnés à Dakar ont regagné l'Espagne »."""
    before = phrase.anchor < move.trigger.first
    if phrase.marker in {"in", "from", "of", "near"}:
        return before or not lands or phrase.marker == "from"
    stays: list[str] = load(reading.sentence.language, "deployments")["turns"]["stays"]
    stayed = any(u.lower in stays for u in reading.units[max(0, phrase.first - 4) : phrase.first])
    return phrase.marker == "to" and (stayed or before) and phrase.parts[0].host is not None


def _is_bought(reading: Reading) -> bool:
    """Whether what lands was bought abroad: "the jets ordered from Sweden landed in Oslo"."""
    bought = tuple(load(reading.sentence.language, "deployments")["turns"]["acquired"])
    return any(u.lower.startswith(bought) for u in reading.units)
