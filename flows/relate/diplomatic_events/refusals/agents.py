"""Verbal acts in the passive that name nobody who speaks: "Qatar, accused of backing the group".

In: a `Reading`, an `Act` and its `Sides`. Out: whether nobody is named.
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.sides import ACTOR, Sides


def is_agentless(reading: Reading, act: Act, sides: Sides) -> bool:
    """A verbal act in the passive that names nobody who speaks: "Qatar, accused of backing the group"."""
    group = act.group
    if act.relation != "self" or group is None or act.options.get("subject_acts"):
        return False
    if group.voice != "passive":
        return _is_shortened(reading, group)
    # Without an auxiliary or a comma it may as well be a past: "the two officials condemned the raid".
    behind = reading.units[group.last + 1 : group.last + 2]  # "generals accused of arming …" has no object
    sure = group.finite or (group.first > 0 and reading.units[group.first - 1].lower == ",")
    of = load(reading.sentence.language, "grammar")["markers"]["of"]
    sure |= group.tense == "participle" and any(u.lower in of for u in behind)
    return sure and "by" not in sides.places.get(ACTOR, frozenset({"by"}))


def _is_shortened(reading: Reading, group: VerbGroup) -> bool:
    """Whether "is" hides in what looks like a perfect without an object: "the man who's accused of spying"."""
    of = load(reading.sentence.language, "grammar")["markers"]["of"]
    short = reading.units[group.first].lower in {"'s", "’s", "'re", "’re"}
    return short and any(u.lower in of for u in reading.units[group.last + 1 : group.last + 2])
