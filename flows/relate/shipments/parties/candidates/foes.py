"""States that arm each other in no case: who fights or threatens a state supplies it with nothing.

In: candidates, the recipient chosen among them and the year of the text. Out: the candidates without its foes. The
pairs are `flows/atlas/foes.csv`, with the years of their enmity. What a sentence says a foe gives, it gives.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from flows.atlas import rows
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.scorer import expected_places


def without_foes(
    candidates: Sequence[Candidate], recipient: Candidate | None, frame: str, form: str, year: int | None
) -> list[Candidate]:
    """The candidates but for foes of the recipient that stand nowhere where the frame looks for a supplier."""
    if recipient is None:
        return list(candidates)
    foes = {foe for actor in recipient.actors for foe in foes_of(actor.id, year)}
    told = {*expected_places("supplier", frame, form)} - {"governor", "in"}
    return [c for c in candidates if not foes & {a.id for a in c.actors} or c.places & told]


def foes_of(state: str, year: int | None) -> frozenset[str]:
    """Who is a state's foe in a year; in any, if the year is not known."""
    pairs = _pairs().get(state, {})
    return frozenset(foe for foe, (since, until) in pairs.items() if year is None or since <= year <= until)


@cache
def _pairs() -> Mapping[str, Mapping[str, tuple[int, int]]]:
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for _, row in rows("foes.csv"):
        years = int(row["since"]), int(row["until"] or 9999)
        found.setdefault(row["state"], {})[row["foe"]] = years
        found.setdefault(row["foe"], {})[row["state"]] = years
    return found
