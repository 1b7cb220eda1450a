"""Forces that only go along with others, or move them: « des soldats, des blindés et des obusiers » are moved as one.

In: a `Reading` and the units of the forces that a trigger moves. Out: those that are rows of their own: all but what is
listed behind troops of the same kind without a number, what has them on board, and who moves them.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces.counts import count_of, force_at


def without_mates(reading: Reading, things: Sequence[int]) -> tuple[int, ...]:
    """The forces without those that only go along with troops listed before them."""
    return tuple(thing for thing in things if not any(_goes_along(reading, thing, other) for other in things))


def _goes_along(reading: Reading, thing: int, troops: int) -> bool:
    own, men = force_at(reading, thing), force_at(reading, troops)
    if own is None or men is None or troops >= thing or own.unit == "personnel" or men.unit != "personnel":
        return False
    if own.force_type != men.force_type or troops not in listed_with(reading, thing, "force"):
        return False
    uncounted = (count_of(reading, thing), count_of(reading, troops))
    return all(count.start is None for count in uncounted)


def without_movers(reading: Reading, trigger: Found, things: Sequence[int]) -> list[int]:
    """The forces without what has others on board or in its ranks, and without those who carry out the move of others.

    « 90 soldats partis à bord d'un chaland », "90 soldiers left in a battalion"; "Danish forces carried out the
    deployment of 90 soldiers".
    """
    ashore = [i for i in things if not _has_aboard(reading, i)] or things
    ashore = [i for i in ashore if reading.markers[i] != "in"] or ashore
    told = [i for i in ashore if trigger.kind == "noun" and i > trigger.last and reading.markers[i] == "of"]
    return list(told if told and any(i < trigger.first for i in ashore) else ashore)


def only_carries(reading: Reading, thing: int) -> bool:
    """Whether men told before leave or come in it: « ont quitté Oslo à bord de quatre avions, deux A400M et … »."""
    men = any((f := force_at(reading, u.index)) is not None and f.unit == "personnel" for u in reading.units[:thing])
    force = force_at(reading, thing)
    return men and force is not None and force.item_category is not None and _in_vehicles(reading, thing)


def _in_vehicles(reading: Reading, thing: int) -> bool:
    """Whether a force stands behind "aboard", or right behind one that does."""
    if _has_aboard(reading, thing):
        return True
    before = next((u for u in reversed(reading.units[:thing]) if u.mention("force")), None)
    if before is None:
        return False
    between = reading.units[before.index + 1 : thing]
    joined = all(u.pos in {"PUNCT", "CCONJ", "DET", "NUM"} or u.mention("quantity") for u in between)
    return bool(between) and joined and _in_vehicles(reading, before.index)


def _has_aboard(reading: Reading, thing: int) -> bool:
    """Whether "aboard", « à bord de » stands right before a force."""
    aboard: list[str] = load(reading.sentence.language, "deployments")["counts"]["aboard"]
    before = " ".join(u.lower for u in reading.units[max(0, thing - 5) : thing])
    return any(f" {word} " in f" {before} " for word in aboard)
