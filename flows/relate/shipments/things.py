"""What passes in a transfer besides named items: the trained, and what doesn't pass because it was lost.

In: a `Reading`. Out: units. Words that say that a thing was captured or destroyed are data (`grammar.toml`, `lost`).
"""

from collections.abc import Iterator

from flows.dictionary import entries, load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Force, Item
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.wordings import Entry, is_one_of
from flows.relate.roles.assign import Governed

_CARRIERS = frozenset({"aircraft", "helicopter", "ship", "vehicle"})


def is_lost(reading: Reading, index: int) -> bool:
    """Whether a thing was captured or destroyed ("captured tanks", « des fusils saisis en mer », "losses of tanks")."""
    lost = load(reading.sentence.language, "grammar")["lost"]
    units = reading.units
    if reading.markers[index] == "of" and any(
        is_one_of(u.lower, lost["nouns"], reading.sentence.language) for u in units[max(0, index - 6) : index]
    ):
        return True
    near = [*units[max(0, index - 2) : index], *units[index + 1 : index + 4]]
    return any(
        unit.lower.startswith(tuple(lost["stems"])) and (unit.form == "past_participle" or unit.pos == "ADJ")
        for unit in near
        if not _finite_active(reading, unit.index)
    )


def is_aside(reading: Reading, index: int) -> bool:
    """Whether a thing only tells what another noun is about ("missile experts", « le traité sur les missiles »)."""
    language = reading.sentence.language
    words = load(language, "shipments")["about"]
    units = reading.units
    if index + 1 < len(units) and is_one_of(units[index + 1].lower, words["behind"], language):
        return True
    at = index - 1
    while at > 0 and (units[at].pos in {"DET", "ADJ", "NUM"} or units[at].mention("quantity")):
        at -= 1
    return at > 0 and units[at].pos == "ADP" and is_one_of(units[at - 1].lower, words["before"], language)


def is_carrier(reading: Reading, index: int) -> bool:
    """Whether a thing only brings the others ("two aircraft loaded with rifles", « un cargo chargé d'armes »)."""
    mention = reading.units[index].mention("item")
    if mention is None or not isinstance(mention.value, Item) or mention.value.category not in _CARRIERS:
        return False
    about = load(reading.sentence.language, "shipments")["about"]
    begun = any(g.finite and g.first < index for g in reading.verbs)
    words = [*about["loaded"], *(() if begun else about["bearing"])]
    near = reading.units[index + 1 : index + 5]
    at = next((u.index for u in near if is_one_of(u.lower, words, reading.sentence.language)), None)
    open_way = at is not None and not any(u.lower == "," or u.mention("item") for u in reading.units[index + 1 : at])
    return open_way and any(u.mention("item") for u in reading.units[at + 1 : at + 7])  # type: ignore[operator]


def is_second_name(reading: Reading, index: int) -> bool:
    """Whether a model only names the one right before it once more ("MQ-9B SeaGuardian")."""
    before = reading.units[index - 1].mention("item") if index else None
    mention = reading.units[index].mention("item")
    if before is None or mention is None or not (isinstance(before.value, Item) and isinstance(mention.value, Item)):
        return False
    named = before.value.designation is not None and mention.value.designation is not None
    return named and before.value.category == mention.value.category


def _finite_active(reading: Reading, index: int) -> bool:
    group = reading.group_at(index)
    return group is not None and group.finite and group.voice == "active"


def find_trainings(reading: Reading) -> list[Governed]:
    """The triggers of a sentence that tell a training, each with the unit of those who are trained."""
    found: list[Governed] = []
    for trigger in [*lexicon(reading.sentence.language, "shipments").find(reading.units), *_nouns(reading)]:
        if trigger.entry.options["frame"] == "train":
            trainee = _of_noun(reading, trigger) if trigger.kind == "noun" else _trainee(reading, trigger)
            if trainee is not None:
                found.append(Governed(trigger, (trainee,)))
    return found


def _nouns(reading: Reading) -> Iterator[Found]:
    """The nouns that are items by themselves ("the military training of 200 officers")."""
    language = reading.sentence.language
    taught = next(e for e in entries(language, "shipments", "trigger") if e.get("item") == "training")
    entry = Entry("shipments", str(taught["id"]), taught)
    for unit in reading.units:
        mention = unit.mention("item")
        if mention is not None and isinstance(mention.value, Item) and mention.value.category == "training":
            yield Found(entry, unit.index, unit.index, "noun")


def _of_noun(reading: Reading, trigger: Found) -> int | None:
    """The people behind a noun ("the training of 2,000 soldiers"), where it is no item by itself."""
    behind = range(trigger.last + 1, min(len(reading.units), trigger.last + 7))
    return next((i for i in behind if _is_people(reading, i) and reading.markers[i] in {"of", "for"}), None)


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
    behind = range(group.last + 1, min(len(reading.units), group.last + 10))
    stop = next((i for i in behind if reading.group_at(i) is not None), len(reading.units))
    return next((i for i in behind if i < stop and _is_people(reading, i) and reading.markers[i] is None), None)


def _is_people(reading: Reading, index: int) -> bool:
    unit = reading.units[index]
    force = unit.mention("force")
    if force is not None and isinstance(force.value, Force) and force.value.unit == "personnel" and force.value.plural:
        return True
    words = load(reading.sentence.language, "grammar")["people"]["nouns"]
    spoken = fold(unit.text).split()
    return spoken[0] in words or spoken[-1] in words
