"""By which verb or noun of its sentence a date stands.

In: a `Story` and a `Reading`. Out: `Placed` dates: each mention with the unit at which it stands and the verb group
whose time it tells. A date belongs to the verb it stands next to, unless a clause opens between.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from flows.normalise.mention import Mention
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.dating.nouns import CLOSING, counts_since, nouns_of, opens
from flows.relate.doubt.attribution import opens_aside
from flows.relate.story import Story


@dataclass(frozen=True, slots=True)
class Placed:
    """A date at units `first`..`last` and its verb. `nouns`: the units of the noun phrase that it qualifies."""

    mention: Mention
    first: int
    last: int
    group: VerbGroup | None
    nouns: range = range(0)


@lru_cache(maxsize=1 << 6)
def placed_dates(story: Story, reading: Reading) -> tuple[Placed, ...]:
    """The dates of a sentence in order, each with the verb by which it stands."""
    return tuple(_placed(story, reading))


def _placed(story: Story, reading: Reading) -> Iterator[Placed]:
    for mention in story.within(story.number_at(reading.sentence.span.start), "date"):
        inside = [u.index for u in reading.units if mention.start <= u.start and u.end <= mention.end]
        behind = next((u.index for u in reading.units if u.start >= mention.start), len(reading.units))
        first, last = (inside[0], inside[-1]) if inside else (behind, behind - 1)
        nouns = nouns_of(reading, mention, first, last)
        if counts_since(reading, mention, first):
            continue
        if nouns:
            yield Placed(mention, first, last, _verb_of_object(reading, first, nouns), nouns)
        elif not _in_a_name(reading, mention, first):
            yield Placed(mention, first, last, _verb_of(reading, first, last))


def is_inverted(reading: Reading, group: VerbGroup, last: int) -> bool:
    """Whether a verb behind what is said stands before its subject, whatever it says: « …, a lancé lundi le roi »."""
    if group.first <= last or not group.finite or group.negated:
        return False
    subject = subject_of(reading, group)
    return subject is not None and subject > group.last and opens_aside(reading, group, last)


def is_parted(reading: Reading, date: int, trigger: int) -> bool:
    """Whether a semicolon stands between: "signed the contract in May; deliveries start next year"."""
    low, high = sorted((date, trigger))
    return any(u.lower == ";" for u in reading.units[low:high])


def _in_a_name(reading: Reading, mention: Mention, first: int) -> bool:
    """The year of an exercise or summit ("Sea Shield 2024")."""
    return "year alone" in mention.rule and first > 0 and reading.units[first - 1].pos != "PUNCT"


def _verb_of_object(reading: Reading, first: int, nouns: range) -> VerbGroup | None:
    """The verb whose object stands before a date between commas: "will have talks with Xi, on 16 June, in Rome"."""
    if reading.units[first - 1].lower != ",":
        return None
    left = next((g for g in reversed(reading.verbs) if g.last < first), None)
    return left if left is not None and left.finite and 0 < nouns.start - left.last <= 2 else None


def _verb_of(reading: Reading, first: int, last: int) -> VerbGroup | None:
    inside = next((g for g in reading.verbs if g.first < first <= g.last), None)
    if inside is not None:
        return inside
    left = next((g for g in reversed(reading.verbs) if g.last < first), None)
    right = next((g for g in reading.verbs if g.first > last), None)
    if left is not None and _is_aside(reading, left, first):
        left = next((g for g in reversed(reading.verbs) if g.last < left.first), None)
    if left is not None and any(opens(reading, at) for at in range(left.last + 1, first)):
        left = None
    if left is None:
        return _ahead(reading, first, last)
    if right is None or not right.finite or not _reaches(reading, last, right):
        return left
    subject = any(u.nominal and reading.markers[u.index] is None for u in reading.units[left.last + 1 : first])
    comma = reading.units[first - 1].lower == ","
    return right if (subject and right.first - last <= 3) or comma else left


def _is_aside(reading: Reading, group: VerbGroup, first: int) -> bool:
    """Whether a participle stands between commas before a date ("the guard, also known as the shield, on Monday")."""
    units = reading.units
    closed = any(u.lower == "," for u in units[group.last + 1 : first - 1])
    return (
        group.tense == "participle"
        and closed
        and any(u.lower == "," for u in units[max(0, group.first - 3) : group.first])
    )


def _ahead(reading: Reading, first: int, last: int) -> VerbGroup | None:
    """The verb of the clause that a date opens, over its comma: "On Monday, the ship that we saw left port"."""
    low = next((at + 1 for at in range(first - 1, -1, -1) if opens(reading, at)), 0)
    before = [u for u in reading.units[low:first] if u.nominal and u.dep != "advcl"]
    aside = bool(before) and reading.units[first - 1].lower == ","
    opened = all(reading.markers[u.index] is not None for u in before) or low > 0
    at = last + 1
    for group in (g for g in reading.verbs if g.first > last and g.finite):
        clause, at = range(at, group.first), group.last + 1
        if any(reading.units[i].lower in CLOSING for i in clause):
            return None
        if any(opens(reading, i) for i in clause):
            continue
        comma = any(u.lower == "," for u in reading.units[last + 1 : group.first])
        return group if opened or aside or not comma else None
    return None


def _reaches(reading: Reading, last: int, group: VerbGroup) -> bool:
    """Whether nothing but a subject stands between a date and the verb behind it."""
    between = range(last + 1, group.first)
    return not any(
        opens(reading, at) or reading.units[at].lower == "," or reading.units[at].pos == "CCONJ" for at in between
    )
