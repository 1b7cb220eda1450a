"""What must stand beside a diplomatic trigger for it to count.

In: a `Reading` and a trigger that was found. Out: whether its conditions hold. They are data
(`diplomatic_events.toml`): `object` of a light verb, `unless_after`, `unless_before`, `person_object` and its contrary.
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.lexicon import Found, past_dates
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import object_relative, relative_before
from flows.relate.clauses.stems import beside, unquoted
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import Entry, words_of
from flows.relate.diplomatic_events.persons import acts_on_person

FILE = "diplomatic_events"
_REACH = 14
# What commas set off right behind a verb: "denounced, on Monday, the treaty".
_INSERTED = re.compile(r"^, [^,;]{1,60}, ")


def holds(reading: Reading, found: Found) -> bool:
    """Whether a trigger counts where it stands."""
    options = found.entry.options
    if _is_auxiliary(reading, found):
        return False
    right, left = window(reading, found.last, 1), window(reading, found.first, -1)
    if found.kind == "light" and _takes_up(reading, found):
        left = _sentence_before(reading) + left
    lefts, rights = {left, unquoted(left)}, _readings(reading, found, right)
    if any(p.search(after) for p in patterns(found.entry, "unless_after") for after in rights):
        return False
    if any(p.search(before) for p in patterns(found.entry, "unless_before") for before in lefts):
        return False
    own = _own_words(reading, found, right) if options.get("near") else right
    left = _own_words_before(reading, found, left) if options.get("near") else left
    sides = [(before, after) for before in (left, unquoted(left)) for after in _readings(reading, found, own)]
    if found.kind == "light" and not any(_has_object(found.entry, before, after) for before, after in sides):
        return False
    if "place_behind" in options and not _place_behind(reading, found, int(options["place_behind"])):
        return False
    if found.kind in {"verb", "light"}:
        person = acts_on_person(reading, found)
        if options.get("person_object") and not person:
            return False
        if options.get("not_person_object") and person:
            return False
    return True


def _readings(reading: Reading, found: Found, after: str) -> set[str]:
    """The words behind a trigger, as they stand and without what may stand in the way of a wording.

    What is quoted is part of it (« a jugé la décision "immorale" »); what is inserted, or a day, is none of it.
    """
    units, last = reading.units, past_dates(reading.units, found.last + 1) - 1
    day = fold(reading.sentence.text[units[found.last].end : units[last].end]).strip()
    told = {after, unquoted(after).lstrip()}
    told |= {_INSERTED.sub("", words) for words in told if words.startswith(",")}
    return told | ({after.removeprefix(day).lstrip()} if day and after.startswith(day) else set())


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


def window(reading: Reading, index: int, step: int, reach: int = _REACH) -> str:
    """The folded words beside a unit, to the right or the left, up to a semicolon; they begin or end with the space."""
    units = reading.units
    end = index
    for _ in range(reach):
        if not 0 <= end + step < len(units) or units[end + step].lower in {";", ":"}:
            break
        end += step
    if end == index:
        return ""
    text = reading.sentence.text
    if step > 0:
        return fold(text[units[index].end : units[end].end]).lstrip()
    return fold(text[units[end].start : units[index].start])


def _own_words(reading: Reading, found: Found, right: str) -> str:
    """The words behind a verb up to the next verb with objects of its own: "issued a statement | denouncing …"."""
    own = {"infinitive", "gerund"}
    behind = (g for g in reading.verbs if g.first > found.last and (g.finite or g.tense in own))
    stop = next((g.first for g in behind if not _qualifies(reading, g)), None)
    if stop is None:
        return right
    text, units = reading.sentence.text, reading.units
    return right[: len(fold(text[units[found.last].end : units[stop].start]).lstrip())]


def _qualifies(reading: Reading, group: VerbGroup) -> bool:
    """Whether a gerund is only the adjective of the noun behind it: "its remaining sanctions"."""
    unit = reading.units[group.head]
    return group.tense == "gerund" and unit.dep == "mod" and unit.head > group.last


def _own_words_before(reading: Reading, found: Found, left: str) -> str:
    """The words before a verb from the clause before on: "lifted sanctions, after it | had announced …"."""
    start = reading.group_at(found.first)
    active = start is not None and start.finite and start.voice == "active" and not _takes_up(reading, found)
    if start is not None and active and relative_before(reading, start) is None and not object_relative(reading, start):
        return ""  # « a levé les sanctions, a annoncé Oslo »: what stands before is the object of another verb
    first = start.first if start is not None else found.first
    stop = max((g.last for g in reading.verbs if g.finite and g.last < first), default=None)
    if stop is None:
        return left
    text, units = reading.sentence.text, reading.units
    return left[-len(fold(text[units[stop].end : units[found.first].start])) :]


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


def _has_object(entry: Entry, left: str, right: str) -> bool:
    """Whether the words that are the object of a light verb stand beside it."""
    for pattern in patterns(entry, "object"):
        if pattern.search(right) or (not pattern.pattern.startswith("^") and pattern.search(left)):
            return True
    return False


def _place_behind(reading: Reading, found: Found, reach: int) -> bool:
    """Whether a place stands among the next units: "went to Cairo" against "is going to resign"."""
    return any(u.mention("place") for u in reading.units[found.last + 1 : found.last + 1 + reach])
