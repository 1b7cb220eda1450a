"""The level of a diplomatic act: that of the offices of those who act, of mixed ones the lower.

In: an `Act`, its `Sides` and the sentence. Out: a level. Words such as "summit" or "at expert level" (`levels` in
`diplomatic_events.toml`) tell it where no office does, or a lower one.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.frames import SPOKEN
from flows.relate.diplomatic_events.sides import Sides
from flows.relate.diplomatic_events.surroundings import window
from flows.relate.doubt.sayers import sayers

_SENT = frozenset({"ambassador", "working"})
LEVELS = ("head_of_state_gov", "minister", "senior_official", "ambassador", "working")


def level_of_act(reading: Reading, act: Act, sides: Sides) -> str:
    """The level of an act; unspecified where nothing tells it."""
    if act.options.get("level"):
        staff = act.options["event_type"] == "recall" and _only_staff(reading)
        return "unspecified" if staff else str(act.options["level"])
    if act.options["event_type"] == "expulsion" and _is_envoy_sent_away(reading, act):
        return "ambassador"
    those = [*sides.actors, *(sides.recipients if act.frame in {"visit", "host"} else [])]
    level = level_of(those)
    if level == "unspecified" and act.frame == "mutual":
        level = _of_signers(reading, act, those)
    if act.frame == "toward" and act.options["event_type"] == "expulsion" and level in _SENT:
        level = "unspecified"  # whom they send home doesn't tell how high up it was decided
    offered = act.options.get("status") == "proposed"
    if offered or act.frame in {*SPOKEN, "toward"} or act.options["event_type"] == "relations_restore":
        return level if level != "unspecified" else _of_speaker(reading, sides.actors)
    cue = _cue(reading, act)
    if cue is None:
        return level
    if level == "unspecified" or (cue != "head_of_state_gov" and LEVELS.index(cue) > LEVELS.index(level)):
        return cue
    return level


def _only_staff(reading: Reading) -> bool:
    """Whether the sentence names diplomats and no ambassador: who is called home has no level."""
    named = (u.mention("name") for u in reading.units)
    levels = {getattr(m.value, "level", None) for m in named if m is not None}
    return "working" in levels and "ambassador" not in levels


def level_of(actors: Sequence[Actor]) -> str:
    """Of mixed levels the lower; unspecified where no office is named."""
    ranks = [LEVELS.index(a.level) for a in actors if a.level in LEVELS]
    return LEVELS[max(ranks)] if ranks else "unspecified"


def _of_speaker(reading: Reading, actors: Sequence[Actor]) -> str:
    """Who said it for the state: "Tehran opposes it, its minister said"."""
    for subject in sayers(reading):
        mention = reading.units[subject].mention("name")
        level = getattr(mention.value, "level", None) if mention is not None else None
        owner = getattr(mention.value, "entity_id", None) if mention is not None else None
        if level in LEVELS and owner in {None, *(a.id for a in actors)}:
            return str(level)
    return "unspecified"


def _is_envoy_sent_away(reading: Reading, act: Act) -> bool:
    """Whether it is an ambassador who is expelled: the object of the verb, or the subject of its passive."""
    group = act.group if act.relation == "self" else None
    at = subject_of(reading, group) if group is not None and group.voice == "passive" else None
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + 7]
    objects = takewhile(lambda u: u.pos != "PUNCT" and not _opens_clause(reading, u.index), behind)
    near = [reading.units[at]] if at is not None else [u for u in objects if reading.markers[u.index] in {None, "of"}]
    told = next((m for u in near if (m := u.mention("name")) and getattr(m.value, "office", None)), None)
    return getattr(told and told.value, "level", None) == "ambassador"


def _opens_clause(reading: Reading, index: int) -> bool:
    group = reading.group_at(index)
    return group is not None and group.tense != "infinitive"


def _of_signers(reading: Reading, act: Act, actors: Sequence[Actor]) -> str:
    """Who did it for the states: "the deal, signed by the foreign ministers of Peru and Chile"."""
    ids = {a.id for a in actors}
    offices = [
        getattr(mention.value, "level", None)
        for unit in reading.units[act.trigger.last + 1 :]
        if reading.markers[unit.index] == "by" and (mention := unit.mention("name")) is not None
        if getattr(mention.value, "entity_id", None) in {None, *ids}
    ]
    ranks = [LEVELS.index(level) for level in offices if level in LEVELS]
    return LEVELS[max(ranks)] if ranks else "unspecified"


def _cue(reading: Reading, act: Act) -> str | None:
    text = window(reading, act.trigger.first, -1) + fold(reading.sentence.quote(act.trigger.first, act.trigger.last))
    text += " " + window(reading, act.trigger.last, 1)
    for level, patterns in _cues(reading.sentence.language):
        if any(p.search(text) for p in patterns):
            return level
    return None


@cache
def _cues(language: str) -> tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]:
    listed = load(language, "diplomatic_events")["levels"]
    return tuple((level, tuple(re.compile(fold(p)) for p in patterns)) for level, patterns in listed.items())
