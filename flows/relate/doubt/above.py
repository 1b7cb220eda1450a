"""Which words govern a trigger, and which govern those: "is ready to approve the delivery".

In: a `Reading` and the unit of a trigger. Out: governing words of `doubt.toml`, the nearest first.
"""

from collections.abc import Iterator

from flows.dictionary import load
from flows.relate.clauses.gerunds import is_adverbial
from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group
from flows.relate.doubt.clause_governors import clause_governor
from flows.relate.doubt.listed_deeds import over_list
from flows.relate.doubt.predicates import predicate_of, predicates


def governors_above(reading: Reading, first: int) -> Iterator[tuple[Found, int]]:
    """Each governor of a trigger at unit `first`, the nearest first, with the unit below it that it governs."""
    found = {f.first: f for f in governors_in(reading)}
    found |= {f.last: f for f in found.values()}
    group = reading.group_at(first)
    if group is not None and is_adverbial(reading, group):
        return
    found = {at: f for at, f in found.items() if f.entry.options.get("below") in {None, group and group.tense}}
    told = {f.first: f for f in predicates(reading)} | found
    seen = {first} if group is None else set(range(group.first, group.last + 1))
    at = first
    for _ in range(5):
        at = _first_listed(reading, at)
        # What the clause itself says of a deed comes before who says so: "said the delivery was on hold".
        said = predicate_of(reading, told, at, seen)
        nearby = said or _adjacent_governor(reading, found, at, seen)
        if nearby is None and reading.group_at(at) is None:
            nearby = over_list(reading, found, at, seen)
        nearby = nearby or clause_governor(reading, found, at, seen)
        if nearby is None:
            return
        seen |= {nearby.first, nearby.last}
        yield nearby, at
        at = nearby.first


def _first_listed(reading: Reading, index: int) -> int:
    """The first of the infinitives that are listed with one: who governs it governs all ("to stop and leave")."""
    group, first = reading.group_at(index), index
    for _ in range(4):
        if group is None or group.tense != "infinitive" or reading.units[group.head].dep != "conj":
            return first
        group = governing_group(reading, group.first)
        if group is None or group.tense != "infinitive" or group.first > first:
            return first
        first = group.first
    return first


def _adjacent_governor(reading: Reading, found: dict[int, Found], index: int, seen: set[int]) -> Found | None:
    """A governor just left of the trigger, over articles, adverbs and names ("authorised Estonia to send")."""
    group = reading.group_at(index)
    at = (group.first if group else index) - 1
    that, content = load(reading.sentence.language, "grammar")["complementisers"]["that"], False
    while at >= 0 and index - at < 10:
        unit = reading.units[at]
        content = content or unit.lower in that
        if at in found and at not in seen and not (content and _is_exchange(found[at])):
            return found[at]
        if unit.lower == "," and (opening := _parenthesis(reading, at)) is not None:
            at = opening - 1
            continue
        if unit.lower in {",", ";", ":", "(", "»", "”"} or (unit.pos in {"CCONJ"} and group is None):
            return None
        if reading.group_at(at) is not None and at not in found and unit.pos in {"VERB"}:
            return None
        at -= 1
    return None


def _is_exchange(governor: Found) -> bool:
    """Whether a noun weighs a deed but has no clause below it: "said after talks in Oslo that it would send tanks"."""
    return governor.kind == "noun" and governor.entry.options["effect"] == "consider"


def _parenthesis(reading: Reading, index: int) -> int | None:
    """The comma that opens what another closes, if no verb stands between: « la rupture, lundi, du contrat »."""
    at = next((i for i in range(index - 1, max(-1, index - 7), -1) if reading.units[i].lower == ","), None)
    if at is None or any(at < g.last and g.first < index for g in reading.verbs):
        return None
    listed = any(u.mention("item") or u.pos == "CCONJ" for u in reading.units[at:index])
    return None if listed else at
