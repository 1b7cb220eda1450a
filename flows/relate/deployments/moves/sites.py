"""The base that a verb or noun opens, closes or hands over.

In: a `Reading` and a trigger found in it. Out: the unit of the base, or null.
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.normalise.mention import Place
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of


def site_of(reading: Reading, found: Found) -> int | None:
    """The base that is opened or handed over: object of an active verb, subject of a passive, what a noun is of."""
    group = reading.group_at(found.first)
    if found.kind == "noun" or group is None:
        behind = range(found.last + 1, min(len(reading.units), found.last + 6))
        return next((i for i in behind if _is_site(reading, i) and reading.markers[i] in {"of", None}), None)
    if group.voice != "active":
        subject = subject_of(reading, group)
        return subject if subject is not None and _is_site(reading, subject) else None
    last = max(group.last, found.last)
    for index in range(last + 1, min(len(reading.units), last + 8)):
        # "over" of "handed over" is no preposition of the base.
        plain = reading.markers[index] in {None, "of"} or found.kind == "phrase"
        if _is_site(reading, index) and plain:
            return index
        if reading.group_at(index) is not None:
            return None
    return None


def _is_site(reading: Reading, index: int) -> bool:
    unit = reading.units[index]
    place = unit.mention("place")
    if place is not None and isinstance(place.value, Place) and place.value.precision == "site":
        return not place.value.place_id.startswith("canal:")
    words = load(reading.sentence.language, "deployments")["sites"]
    around = {fold_word(u.text) for u in reading.units[max(0, index - 1) : index + 3]}
    return any(fold_word(word) in words["nouns"] for word in unit.text.split()) and around.isdisjoint(words["civil"])
