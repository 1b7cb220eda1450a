"""Names that only tell where something is or who is near: « les côtes somaliennes », "Chad's neighbour Niger".

In: a `Reading` and the unit of a name. Out: true or false: such a name never says whose the forces are.
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.normalise.mention import Name
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.word_classes import is_possessive


def qualifies_place(reading: Reading, index: int) -> bool:
    """Whether an adjective belongs to a noun of place or of civilians: "the Syrian border", "Chinese families"."""
    name = reading.units[index].mention("name")
    if name is None or not isinstance(name.value, Name) or name.value.sense != "adjective":
        return False
    nouns = _place_nouns(reading) | _civil_nouns(reading)
    if load(reading.sentence.language, "grammar")["compound_nouns"]:
        behind = reading.units[index + 1 : index + 3]
        closed = len(behind) < 2 or not behind[1].nominal
        return bool(behind) and fold_word(behind[0].text) in nouns and closed and not behind[0].mention("force")
    before = reading.units[index - 1] if index else None
    return before is not None and not before.mention("force") and fold_word(before.text) in nouns


def is_beyond(reading: Reading, index: int) -> bool:
    """Whether a name says with whom a border is shared: "the border with Libya", « la frontière avec la Libye »."""
    language = reading.sentence.language
    if reading.markers[index] != "with":
        return False
    leads: list[str] = load(language, "grammar")["markers"]["with"]
    before = next((i for i in range(index - 1, max(0, index - 6), -1) if reading.units[i].lower in leads), None)
    borders: list[str] = load(language, "deployments")["places"]["borders"]
    near = reading.units[max(0, before - 2) : before] if before is not None else ()
    return any(fold_word(u.text).startswith(tuple(map(fold_word, borders))) for u in near)


def _place_nouns(reading: Reading) -> frozenset[str]:
    words: list[str] = load(reading.sentence.language, "deployments")["places"]["nouns"]
    return frozenset(fold_word(form) for word in words for form in (word, f"{word}s"))


def _civil_nouns(reading: Reading) -> frozenset[str]:
    words: list[str] = load(reading.sentence.language, "deployments")["actors"]["civil"]
    return frozenset(fold_word(form) for form in words)


def is_kin(reading: Reading, index: int) -> bool:
    """Whether a name only says whose neighbour or ally somebody is who is named right behind."""
    if not is_possessive(reading.units, index + 1, reading.sentence.language):
        return False
    kin: list[str] = load(reading.sentence.language, "deployments")["actors"]["kin"]
    behind = reading.units[index + 2 : index + 6]
    at = next((i for i, u in enumerate(behind) if u.lower in kin), None)
    return at is not None and at + 1 < len(behind) and behind[at + 1].mention("name") is not None
