"""Which acts have no ground in their sentence: an adjective speaks for nobody, an addressee is far, a noun is bare.

In: a `Reading`, an `Act` and its `Sides`. Out: the reason for a refusal, or null. The words are data (`officials`,
`answered` in `diplomatic_events.toml`); a language without them is not asked.
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import any_of
from flows.relate.diplomatic_events.acts import Act, points_back
from flows.relate.diplomatic_events.carriers import SPOKEN
from flows.relate.diplomatic_events.parties import RECIPIENT, Sides
from flows.relate.diplomatic_events.words import FILE
from flows.relate.event import RefusedReason

# Verbal acts that are rarely told without whom they address.
_ADDRESSED = {"support", "demand", "rejection"}
# How many units behind its verb the object of a verbal act is looked for.
_REACH = 8


def groundless(reading: Reading, act: Act, sides: Sides) -> RefusedReason | None:
    """Why an act has no ground in its sentence; null where it has."""
    if act.frame in SPOKEN and not _speaks_for_state(reading, sides):
        return "out_of_scope"
    if act.frame == "speech" and not _answers(reading, act, sides):
        return "below_threshold"
    return "below_threshold" if act.relation != "self" and _only_touched(reading, act) else None


def _speaks_for_state(reading: Reading, sides: Sides) -> bool:
    """Not so where only an adjective names the state, of a thing or of people at large: "the Russian pipeline"."""
    actor = sides.actors[0]
    if actor.sense != "adjective":
        return True
    official = _listed(reading.sentence.language, "officials")
    named = reading.unit_at(actor.start)
    if official is None or named is None:
        return True
    around = reading.units[max(0, named.index - 2) : named.index + 4]
    return any(official.match(fold(u.text)) for u in around if u != named)


def _answers(reading: Reading, act: Act, sides: Sides) -> bool:
    """Whether what is said of somebody named before takes that up: a pronoun, "this", "the move"."""
    answered = _listed(reading.sentence.language, "answered")
    if (
        answered is None
        or act.options["event_type"] not in _ADDRESSED
        or sides.places.get(RECIPIENT) != frozenset({"elsewhere"})
    ):
        return True
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + 1 + _REACH]
    left = reading.units[max(0, act.trigger.first - _REACH) : act.trigger.first]
    passive = act.group is not None and act.group.voice == "passive"
    words = [*behind, *(left if passive else ())]
    language = reading.sentence.language
    pronouns = load(language, "grammar")["pronouns"]["third"]
    return any(answered.match(fold(u.text)) or points_back(u.lower, language) or u.lower in pronouns for u in words)


def _only_touched(reading: Reading, act: Act) -> bool:
    """Sanctions that are merely spoken of, by a noun without a verb of its own, a day or a place."""
    if act.effects or act.trigger.kind != "noun" or act.options["event_type"] != "sanction":
        return False
    return not any(u.mention("date") for u in reading.units) and not any(
        u.mention("place") and reading.markers[u.index] in {"in", "to", "near"} for u in reading.units
    )


@cache
def _listed(language: str, key: str) -> re.Pattern[str] | None:
    listed = load(language, FILE).get(key)
    return any_of(listed) if listed else None
