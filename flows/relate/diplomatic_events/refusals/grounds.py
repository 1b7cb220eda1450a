"""Which acts have no ground in their sentence: an adjective speaks for nobody, a noun is bare or only tells how near.

In: a `Reading`, an `Act` and its `Sides`. Out: the reason for a refusal, or null. The words are data (`officials`,
`answered`, `eves` in `diplomatic_events.toml`); a language without them is not asked.
"""

import re
from functools import cache
from itertools import takewhile

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Place
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import kind_of_relative, relative_before, told_of
from flows.relate.clauses.stems import any_of
from flows.relate.clauses.units import Unit
from flows.relate.diplomatic_events.acts import Act, is_phrased, points_back
from flows.relate.diplomatic_events.frames import SPOKEN
from flows.relate.diplomatic_events.sides import RECIPIENT, Sides
from flows.relate.diplomatic_events.surroundings import is_on_eve
from flows.relate.diplomatic_events.words import FILE
from flows.relate.event import RefusedReason

# Verbal acts that are rarely told without whom they address.
_ADDRESSED = {"support", "demand", "rejection"}
# How many units behind its verb the object of a verbal act is looked for.
_REACH = 8
_SIDES = frozenset({"between", "with", "by"})


def groundless(reading: Reading, act: Act, sides: Sides) -> RefusedReason | None:
    """Why an act has no ground in its sentence; null where it has."""
    if act.frame in SPOKEN and not is_phrased(act) and not _speaks_for_state(reading, sides):
        return "out_of_scope"
    if act.frame == "speech" and (_is_stance(reading, act) or not _answers(reading, act, sides)):
        return "below_threshold"
    touched = act.relation != "self" and (
        _only_touched(reading, act) or _only_wanted(reading, act) or _is_of_others(reading, act, sides)
    )
    return "below_threshold" if touched else None


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


def _is_stance(reading: Reading, act: Act) -> bool:
    """Whether a clause between commas only recalls on whose side somebody is: "Oslo, which backs Kyiv, will …"."""
    group = act.group if act.relation == "self" and act.options["event_type"] in {"support", "rejection"} else None
    opener = relative_before(reading, group) if group is not None and group.tense == "present" else None
    if opener is None or opener == 0 or kind_of_relative(reading, opener) != "subject":
        return False
    behind = reading.units[act.trigger.last + 1 :]
    goes_on = any(u.lower == "," for u in behind) and any(
        g.finite and g.first > act.trigger.last for g in reading.verbs
    )
    return reading.units[opener - 1].lower == "," and goes_on


def _answers(reading: Reading, act: Act, sides: Sides) -> bool:
    """Whether what is said of somebody named before takes that up: a pronoun, "this", "the move"."""
    answered = _listed(reading.sentence.language, "answered")
    if (
        answered is None
        or act.options.get("denies")
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
    """Sanctions that are merely spoken of, by a noun without a verb of its own or a day."""
    if act.effects or act.trigger.kind != "noun" or act.options["event_type"] != "sanction":
        return False
    return not any(u.mention("date") for u in reading.units)


def _is_of_others(reading: Reading, act: Act, sides: Sides) -> bool:
    """Whether a clause behind a noun tells that others impose them: "Oslo suffers from the sanctions Riga imposed"."""
    if act.trigger.kind != "noun" or act.options["event_type"] != "sanction":
        return False
    group = next(told_of(reading, act.trigger.first, act.trigger.last), None)
    between = reading.units[act.trigger.last + 1 : group.first] if group is not None else ()
    named = next((m for u in between if (m := u.mention("name")) is not None), None)
    return named is not None and all(a.start != named.start for a in sides.actors)


def _only_wanted(reading: Reading, act: Act) -> bool:
    """An accord that no verb concludes, no sides beside it: "pressure for a truce", "spoke about a pact"."""
    if act.effects or act.relation != "aside" or act.options["event_type"] != "agreement":
        return False
    behind = range(act.trigger.last + 1, min(len(reading.units), act.trigger.last + _REACH))
    sides = any(reading.markers[i] in _SIDES and reading.units[i].mention("name") for i in behind)
    return not sides and not any(u.mention("date") for u in reading.units[act.trigger.last : behind.stop])


def only_qualifies(reading: Reading, act: Act) -> bool:
    """Whether a participle without a day or agents only tells which deal is meant: « l'accord conclu avec Oslo »."""
    group = act.group if act.relation == "self" and act.options["event_type"] == "agreement" else None
    if group is None or group.tense != "participle" or group.first == 0:
        return False
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + 9]
    told = takewhile(lambda u: u.pos != "PUNCT" and reading.group_at(u.index) is None, behind)
    return not any(u.mention("date") or _is_town(reading, u) or reading.markers[u.index] == "by" for u in told)


def _is_town(reading: Reading, unit: Unit) -> bool:
    mention = unit.mention("place") if reading.markers[unit.index] in {"in", "to"} else None
    return mention is not None and isinstance(mention.value, Place) and mention.value.precision in {"city", "site"}


def only_near(reading: Reading, act: Act, sides: Sides) -> bool:
    """Whether a noun only tells how near a meeting is in which nobody named takes part: "days before the summit"."""
    if act.frame != "mutual" or act.relation == "self" or not is_on_eve(reading, act.trigger.first):
        return False
    last = act.trigger.last
    apart = (u for u in reading.units[last + 1 :] if u.lower == "," or reading.group_at(u.index) is not None)
    stop = next((u.start for u in apart), reading.sentence.span.end)
    behind = [a for a in sides.actors if reading.units[last].start < a.start < stop]
    return len(behind) < 2 and not any(a.type in {"igo", "group"} for a in behind)


@cache
def _listed(language: str, key: str) -> re.Pattern[str] | None:
    listed = load(language, FILE).get(key)
    return any_of(listed) if listed else None
