"""Things that only bring the others: "two aircraft loaded with rifles", "a plane landed in Riga with rifles on board".

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
