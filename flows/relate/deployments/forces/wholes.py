"""Which of the forces that a sentence names are one: a formation and its men, a number of ships and their names.

In: a `Reading` and the units of forces, in order. Out: whether the second only tells the first more closely; those that
are told for themselves.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.forces.counts import count_of, force_at
from flows.relate.deployments.forces.divisions import are_among, is_division
from flows.relate.deployments.forces.formations import is_their_formation
from flows.relate.roles.quantities import quantity_of


def is_its_name(reading: Reading, one: int, other: int) -> bool:
    """Whether the second force only names the first: "the force, known as MONUSCO"."""
    named: list[str] = load(reading.sentence.language, "deployments")["turns"]["named"]
    between = reading.units[one + 1 : other]
    return other - one <= 9 and any(u.lower in named for u in between)


def names_behind(reading: Reading, found: list[int], one: int) -> list[int]:
    """The ships that are named one by one behind their number: "two ships, the destroyer A and the frigate B, …"."""
    whole = force_at(reading, one)
    if whole is None or whole.unit != "ship" or not whole.plural:
        return []
    other = next((i for i in found if i > one and (f := force_at(reading, i)) is not None and f.unit == "ship"), None)
    number = int(count_of(reading, one).quantity.best or 0)
    if other is None or not 1 < number <= 9:
        return []
    near = [u.lower for u in reading.units[one + 1 : other] if not u.mentions][:1] == [","] and other - one <= 4
    if not near and not (_is_proper(reading, other) and _closes_before(reading, one, other)):
        return []
    return [i for i in found if other <= i][:number]


def _is_proper(reading: Reading, index: int) -> bool:
    """Whether a force is told by a name of its own."""
    mention = reading.units[index].mention("force")
    return mention is not None and mention.text[:1].isupper()


def _closes_before(reading: Reading, one: int, other: int) -> bool:
    """Whether only what qualifies the first force stands between, and a comma before the name of the second."""
    between = reading.units[one + 1 : other]
    plain = not any((g := reading.group_at(u.index)) is not None and g.finite for u in between)
    last = next((u for u in reversed(between) if u.pos != "DET"), None)
    return plain and last is not None and last.lower == "," and other - one <= 12


def is_part_of(reading: Reading, one: int, other: int) -> bool:
    """Whether the second force stands in an "of" complement of the first, or right behind it."""
    between = reading.units[one + 1 : other]
    if any(u.lower in {":", ";"} for u in between):
        return False
    words = load(reading.sentence.language, "grammar")["phrases"]["complement"]
    leading = tuple(word if word.endswith("'") else f"{word} " for word in words)
    equals: list[str] = load(reading.sentence.language, "deployments")["counts"]["equals"]
    if any(u.lower in equals for u in between) and not any(u.nominal and not u.mentions for u in between):
        return True  # « deux bataillons, soit 1 600 hommes »
    if [u.lower for u in between[:1]] == [","] and _are_all(reading, one, other):
        return True
    if not between or all(u.mention("quantity") and u.lower.startswith(leading) for u in between):
        return True
    if is_their_formation(reading, one, other):
        return True
    return reading.markers[other] == "of" and all(
        u.pos in {"ADP", "DET", "ADJ", "NUM", "PUNCT", "ADV", "PART"} or u.mention("quantity") or u.mention("name")
        for u in between
    )


def _are_all(reading: Reading, one: int, other: int) -> bool:
    """Whether words right behind a comma mean all of those just told: « nos soldats, hommes et femmes, »."""
    mention = reading.units[other].mention("force")
    everyone: list[str] = load(reading.sentence.language, "deployments")["counts"]["everyone"]
    return other - one == 2 and mention is not None and mention.text.lower() in everyone


def are_counted_men(reading: Reading, one: int, other: int) -> bool:
    """Whether the second of two forces is the men that the first, a formation, consists of."""
    first, second = force_at(reading, one), force_at(reading, other)
    mention = reading.units[other].mention("force")
    men = (
        first is not None
        and second is not None
        and second.unit in {"personnel", "aircraft", "ship", "vehicle"}
        and first.unit in {"unit", "battery", None}
    )
    return men and mention is not None and quantity_of(reading, other, mention) is not None


def told_apart(reading: Reading, things: Sequence[int]) -> list[int]:
    """The forces that are told for themselves: no parts of one before ("including"), no new total of it."""
    return [
        i
        for n, i in enumerate(things)
        if not n or not (_repeats(reading, i) or _is_its_name(reading, things[n - 1], i) or is_division(reading, i))
    ]


def _is_its_name(reading: Reading, one: int, other: int) -> bool:
    """Whether a ship is named behind its kind: "a British warship, HMS Diamond", "its carrier, the Nimitz"."""
    whole, part = force_at(reading, one), force_at(reading, other)
    if whole is None or part is None or not whole.unit == part.unit == "ship" or whole.plural or part.plural:
        return False
    named = part.state is not None or part.name == whole.name
    between = [u.lower for u in reading.units[one + 1 : other]]
    return (
        named and between[:1] == [","] and all(reading.units[i].pos in {"DET", "PUNCT"} for i in range(one + 1, other))
    )


def _repeats(reading: Reading, index: int) -> bool:
    count = count_of(reading, index)
    among = reading.markers[index] == "including" or _is_included(reading, index) or _are_most(reading, index)
    among = among or are_among(reading, index)
    part = among and count.start is None
    return part or _are_of_them(reading, index) or count.quantity.basis == "cumulative"


def _is_included(reading: Reading, index: int) -> bool:
    """Whether a force is told behind the others as one of them: "some 4,800 troops, tanks included"."""
    words: list[str] = load(reading.sentence.language, "deployments")["counts"]["included"]
    return any(u.lower in words for u in reading.units[index + 1 : index + 2]) and reading.units[index - 1].lower == ","


def _are_of_them(reading: Reading, index: int) -> bool:
    """Whether a number counts some of those just told: "175 instructors, five of them from the army"."""
    words: list[list[str]] = load(reading.sentence.language, "deployments")["counts"]["of_these"]
    behind = [u.lower for u in reading.units[index + 1 : index + 3]]
    return reading.units[index].mention("force") is None and behind in words


def _are_most(reading: Reading, index: int) -> bool:
    """Whether a force says who most of them are: "400 soldiers, most of them Kenyan rangers"."""
    words: list[list[str]] = load(reading.sentence.language, "deployments")["counts"]["mostly"]
    before = [u.lower for u in reading.units[max(0, index - 5) : index]]
    return any(before[at : at + 2] in words for at in range(len(before)))
