"""Arms makers that a sentence names as sellers: "ordered from Naval Group", « a signé avec Rheinmetall ».

In: a `Reading`, a trigger and its things. Out: `Candidate`s, each the state whose maker is named. The makers
are `flows/atlas/arms_makers.csv` (where each has its seat, as the makers themselves say).
"""

from collections.abc import Iterator, Sequence
from functools import cache

from flows.atlas import rows
from flows.normalise.names.entity import actor as actor_named
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.doers import subjects_around
from flows.relate.roles.features import features_of
from flows.relate.roles.standing import places_of


def maker_candidates(reading: Reading, trigger: Found, things: Sequence[int]) -> Iterator[Candidate]:
    """The makers of a sentence, in the order of the text."""
    subject, governor = subjects_around(reading, trigger)
    index = 0
    while index < len(reading.units):
        words, state = _maker_at(reading, index)
        known = (m for u in reading.units[index : index + words] for m in u.mentions if m.kind != "force")
        if state is not None and not any(known):
            first, last = reading.units[index], reading.units[index + words - 1]
            named = actor_named(state, "flows/atlas/arms_makers.csv")
            actor = Actor(state, named.name, state, "state", first.start, last.end)
            places = frozenset({"maker", *places_of(reading, trigger, things, index, index, subject, governor)})
            features = features_of(reading, trigger, things, index, (actor,), places)
            yield Candidate((actor,), index, places, tuple(features.items()))
        index += words


def _maker_at(reading: Reading, index: int) -> tuple[int, str | None]:
    """(how many units name the maker at a unit, its state); (1, null) where none is named."""
    for length in range(_longest(), 0, -1):
        units = reading.units[index : index + length]
        words = tuple(word for u in units for word in u.text.split())
        state = _makers().get(words) if len(units) == length else None
        if state is not None:
            return length, state
    return 1, None


@cache
def makers() -> dict[str, str]:
    """{name of an arms maker: its state}, without those that several states share."""
    return {row["name"]: row["state"] for _, row in rows("arms_makers.csv") if row["state"]}


@cache
def shared_makers() -> frozenset[str]:
    """Makers that several states share: whose goods they sell tells the model."""
    return frozenset(row["name"] for _, row in rows("arms_makers.csv") if not row["state"])


@cache
def _makers() -> dict[tuple[str, ...], str]:
    return {tuple(name.replace("-", " - ").split()): state for name, state in makers().items()}


@cache
def _longest() -> int:
    return max(map(len, _makers()))
