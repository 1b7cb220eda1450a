"""Who makes the things that somebody gets, where nobody is told to give them: "received six French-made radars".

In: a `Reading` and the things. Out: the `Actor` that makes them, as the words beside them tell. The words are data
(`grammar.toml`, `origin`, `made`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.reading import Reading

# How many words from a thing its origin stands at most: "-made twin-engine helicopters", « de fabrication turque ».
_NEAR = 4


def maker_beside(reading: Reading, things: Sequence[int]) -> Actor | None:
    """The state whose make the first thing is; null where no adjective with such a word tells it."""
    if not things:
        return None
    for index in range(max(0, things[0] - _NEAR), min(len(reading.units), things[0] + _NEAR)):
        unit = reading.units[index]
        mention = unit.mention("name")
        if mention is not None and _is_make(reading, index):
            actor = actor_of(mention)
            return actor if actor is not None and actor.type == "state" else None
    return None


def _is_make(reading: Reading, index: int) -> bool:
    """Whether a name stands beside a word that says that it made something ("French-made", « fabrication turque »)."""
    made: list[str] = load(reading.sentence.language, "grammar")["origin"]["made"]
    near = [*reading.units[max(0, index - 1) : index], *reading.units[index + 1 : index + 2]]
    return any(u.lower.lstrip("-") in made for u in near)
