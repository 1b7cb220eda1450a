"""What must stand beside a diplomatic trigger for it to count.

In: a `Reading` and a trigger that was found. Out: whether its conditions hold. They are data
(`diplomatic_events.toml`): `object` of a light verb, `unless_after`, `unless_before`, `person_object` and its contrary,
`at_place`, `conditioned` (a condition stands in the sentence).
"""

import re
from collections.abc import Sequence, Set
from functools import cache

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_of, beside, unquoted
from flows.relate.clauses.units import Unit
from flows.relate.clauses.wordings import Entry, words_of
from flows.relate.diplomatic_events.persons import acts_on_person
from flows.relate.diplomatic_events.surroundings import (
    beside_words,
    own_words,
    own_words_before,
    readings,
    sentence_before,
    takes_up,
)
from flows.relate.doubt.conditions import condition_subjects

FILE = "diplomatic_events"
# What an entry asks of the words beside it.
_BESIDE = frozenset({"object", "unless_after", "unless_before"})

# So many units behind a verb of being the place stands where somebody is.
_AT = 7


@cache
def listed(language: str, key: str) -> re.Pattern[str]:
    """A list of stems in `diplomatic_events.toml`, as one pattern for a folded word."""
    return any_of(load(language, FILE)[key])


def holds(reading: Reading, found: Found) -> bool:
    """Whether a trigger counts where it stands."""
    options = found.entry.options
    if _is_auxiliary(reading, found):
        return False
    if not _BESIDE.isdisjoint(options) and not _stands_right(reading, found):
        return False
    if "place_behind" in options and not _place_behind(reading, found, int(options["place_behind"])):
        return False
    if options.get("at_place") and not _is_at_place(reading, found):
        return False
    if options.get("conditioned") and not any(condition_subjects(reading)):
        return False
    if found.kind in {"verb", "light"}:
        person = acts_on_person(reading, found)
        if options.get("person_object") and not person:
            return False
        if options.get("not_person_object") and person:
            return False
    return True


def _stands_right(reading: Reading, found: Found) -> bool:
    """Whether the words beside a trigger leave it one: a light verb has its object there, none has what bars it."""
    named = found.kind == "noun" and found.entry.options.get("naming")
    light, near = found.kind == "light" or named, found.entry.options.get("near") and not named
    right, left, rights = beside_words(reading, found.first, found.last)
    if light and takes_up(reading, found):
        left = sentence_before(reading) + left
    if light:  # asked first: most light verbs are turned down for it
        own = readings(reading, found.last, own_words(reading, found, right)) if near else rights
        before = own_words_before(reading, found, left) if near else left
        if not _has_object(found.entry, {before, unquoted(before)}, own):
            return False
    if any(p.search(after) for p in patterns(found.entry, "unless_after") for after in rights):
        return False
    bars = patterns(found.entry, "unless_before")
    return not any(p.search(before) for p in bars for before in (left, unquoted(left)))


def _is_auxiliary(reading: Reading, found: Found) -> bool:
    """Whether the trigger only helps another verb: "is going to work", « va travailler »."""
    group = reading.group_at(found.first) if found.kind in {"verb", "light"} else None
    if group is None or found.last < group.head:
        return group is not None
    behind = reading.units[found.last + 1 : found.last + 3]
    if len(behind) < 2 or behind[1].pos not in {"VERB", "AUX"}:
        return False
    ahead = load(reading.sentence.language, "grammar")["periphrases"].get("future", ())
    told = [u.lower for u in reading.units[found.last : found.last + 2]]
    return any(words_of(wording)[1:] == told for wording in ahead)


@cache
def _compiled(listed: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(beside(pattern)) for pattern in listed)


def patterns(entry: Entry, key: str) -> tuple[re.Pattern[str], ...]:
    """The patterns that an entry lists under a key."""
    return _compiled(tuple(entry.options.get(key, ())))


def _has_object(entry: Entry, lefts: Set[str], rights: Set[str]) -> bool:
    """Whether the words that are the object of a light verb stand beside it, in one of the readings of either side."""
    return any(
        any(map(pattern.search, rights)) or (not pattern.pattern.startswith("^") and any(map(pattern.search, lefts)))
        for pattern in patterns(entry, "object")
    )


def _place_behind(reading: Reading, found: Found, reach: int) -> bool:
    """Whether a place stands among the next units: "went to Cairo" against "is going to resign"."""
    behind = reading.units[found.last + 1 : found.last + 1 + reach]
    return any(u.mention("place") or _is_land(reading, u.index) for u in behind)


def _is_at_place(reading: Reading, found: Found) -> bool:
    """Whether the first noun behind a trigger, but for a day, is where somebody is: "was yesterday in Oslo"."""
    behind = reading.units[found.last + 1 : found.last + 1 + _AT]
    first = next((u for u in behind if (u.nominal or u.mention("place")) and u.mention("date") is None), None)
    there = first is not None and first.mention("place") is not None and reading.markers[first.index] in {"in", "to"}
    return there and first is not None and not _goes_on(reading.units[first.index + 1 : first.index + 3])


def _goes_on(behind: Sequence[Unit]) -> bool:
    """Whether a place is only part of what is told of somebody: "in US custody", « en France un inconnu »."""
    if not behind or behind[0].mention("date"):
        return False
    more = behind[0].pos == "ADV" and len(behind) > 1 and behind[1].pos == "ADJ"
    return more or behind[0].pos in {"NOUN", "PROPN", "ADJ", "DET"}


def _is_land(reading: Reading, index: int) -> bool:
    """Whether a unit is the noun for a state's land, beside its adjective: "the Chilean capital"."""
    beside_it = reading.units[max(0, index - 1) : index + 2]
    lands = load(reading.sentence.language, FILE)["lands"]
    return reading.units[index].lower in lands and any(u.mention("name") for u in beside_it)
