"""Whether the object of a verb is somebody in office: who is received, hosted or met, against what is.

In: a `Reading` and a trigger that is a verb. Out: yes or no. Pronouns of persons, and nouns for those who travel for a
state, are data (`persons`, `travelling` in `diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Name
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, object_relative, relative_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.word_classes import is_possessive
from flows.relate.clauses.wordings import is_one_of

# So many units before its noun a participle stands that only describes it.
_NEAR = 3


def acts_on_person(reading: Reading, found: Found) -> bool:
    """Whether the verb's object, or the subject of its passive, is a person: named, in office or a pronoun."""
    told = _object_is_person(reading, found) or _object_is_pronoun(reading, found)
    return told or _is_told_of_person(reading, found)


def _is_told_of_person(reading: Reading, found: Found) -> bool:
    """Whether a relative pronoun before the verb stands for the person: « le roi, que le président a reçu »."""
    group = reading.group_at(found.first)
    relative = relative_before(reading, group) if group is not None and object_relative(reading, group) else None
    whom = antecedent_of(reading, relative) if relative is not None else None
    return whom is not None and _is_person(reading, whom)


def _object_is_person(reading: Reading, found: Found) -> bool:
    """Whether the verb's object, or the subject of its passive, is a person or somebody in office."""
    group = reading.group_at(found.first)
    if group is not None and group.voice == "passive":
        subject = subject_of(reading, group)
        singular = load(reading.sentence.language, "diplomatic_events")["singular"]
        return subject is not None and (_is_person(reading, subject) or reading.units[subject].lower in singular)
    for unit in reading.units[found.last + 1 : found.last + 13]:
        if unit.dep == "mod" and unit.index < unit.head <= unit.index + _NEAR:
            continue  # "told the visiting minister"
        if reading.group_at(unit.index) is not None and not unit.mentions:
            return False
        if unit.mention("date") or reading.markers[unit.index] is not None or _qualifies(reading, unit.index):
            continue
        if unit.mention("name") and is_possessive(reading.units, unit.index + 1, reading.sentence.language):
            continue  # whose they are stands before them: "called Iran's Ebrahim Raisi"
        if unit.mention("name"):
            return _is_person(reading, unit.index)
        if unit.nominal and unit.dep != "poss" and not unit.mention("place"):
            return _is_delegate(reading, unit.index)
    return False


def _is_delegate(reading: Reading, index: int) -> bool:
    """Whether a noun stands for those who travel for a state: "welcomed a Russian delegation"."""
    language = reading.sentence.language
    return is_one_of(fold(reading.units[index].text), load(language, "diplomatic_events")["travelling"], language)


def _object_is_pronoun(reading: Reading, found: Found) -> bool:
    """A pronoun of a person right behind the verb ("hosted him in Lisbon"), in languages that have them there."""
    behind = found.last + 1
    persons = load(reading.sentence.language, "diplomatic_events").get("persons", ())
    return behind < len(reading.units) and reading.units[behind].lower in persons


def _qualifies(reading: Reading, index: int) -> bool:
    mention = reading.units[index].mention("name")
    return mention is not None and isinstance(mention.value, Name) and mention.value.sense == "adjective"


def _is_person(reading: Reading, index: int) -> bool:
    mention = reading.units[index].mention("name")
    owner = is_possessive(reading.units, index + 1, reading.sentence.language)
    return (
        mention is not None
        and not owner
        and isinstance(mention.value, Name)
        and mention.value.sense in {"person", "office"}
    )
