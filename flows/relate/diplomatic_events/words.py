"""What must stand beside a diplomatic trigger for it to count.

In: a `Reading` and a trigger that was found. Out: whether its conditions hold. They are data
(`diplomatic_events.toml`): `object` of a light verb, `unless_after`, `unless_before`, `person_object` and its contrary.
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Name
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.word_classes import is_possessive
from flows.relate.clauses.wordings import Entry, beside, words_of

FILE = "diplomatic_events"
_REACH = 14


def holds(reading: Reading, found: Found) -> bool:
    """Whether a trigger counts where it stands."""
    options = found.entry.options
    if _is_auxiliary(reading, found):
        return False
    right, left = window(reading, found.last, 1), window(reading, found.first, -1)
    if found.kind == "light" and _takes_up(reading, found):
        left = _sentence_before(reading) + left
    if any(p.search(right) for p in patterns(found.entry, "unless_after")):
        return False
    if any(p.search(left) for p in patterns(found.entry, "unless_before")):
        return False
    if found.kind == "light" and _object_span(found.entry, left, right) is None:
        return False
    if "place_behind" in options and not _place_behind(reading, found, int(options["place_behind"])):
        return False
    if found.kind in {"verb", "light"}:
        person = _object_is_person(reading, found) or _object_is_pronoun(reading, found)
        if options.get("person_object") and not person:
            return False
        if options.get("not_person_object") and person:
            return False
    return True


def _is_auxiliary(reading: Reading, found: Found) -> bool:
    """Whether the trigger only helps another verb: "is going to work", « va travailler »."""
    group = reading.group_at(found.first)
    if group is None or found.kind not in {"verb", "light"}:
        return False
    ahead = load(reading.sentence.language, "grammar")["periphrases"].get("future", ())
    behind = reading.units[found.last + 1 : found.last + 3]
    told = [u.lower for u in reading.units[found.last : found.last + 2]]
    helps = len(behind) == 2 and any(words_of(wording)[1:] == told for wording in ahead)
    return found.last < group.head or (helps and behind[1].pos in {"VERB", "AUX"})


def window(reading: Reading, index: int, step: int) -> str:
    """The folded words beside a unit, to the right or the left, up to a semicolon; they begin or end with the space."""
    units = reading.units
    end = index
    for _ in range(_REACH):
        if not 0 <= end + step < len(units) or units[end + step].lower in {";", ":"}:
            break
        end += step
    if end == index:
        return ""
    text = reading.sentence.text
    if step > 0:
        return fold(text[units[index].end : units[end].end]).lstrip()
    return fold(text[units[end].start : units[index].start])


def _takes_up(reading: Reading, found: Found) -> bool:
    """Whether a clitic object stands before the verb: what it takes up was named in the sentence before."""
    group = reading.group_at(found.first)
    clitics = load(reading.sentence.language, FILE).get("clitics", ())
    return group is not None and any(u.lower in clitics for u in reading.units[max(0, group.first - 1) : found.first])


def _sentence_before(reading: Reading) -> str:
    start = reading.sentence.span.start
    return fold(reading.sentence.text[max(0, start - 250) : start]) + " "


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(beside(pattern))


def patterns(entry: Entry, key: str) -> list[re.Pattern[str]]:
    """The patterns that an entry lists under a key."""
    return [_compiled(p) for p in entry.options.get(key, ())]


def _object_span(entry: Entry, left: str, right: str) -> str | None:
    """The words that are the object of a light verb."""
    for pattern in patterns(entry, "object"):
        found = pattern.search(right) or (None if pattern.pattern.startswith("^") else pattern.search(left))
        if found:
            return found.group()
    return None


def _object_is_person(reading: Reading, found: Found) -> bool:
    """Whether the verb's object, or the subject of its passive, is a person or somebody in office."""
    group = reading.group_at(found.first)
    if group is not None and group.voice == "passive":
        subject = subject_of(reading, group)
        return subject is not None and _is_person(reading, subject)
    for unit in reading.units[found.last + 1 : found.last + 13]:
        if reading.group_at(unit.index) is not None and not unit.mentions:
            return False
        if unit.mention("date") or reading.markers[unit.index] is not None or _qualifies(reading, unit.index):
            continue
        if unit.mention("name"):
            return _is_person(reading, unit.index)
        if unit.nominal and not unit.mention("place"):
            return False
    return False


def _place_behind(reading: Reading, found: Found, reach: int) -> bool:
    """Whether a place stands among the next units: "went to Cairo" against "is going to resign"."""
    return any(u.mention("place") for u in reading.units[found.last + 1 : found.last + 1 + reach])


def _object_is_pronoun(reading: Reading, found: Found) -> bool:
    """A pronoun of a person right behind the verb ("hosted him in Lisbon"), in languages that have them there."""
    behind = found.last + 1
    persons = load(reading.sentence.language, FILE).get("persons", ())
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
