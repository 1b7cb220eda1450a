"""What governs an act, and with what doubt it is told.

In: a `Reading` and an `Act`. Out: its `Doubt`; an aim or feat has what its infinitive says of it.
"""

from dataclasses import replace

from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.course.infinitives import aim_of, feat_of
from flows.relate.doubt.clause import Doubt, read_doubt


def doubt_of(reading: Reading, act: Act) -> Doubt:
    """What governs an act; a noun that an infinitive carries has what governs that: "are scheduled to hold talks"."""
    doubt, group = read_doubt(reading, act.trigger.first, act.trigger.last), act.group
    if aimed := aim_of(reading, act) or feat_of(reading, act):
        return replace(doubt, effects=tuple(aimed))
    if doubt.effects or act.relation != "object" or group is None or group.tense != "infinitive":
        return doubt
    return replace(doubt, effects=read_doubt(reading, group.first, group.last).effects)
