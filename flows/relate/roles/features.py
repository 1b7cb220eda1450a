"""What the scorer knows of an actor phrase, as neutral features.

In: a `Reading`, a trigger, the things that it moves, a phrase with its places. Out: features, 0 or 1 or a small number.
"""

from collections.abc import Sequence

from flows.relate.actor import Actor
from flows.relate.clauses.independent import clause_at
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading

Features = dict[str, float]


def features_of(
    reading: Reading,
    trigger: Found,
    things: Sequence[int],
    head: int,
    actors: Sequence[Actor],
    places: frozenset[str],
) -> Features:
    """What the scorer knows of a phrase: its places, side, distance (tens of words, at most 2), who it names."""
    distance = min(abs(head - a) for a in (trigger.first, *things))
    low, high = sorted((head, trigger.first))
    verbs = sum(1 for g in reading.verbs if g.finite and low < g.head < high)
    features: Features = {f"at_{place}": 1.0 for place in places}
    features["left" if head < trigger.first else "right"] = 1.0
    features["distance"] = min(distance, 20) / 10
    features["verbs_between"] = float(min(verbs, 3))
    features[f"sense_{actors[0].sense}"] = 1.0
    features[f"type_{actors[0].type}"] = 1.0
    if actors[0].basis == "discourse":
        features["pronoun"] = 1.0
    group = reading.group_at(trigger.first)
    if group is not None and group.finite and any(g.last < head < group.first for g in reading.verbs):
        features["behind_other"] = 1.0  # another verb's: "after guns delivered to Kenya, Oslo gave tanks to Chad"
    if clause_at(reading, head) != clause_at(reading, trigger.first):
        features["other_clause"] = 1.0  # "while Peru delivered shells to Chad"
    if not places - {"beside_thing"}:
        features["bare"] = 1.0
    return features
