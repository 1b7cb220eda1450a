"""How surely, and at which stage, a clause tells its event: the verb group, its governors, negation, mood, attribution.

In: a `Reading` and the place of a trigger. Out: a `Doubt`: neutral effects, nearest governor first, from which each
table derives its status and factuality. The effects are those of `doubt.toml`, the same in every language.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from flows.dictionary import load
from flows.relate.conjugation import Mode, Tense
from flows.relate.lexicon import Found, lexicon
from flows.relate.reading import Reading
from flows.relate.subjects import governing_group
from flows.relate.verbs import VerbGroup


@dataclass(frozen=True, slots=True)
class Doubt:
    """`tense`, `mode` and `negated` are those of the trigger's own verb (a noun has no tense of its own).

    `effects` are the effects of what governs the trigger, the nearest first, each with its own tense and negation.
    """

    tense: Tense | None
    mode: Mode
    negated: bool
    effects: tuple["Effect", ...] = ()
    hypothetical: bool = False
    question: bool = False
    attribution: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """What a governing word does to the event ("approve", "promise", "refuse" …), and how that word itself stands."""

    name: str
    tense: Tense | None
    mode: Mode
    negated: bool
    index: int


def read_doubt(reading: Reading, first: int, last: int) -> Doubt:
    """The doubt about a trigger at units `first`..`last`."""
    group = reading.group_at(first)
    carrier = group
    return Doubt(
        tense=carrier.tense if carrier else None,
        mode=carrier.mode if carrier else "",
        negated=bool(carrier and carrier.negated) or _denied_phrase(reading, first),
        effects=tuple(_effects(reading, first, last)),
        hypothetical=_hypothetical(reading, first),
        question=_question(reading),
        attribution=_attribution(reading, first, last),
    )


def _effects(reading: Reading, first: int, last: int) -> Iterator[Effect]:
    found = {f.first: f for f in lexicon(reading.sentence.language, "doubt", "governor").find(reading.units)}
    seen: set[int] = set()
    at, steps = first, 0
    while steps < 5:
        steps += 1
        nearby = _adjacent_governor(reading, found, at, seen)
        if nearby is None:
            nearby = _clause_governor(reading, found, at, seen)
        if nearby is None:
            return
        seen.add(nearby.first)
        group = reading.group_at(nearby.first)
        yield Effect(
            str(nearby.entry.options["effect"]),
            group.tense if group else None,
            group.mode if group else "",
            bool(group and group.negated) or _denied_phrase(reading, nearby.first),
            nearby.first,
        )
        at = nearby.first
    del last


def _adjacent_governor(reading: Reading, found: dict[int, Found], index: int, seen: set[int]) -> Found | None:
    """A governor just left of the trigger, over articles, adverbs and names ("authorised Estonia to send")."""
    group = reading.group_at(index)
    at = (group.first if group else index) - 1
    while at >= 0 and index - at < 10:
        unit = reading.units[at]
        if at in found and at not in seen:
            return found[at]
        if unit.lower in {",", ";", ":", "(", "»", "”"} or (unit.pos in {"CCONJ"} and group is None):
            return None
        if reading.group_at(at) is not None and at not in found and unit.pos in {"VERB"}:
            return None
        at -= 1
    return None


def _clause_governor(reading: Reading, found: dict[int, Found], index: int, seen: set[int]) -> Found | None:
    governor: VerbGroup | None = governing_group(reading, index)
    if governor is None or governor.head in seen:
        return None
    return found.get(governor.head) or found.get(governor.first)


def _denied_phrase(reading: Reading, index: int) -> bool:
    """A noun denied by its own determiner: "no troops", « aucune livraison »."""
    denying = load(reading.sentence.language, "grammar")["negation"]["determiners"]
    for at in range(index - 1, max(-1, index - 4), -1):
        unit = reading.units[at]
        if unit.lower in denying:
            return True
        if unit.pos not in {"ADJ", "ADV", "DET"}:
            return False
    return False


def _hypothetical(reading: Reading, index: int) -> bool:
    """Inside an if-clause, or in the conditional main clause of one."""
    words = load(reading.sentence.language, "grammar")["complementisers"]["conditional"]
    opened = [
        u.index
        for u in reading.units
        if u.lower in words and u.pos in {"SCONJ", "CCONJ"} and not _asks(reading, u.index)
    ]
    if not opened:
        return False
    group = reading.group_at(index)
    for start in opened:
        if start < index and not _closed(reading, start, index):
            return True
        if group is not None and group.tense in {"conditional", "conditional_perfect"}:
            return True
    return False


def _asks(reading: Reading, index: int) -> bool:
    """An indirect question ("to know if", « savoir si »): no condition."""
    before = reading.units[index - 1] if index else None
    return before is not None and (
        before.lemma in {"savoir", "know", "ask", "demander", "see", "voir", "même", "even", "comme", "as"}
    )


def _closed(reading: Reading, start: int, index: int) -> bool:
    """Whether a comma after a finite verb ends the if-clause before the index."""
    finite = False
    for at in range(start + 1, index):
        group = reading.group_at(at)
        finite = finite or (group is not None and group.finite)
        if finite and reading.units[at].lower == ",":
            return True
    return False


def _question(reading: Reading) -> bool:
    text = reading.sentence.text[reading.sentence.span.start : reading.sentence.span.end].rstrip(" \"'»”’*")
    return text.endswith("?")


def _attribution(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """The units of "according to …" / « selon … » and the like."""
    for at, marker in enumerate(reading.markers):
        if marker == "according":
            return max(0, at - 2), at
    del first, last
    return None
