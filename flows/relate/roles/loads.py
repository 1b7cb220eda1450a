"""What a carrier brings: "A plane landed in Riga with rifles on board", « un cargo est arrivé à Riga avec des fusils ».

In: a `Reading`, a trigger that tells an arrival and the unit of a thing behind it. Out: yes or no. The words are data
(`shipments.toml`, `about`).
"""

from flows.dictionary import load
from flows.normalise.mention import Item
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.wordings import is_one_of

_CARRIERS = frozenset({"aircraft", "helicopter", "ship", "vehicle"})


def is_load(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether the subject of an arrival carries a thing told behind it."""
    group = reading.group_at(trigger.first)
    if group is None or trigger.entry.options["frame"] != "arrive" or thing <= trigger.last:
        return False
    language = reading.sentence.language
    with_, about = load(language, "grammar")["markers"]["with"], load(language, "shipments")["about"]
    between = reading.units[group.last + 1 : thing]
    at = next((u.index for u in between if u.lower in with_ or is_one_of(u.lower, about["bearing"], language)), None)
    if at is None or any(g.finite and group.last < g.first < thing for g in reading.verbs):
        return False
    subject = subject_of(reading, group)
    return subject is not None and is_carrying(reading, subject)


def is_carrying(reading: Reading, index: int) -> bool:
    """Whether a unit names what can carry a load: an aircraft, a ship, a lorry, a convoy."""
    mention = reading.units[index].mention("item")
    if mention is not None and isinstance(mention.value, Item):
        return mention.value.category in _CARRIERS
    about = load(reading.sentence.language, "shipments")["about"]
    return is_one_of(reading.units[index].lower, about["carriers"], reading.sentence.language)


def is_brought(reading: Reading, thing: int) -> bool:
    """Whether a thing is told as the load of the carrier before it: "a plane carrying rifles"."""
    language = reading.sentence.language
    about = load(language, "shipments")["about"]
    near = reading.units[max(0, thing - 4) : thing]
    at = next((u.index for u in near if is_one_of(u.lower, [*about["loaded"], *about["bearing"]], language)), None)
    return at is not None and any(is_carrying(reading, i) for i in range(max(0, at - 5), at))
