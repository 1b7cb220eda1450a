"""Who makes the things that somebody gets, who may have given them: "received six French-made radars".

In: a `Reading`, a trigger and its things. Out: `Candidate`s. The words are data (`grammar.toml`, `origin`, `made`).
"""

from collections.abc import Iterator, Sequence

from flows.dictionary import load
from flows.relate.actor import actor_of
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.features import features_of

# Frames that tell who gets something; who gives is told by name, whoever made it.
_GOT = frozenset({"get", "arrive"})
# Where whoever makes a thing stands to it.
_PLACES = frozenset({"of_thing", "beside_thing"})
# How many words from a thing its origin stands at most: "-made twin-engine helicopters", « de fabrication turque ».
_NEAR = 4


def origin_candidates(reading: Reading, trigger: Found, things: Sequence[int]) -> Iterator[Candidate]:
    """The state whose make the first thing is, where an adjective with such a word tells it."""
    if not things or trigger.entry.options["frame"] not in _GOT:
        return
    for index in range(max(0, things[0] - _NEAR), min(len(reading.units), things[0] + _NEAR)):
        mention = reading.units[index].mention("name")
        actor = actor_of(mention) if mention is not None and _is_make(reading, index) else None
        if actor is not None and actor.type == "state":
            features = features_of(reading, trigger, things, index, (actor,), _PLACES)
            yield Candidate((actor,), index, _PLACES, tuple(features.items()))
            return


def _is_make(reading: Reading, index: int) -> bool:
    """Whether a name stands beside a word that says that it made something ("French-made", « fabrication turque »)."""
    made: list[str] = load(reading.sentence.language, "grammar")["origin"]["made"]
    near = [*reading.units[max(0, index - 1) : index], *reading.units[index + 1 : index + 2]]
    return any(u.lower.lstrip("-") in made for u in near)
