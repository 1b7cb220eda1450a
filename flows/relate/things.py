"""What passes in a transfer besides named items: the trained, and what doesn't pass because it was lost.

In: a `Reading`. Out: units. Words that say that a thing was captured or destroyed are data (`grammar.toml`, `lost`).
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.assign import Governed
from flows.relate.lexicon import Found, lexicon
from flows.relate.reading import Reading
from flows.relate.subjects import subject_of


def is_lost(reading: Reading, index: int) -> bool:
    """Whether a thing was captured or destroyed ("captured tanks", « des fusils saisis en mer »)."""
    lost = load(reading.sentence.language, "grammar")["lost"]
    units = reading.units
    near = [*units[max(0, index - 2) : index], *units[index + 1 : index + 4]]
    return any(
        unit.lower.startswith(tuple(lost["stems"])) and (unit.form == "past_participle" or unit.pos == "ADJ")
        for unit in near
        if not _finite_active(reading, unit.index)
    )


def _finite_active(reading: Reading, index: int) -> bool:
    group = reading.group_at(index)
    return group is not None and group.finite and group.voice == "active"


def find_trainings(reading: Reading) -> list[Governed]:
    """The triggers of a sentence that tell a training, each with the unit of those who are trained."""
    found: list[Governed] = []
    for trigger in lexicon(reading.sentence.language, "shipments").find(reading.units):
        if trigger.entry.options["frame"] == "train" and trigger.kind == "verb":
            trainee = _trainee(reading, trigger)
            if trainee is not None:
                found.append(Governed(trigger, (trainee,)))
    return found


def _trainee(reading: Reading, trigger: Found) -> int | None:
    """The soldiers who are trained: subject of a passive, else the first people behind the verb."""
    group = reading.group_at(trigger.first)
    if group is None or any(u.mention("item") for u in reading.units[group.last + 1 : group.last + 3]):
        return None
    if group.voice == "passive" and group.tense != "participle":
        subject = subject_of(reading, group)
        return subject if subject is not None and _is_people(reading, subject) else None
    if group.voice != "active":
        return None
    behind = range(group.last + 1, min(len(reading.units), group.last + 7))
    return next((i for i in behind if _is_people(reading, i) and reading.markers[i] is None), None)


def _is_people(reading: Reading, index: int) -> bool:
    unit = reading.units[index]
    words = load(reading.sentence.language, "grammar")["people"]["nouns"]
    spoken = fold(unit.text).split()
    return spoken[0] in words or spoken[-1] in words
