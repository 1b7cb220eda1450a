"""For which branch of a state or organisation somebody acts: the government, the armed forces, the secretariat.

In: an actor. Out: a value of `actor_sector`, null where the words do not say ("France met ..."). Offices have theirs in
flows/atlas/offices.csv.
"""

from functools import cache

from flows.atlas import rows
from flows.relate.actor import Actor


def sector_of(actor: Actor) -> str | None:
    """The branch for which the actor acts, by what kind of actor it is, the office, or the kind of word."""
    if actor.type == "nonstate":
        return "nonstate"
    if actor.type == "igo":
        return "secretariat" if actor.office else None
    if actor.office and (sector := _sectors().get(actor.office)):
        return sector
    # "The Kremlin", "Paris": whoever governs there.
    by_sense = {"force": "military", "metonym": "government", "capital": "government"}
    return by_sense.get(actor.sense) if actor.type == "state" else None


@cache
def _sectors() -> dict[str, str]:
    return {row["office"]: row["sector"] for _, row in rows("offices.csv") if row["sector"]}
