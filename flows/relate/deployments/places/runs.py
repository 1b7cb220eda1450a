"""Which names of places go together: complements, containers and lists in one phrase, and the members of its list.

In: a `Reading` and the units that name places. Out: whether two are of one phrase; a phrase cut into its members.
"""

from collections.abc import Iterator, Sequence

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.deployments.places.anchors import is_seat, over_list
from flows.relate.deployments.places.parts import place_at

_LEVELS = {"site": 0, "city": 1, "district": 2, "province": 3, "region": 4, "country": 5}


def is_joined_to(reading: Reading, one: int, other: int) -> bool:
    """Whether a place continues the phrase of the one before it: a complement, a container, a member of a list."""
    between = reading.units[one + 1 : other]
    if len(between) > 6 or any(u.mention("force") or u.mention("date") or reading.group_at(u.index) for u in between):
        return False
    if _is_gapped(reading, other) and between[-1:] and between[0].lower in {",", ";", *_joining(reading)}:
        return False
    if any(subject_of(reading, g) == other for g in reading.verbs) or _is_apart(reading, one, other):
        return False
    if any(u.lower == "," for u in between) and reading.markers[other] is None and between[-1].pos == "DET":
        return False
    if _both_states(reading, one, other) and not {u.lower for u in between} & {",", *_joining(reading)}:
        return False
    words = load(reading.sentence.language, "grammar")
    inside: list[str] = load(reading.sentence.language, "deployments")["places"]["inside"]
    return all(
        (u.pos == "NOUN" and reading.units[u.index - 1].lower in words["markers"]["of"])
        or u.pos in {"ADP", "DET", "ADJ", "PROPN"}
        or u.lower
        in {",", "(", ")", *_joining(reading), *words["markers"]["of"], *words["determiners"]["definite"], *inside}
        or u.mention("name")
        for u in between
    )


def _is_gapped(reading: Reading, index: int) -> bool:
    """Whether a name has a number or "a" right behind it: whose forces, not where (", and Norway 150 in Lithuania")."""
    articles = load(reading.sentence.language, "grammar")["determiners"]["indefinite"]
    counted = (u.mention("quantity") is not None or u.lower in articles for u in reading.units[index + 1 : index + 2])
    return reading.markers[index] is None and any(counted)


def _is_apart(reading: Reading, one: int, other: int) -> bool:
    """Whether the first is whence or with whom, as in "from Toulon for the Red Sea", or the second only a seat."""
    parties = over_list(reading, one) in {"with", "between"}
    leads = {"in", "to", "near"} if parties else {"to", "near"}
    partner = (parties or reading.markers[one] == "from") and reading.markers[other] in leads
    whence = reading.markers[other] == "from" and reading.markers[one] in {"to", "in"}
    return partner or whence or reading.markers[other] == "for" or is_seat(reading, other)


def _joining(reading: Reading) -> set[str]:
    return {"&", *load(reading.sentence.language, "grammar")["clauses"]["joining"]}


def _both_states(reading: Reading, one: int, other: int) -> bool:
    first, second = place_at(reading, one), place_at(reading, other)
    return first is not None and second is not None and first.precision == second.precision == "country"


def members_of(reading: Reading, run: Sequence[int]) -> Iterator[list[int]]:
    """The run cut into the members of a list; complements and containers stay with what they hold."""
    group = [run[0]]
    for index in run[1:-1] if len(run) > 1 and _is_around(reading, run) else run[1:]:
        if _lists(reading, group, index):
            yield group
            group = [index]
        else:
            group.append(index)
    yield group


def _is_around(reading: Reading, run: Sequence[int]) -> bool:
    """Whether the last place of a run is the region in which a land lies: « au Liban, au Proche-Orient »."""
    inner, outer = place_at(reading, run[-2]), place_at(reading, run[-1])
    between = {u.lower for u in reading.units[run[0] + 1 : run[-1]]}
    if inner is None or outer is None or between & _joining(reading) or reading.markers[run[-1]] not in {"in", "to"}:
        return False
    return inner.precision == "country" and outer.precision == "region" and outer.iso3 is None


def _lists(reading: Reading, group: Sequence[int], index: int) -> bool:
    between = {u.lower for u in reading.units[group[-1] + 1 : index]}
    if any(reading.markers[i] == "between" for i in group[1:]):
        return False
    if between & _joining(reading):
        return True
    if "," not in between and "(" not in between:
        return False
    inner, outer = place_at(reading, group[0]), place_at(reading, index)
    if inner is None or outer is None:
        return False
    contained = outer.iso3 == inner.iso3 and _LEVELS.get(outer.precision, 0) > _LEVELS.get(inner.precision, 0)
    return not contained
