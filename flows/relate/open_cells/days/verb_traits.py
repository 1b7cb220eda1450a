"""What the verb by which a date stands tells: its time, whether it reports, who its subject is.

In: a `Reading`, a placed date and a `Deed`. Out: features.
"""

from flows.dictionary import load
from flows.normalise.mention import Mention
from flows.relate.clauses.governing import speech_in
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.dating.hosts import Placed, placed_dates
from flows.relate.dating.taken_up import takes_up
from flows.relate.open_cells.acts import Deed
from flows.relate.story import Story

Features = dict[str, float]
# Acts that are done by saying so: the day of the announcement is theirs.
_BY_WORDS = frozenset({"condemnation", "demand", "support", "rejection", "threat", "sanction", "agreement"})
# So many words before a noun its article stands at most.
_PHRASE = 4


def placed(story: Story, reading: Reading, mention: Mention) -> Placed | None:
    """The date with the verb by which it stands; null where it is part of a name or counts the time since."""
    return next((p for p in placed_dates(story, reading) if p.mention is mention), None)


def traits_of_verb(reading: Reading, place: Placed | None, act: Deed) -> Features:
    """What the verb of a date tells."""
    if place is None:
        return {"unplaced": 1.0}
    group = place.group
    traits = {"by_a_noun": float(bool(place.nouns)), "no_verb": float(group is None)}
    if group is None:
        return traits
    said = speech_in(reading)
    speech = float(group.head in said or group.first in said)
    manner = "words" if act.kind in _BY_WORDS else "deed"
    return traits | {
        "speech": speech,
        f"speech_{act.event.table}_{manner}": speech,
        f"tense_{group.tense}": 1.0,
        f"tense_{group.tense}_{act.status}": 1.0,
        "finite": float(group.finite),
        "negated": float(group.negated),
        "passive": float(group.voice == "passive"),
        **_traits_of_subject(reading, group, act),
    }


def _traits_of_subject(reading: Reading, group: VerbGroup, act: Deed) -> Features:
    at = subject_of(reading, group)
    if at is None:
        return {}
    unit = reading.units[at]
    noun = unit.pos == "NOUN" and unit.name is None
    definite: list[str] = load(reading.sentence.language, "discourse")["later"]["articles"]
    before = reading.units[max(0, at - _PHRASE) : at]
    return {
        "subject_pronoun": float(unit.pos == "PRON"),
        "subject_name": float(unit.name is not None),
        "subject_noun": float(noun),
        "subject_definite": float(noun and any(u.lower in definite for u in before)),
        "takes_up": float(takes_up(reading, group, act.event)),
    }
