"""Things that only bring the others, or that others bear: "two aircraft loaded with rifles", "a ship armed with guns".

In: a `Reading` and the unit of a thing. Out: yes or no. The words are data (`shipments.toml`, `about`).
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import is_one_of
from flows.relate.roles.loads import is_carrying, is_load
from flows.relate.shipments.triggers import find_triggers


def is_carrier(reading: Reading, index: int) -> bool:
    """Whether a thing only brings the others ("two aircraft loaded with rifles", « un cargo chargé d'armes »)."""
    if not reading.units[index].mention("item") or not is_carrying(reading, index):
        return False
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


def is_fitted(reading: Reading, index: int) -> bool:
    """Whether a thing is only what another bears: "a carrier equipped with F-35 fighters"."""
    fitted = load(reading.sentence.language, "shipments")["about"]["fitted"]
    at = next((u.index for u in reversed(reading.units[max(0, index - 5) : index]) if u.lower in fitted), None)
    if at is None or any(u.lower in {",", ";", ":", ")"} for u in reading.units[at:index]):
        return False
    group = reading.group_at(at)
    return reading.markers[index] in {"of", "with"} and (group is None or group.tense == "participle")
