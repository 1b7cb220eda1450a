"""Missions for which forces move, and the edges to which they go: "to take part in the drills", "off the coast".

In: a `Reading` and a trigger. Out: yes or no. The words are data (`shipments.toml`, `own`).
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_word_of

_BACKGROUND = "under"


def on_mission(reading: Reading, trigger: Found) -> bool:
    """Whether the sentence says what the forces are to do there ("to take part in the drills")."""
    behind = reading.sentence.text[reading.units[trigger.last].end : reading.sentence.span.end]
    return _missions(reading.sentence.language).search(fold(behind)) is not None


@cache
def _missions(language: str) -> re.Pattern[str]:
    words = load(language, "shipments")["own"]["missions"]
    return any_word_of(words)


def at_edge(reading: Reading, trigger: Found) -> bool:
    """Whether they go to a border, a sea or a base, and to nobody."""
    words = load(reading.sentence.language, "shipments")["own"]["edges"]
    edge = None
    for unit in reading.units[trigger.last + 1 :]:
        if unit.mention("name") and reading.markers[unit.index] in {"to", "for"} and edge is None:
            return False
        if reading.markers[unit.index] == _BACKGROUND:
            break  # "arrived in Chad, amid tensions in the region"
        reached = trigger.entry.options["frame"] == "arrive" and unit.index <= trigger.last + 3
        if unit.lower.split()[0] in words and (reached or reading.markers[unit.index] in {"to", "in", "near", "for"}):
            edge = unit.index
    return edge is not None
