"""Things that only bring the others, or that others bear: "two aircraft loaded with rifles", "a ship armed with guns".

In: a `Reading` and the unit of a thing. Out: yes or no. The words are data (`shipments.toml`, `about`).
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_word_of
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import is_one_of
from flows.relate.roles.loads import is_carrying, is_load
from flows.relate.shipments.triggers import find_triggers


def is_carrier(reading: Reading, index: int) -> bool:
    """Whether a thing only brings the others ("two aircraft loaded with rifles", « un cargo chargé d'armes »)."""
    if not reading.units[index].mention("item") or not is_carrying(reading, index):
        return False
    if _is_aboard(reading, index) or _unloads(reading, index):
        return True
    language = reading.sentence.language
    about = load(language, "shipments")["about"]
    begun = any(g.finite and g.first < index for g in reading.verbs)
    words = [*about["loaded"], *(() if begun else about["bearing"])]
    at = next((u.index for u in reading.units[index + 1 :] if is_one_of(u.lower, words, language)), None)
    if at is None or any(u.lower == "," or u.mention("item") for u in reading.units[index + 1 : at]):
        return False
    loads = [u.index for u in reading.units[at + 1 : at + 7] if u.mention("item")]
    arrived = (is_load(reading, t, loads[0]) for t in find_triggers(reading) if index < t.first < at)
    return bool(loads) and (at <= index + 4 or any(arrived))


def _is_aboard(reading: Reading, index: int) -> bool:
    """Whether others are aboard a thing: "rifles found aboard a dhow", « arrivées à bord de deux avions »."""
    before = fold(reading.sentence.text[reading.sentence.span.start : reading.units[index].start])
    return _aboard(reading.sentence.language).search(before) is not None


@cache
def _aboard(language: str) -> re.Pattern[str]:
    """The words that tell what is aboard, and at most a number, an article or adjectives behind them."""
    words = any_word_of(load(language, "shipments")["about"]["aboard"])
    return re.compile(rf"(?:{words.pattern})\W*(?:[\w-]+\W+){{0,4}}$")


def _unloads(reading: Reading, index: int) -> bool:
    """Whether a thing arrives only to give others away: "A ship docked in Lomé to deliver 30 trucks"."""
    came = next((g for g in reading.verbs if g.finite and subject_of(reading, g) == index), None)
    aim = next((g for g in reading.verbs if came is not None and g.first > came.last), None)
    if came is None or aim is None or aim.tense != "infinitive":
        return False
    frames = {t.first: t.entry.options["frame"] for t in find_triggers(reading)}
    told = [{frames.get(i) for i in range(g.first, g.last + 1)} for g in (came, aim)]
    goods = any(u.mention("item") for u in reading.units[aim.last + 1 :])
    return goods and "arrive" in told[0] and "give" in told[1]


def is_fitted(reading: Reading, index: int) -> bool:
    """Whether a thing is only what another bears: "a carrier equipped with fighters", « des drones armés de … »."""
    fitted = load(reading.sentence.language, "shipments")["about"]["fitted"]
    near = reversed(reading.units[max(0, index - 5) : index])
    at = next((u.index for u in near if u.lower.rsplit(" ", 1)[-1] in fitted), None)
    if at is None or any(u.lower in {",", ";", ":", ")"} for u in reading.units[at:index]):
        return False
    group = reading.group_at(at)
    hangs = reading.units[at].dep == "acl"  # "pick-ups mounted with guns", of which the tagger makes a sentence
    bare = group is None or group.tense == "participle" or hangs or _tells_of_thing(reading, group)
    joined = any(u.mention("item") for u in reading.units[at + 1 : index])  # "armed with guns and rockets"
    return bare and (joined or reading.markers[index] in {"of", "with"})


def _tells_of_thing(reading: Reading, group: VerbGroup) -> bool:
    """Whether a passive verb tells what something bears, not who gets arms: « Ces appareils sont armés de canons »."""
    subject = subject_of(reading, group) if group.voice == "passive" else None
    bearer = reading.units[subject] if subject is not None else None
    if bearer is None:
        return False
    if bearer.mention("name") or bearer.mention("force"):
        return _tells_holding(reading, group)
    return group.tense == "present" or bearer.mention("item") is not None


def _tells_holding(reading: Reading, group: VerbGroup) -> bool:
    """Whether a passive tells what a state or a force has, not what it gets: "Mali is equipped with drones"."""
    by = load(reading.sentence.language, "grammar")["markers"]["by"]
    behind = reading.units[group.last + 1 :]
    given = any(u.lower in by or reading.markers[u.index] == "by" for u in behind)
    return group.tense == "present" and not given
