"""The trainings of a sentence: who is taught, as subject or object of a verb or behind a noun.

In: a `Reading`. Out: `Governed`: each trigger with the unit of the people who are trained.
"""

from collections.abc import Iterator

from flows.dictionary import entries, load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Force, Item
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, relative_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import Entry
from flows.relate.roles.assign import Governed
from flows.relate.shipments.triggers import is_worded


def find_trainings(reading: Reading) -> list[Governed]:
    """The triggers of a sentence that tell a training, each with the unit of those who are trained."""
    found: list[Governed] = []
    for trigger in [*_told(reading), *_nouns(reading)]:
        if trigger.entry.options["frame"] == "train":
            trainee = _of_noun(reading, trigger) if trigger.kind == "noun" else _trainee(reading, trigger)
            if trainee is not None:
                found.append(Governed(trigger, (trainee,)))
    return found


def _told(reading: Reading) -> list[Found]:
    listed = lexicon(reading.sentence.language, "shipments")
    return listed.find(reading.units, lambda t: is_worded(reading, t))


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
    whose = reading.units[trigger.last + 1 : trigger.last + 2]
    if trigger.first == trigger.last and _is_people(reading, trigger.first) and any(u.mention("name") for u in whose):
        return trigger.first  # « la formation des équipages tchadiens »: one unit names what and whom
    return next((i for i in behind if _is_people(reading, i) and reading.markers[i] in {"of", "for", "to"}), None)


def _trainee(reading: Reading, trigger: Found) -> int | None:
    """The soldiers who are trained: subject of a passive and of what learners do, else the first people behind."""
    group = reading.group_at(trigger.first)
    if group is not None and trigger.entry.options.get("form") == "taught":
        return _people_at(reading, _learner(reading, group))
    if group is None or any(u.mention("item") for u in reading.units[group.last + 1 : group.last + 3]):
        return None
    if group.voice == "passive" and group.tense != "participle":
        return _people_at(reading, _learner(reading, group))
    if group.voice != "active":
        return None
    behind = range(group.last + 1, min(len(reading.units), group.last + 10))
    stop = next((i for i in behind if reading.group_at(i) is not None), len(reading.units))
    return next((i for i in behind if i < stop and _is_people(reading, i) and _is_bare(reading, i)), None)


def _learner(reading: Reading, group: VerbGroup) -> int | None:
    """The subject of a verb, or whom its relative pronoun stands for: « les 300 soldats qui ont été formés »."""
    subject, relative = subject_of(reading, group), relative_before(reading, group)
    if relative is None or subject not in {None, relative}:
        return subject
    return antecedent_of(reading, relative)


def _is_bare(reading: Reading, index: int) -> bool:
    """Whether a unit has no preposition; an article may look like one (« forme des pilotes »)."""
    plural = load(reading.sentence.language, "grammar")["determiners"]["plural"]
    group = reading.group_at(index - 2) if index > 1 else None
    article = group is not None and group.last == index - 2 and reading.units[index - 1].lower in plural
    return reading.markers[index] is None or article


def _people_at(reading: Reading, subject: int | None) -> int | None:
    """The people whom a subject names, or of whom it is a number (« une trentaine de mécaniciens »)."""
    if subject is None:
        return None
    number = reading.units[subject].mention("quantity") and not _is_people(reading, subject)
    near = range(subject + 1, min(subject + 4, len(reading.units))) if number else (subject,)
    return next((i for i in near if _is_people(reading, i)), None)


def _is_people(reading: Reading, index: int) -> bool:
    unit = reading.units[index]
    force = unit.mention("force")
    if force is not None and isinstance(force.value, Force) and force.value.unit == "personnel" and force.value.plural:
        return True
    words = load(reading.sentence.language, "grammar")["people"]["nouns"]
    spoken = fold(unit.text).split()
    return spoken[0] in words or spoken[-1] in words
