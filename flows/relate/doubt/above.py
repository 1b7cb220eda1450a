"""Which words govern a trigger, and which govern those: "is ready to approve the delivery".

In: a `Reading` and the unit of a trigger. Out: governing words of `doubt.toml`, the nearest first.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from flows.dictionary import load
from flows.relate.clauses.gerunds import is_adverbial
from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, kind_of_relative, relative_before
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup

# How many words before a noun the word stands at most by which a deed is subject to it: "met with a firm refusal".
_LINK = 6


def governors_above(reading: Reading, first: int) -> Iterator[tuple[Found, int]]:
    """Each governor of a trigger at unit `first`, the nearest first, with the unit below it that it governs."""
    found = {f.first: f for f in governors_in(reading)}
    found |= {f.last: f for f in found.values()}
    group = reading.group_at(first)
    if group is not None and is_adverbial(reading, group):
        return
    found = {at: f for at, f in found.items() if f.entry.options.get("below") in {None, group and group.tense}}
    told = {f.first: f for f in _predicates(reading)} | found
    seen = {first} if group is None else set(range(group.first, group.last + 1))
    at = first
    for _ in range(5):
        at = _first_listed(reading, at)
        # What the clause itself says of a deed comes before who says so: "said the delivery was on hold".
        said = _predicate_of(reading, told, at, seen) if reading.group_at(at) is None else None
        nearby = said or _adjacent_governor(reading, found, at, seen) or _clause_governor(reading, found, at, seen)
        if nearby is None:
            return
        seen |= {nearby.first, nearby.last}
        yield nearby, at
        at = nearby.first


@lru_cache(maxsize=1 << 4)
def _predicates(reading: Reading) -> tuple[Found, ...]:
    """What is said of deeds by an adjective or a phrase, from its verb on: "is on hold", « était encore possible »."""
    found = lexicon(reading.sentence.language, "doubt", "predicate").find(reading.units)
    adverbs = (f.first > 0 and reading.group_at(f.first) is None for f in found)
    return tuple(replace(f, first=f.first - 1) if adverb else f for f, adverb in zip(found, adverbs, strict=True))


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


def _clause_governor(reading: Reading, found: dict[int, Found], index: int, seen: set[int]) -> Found | None:
    governor: VerbGroup | None = governing_group(reading, index)
    if governor is None:
        return _predicate_of(reading, found, index, seen)
    group = reading.group_at(index)
    if governor.head in seen or _in_aside(reading, governor, group) or _behind_colon(reading, governor, group):
        return None
    if _behind_aside(reading, governor, group):
        return None
    direct = found.get(governor.head) or found.get(governor.first)
    return direct or _over_relative(reading, found, governor, seen) or _over_copula(reading, found, governor, seen)


def _behind_colon(reading: Reading, governor: VerbGroup, group: VerbGroup | None) -> bool:
    """Whether a colon opens a clause of its own: « Elle était réclamée, la voici actée : Oslo va retirer … »."""
    if group is None or not group.finite:
        return False
    return any(u.lower == ":" for u in reading.units[governor.last + 1 : group.first])


def _in_aside(reading: Reading, governor: VerbGroup, group: VerbGroup | None) -> bool:
    """Whether a verb stands in a relative clause between another and its subject ("Oslo, which backs it, will …")."""
    if group is None or not group.finite or governor.first > group.first:
        return False
    subject, relative = subject_of(reading, group), relative_before(reading, governor)
    if subject is None or relative is None or not subject < relative:
        return False
    return reading.units[subject].mention("name") is not None  # what an act's own noun "was to" do is told of it


def _behind_aside(reading: Reading, governor: VerbGroup, group: VerbGroup | None) -> bool:
    """Whether an act is told in a relative clause about who does the other: "Oslo, which sold jets, denied it"."""
    relative = relative_before(reading, group) if group is not None and group.finite else None
    if group is None or relative is None or governor.first < group.last or not governor.finite:
        return False
    told = antecedent_of(reading, relative)
    return told is not None and reading.units[told].mention("name") is not None


def _over_copula(reading: Reading, found: dict[int, Found], group: VerbGroup, seen: set[int]) -> Found | None:
    """What governs a clause that only says how things stand: "denied that it was in talks to sell"."""
    if reading.units[group.head].lemma not in load(reading.sentence.language, "grammar")["verbs"]["be"]:
        return None
    above = governing_group(reading, group.first)
    return found.get(above.head) if above is not None and above.head not in seen else None


def _predicate_of(reading: Reading, found: dict[int, Found], index: int, seen: set[int]) -> Found | None:
    """What is said of a deed that a noun tells: « la livraison de mortiers est à l'étude », « Écartée par Oslo, … »."""
    groups = {at: g for at in found if at not in seen and (g := reading.group_at(at)) is not None}
    told = {
        at: g for at, g in groups.items() if (at > index and g.finite) or (g.first <= 1 and g.tense == "participle")
    }
    return next(
        (found[at] for at, g in told.items() if subject_of(reading, g) == index),
        _subjected(reading, found, index, seen),
    )


def _subjected(reading: Reading, found: dict[int, Found], index: int, seen: set[int]) -> Found | None:
    """To what a deed is said to be subject: "deliveries are subject to a suspension", « fait l'objet d'un refus »."""
    links = load(reading.sentence.language, "grammar")["subjected"]["words"]
    for at, governor in found.items():
        if at <= index or at in seen or governor.kind != "noun":
            continue
        opening = max(index, at - _LINK)
        link = next((i for i in range(at - 1, opening, -1) if reading.units[i].lower in links), None)
        group = next((g for g in reversed(reading.verbs) if g.finite and link is not None and g.first < link), None)
        if group is not None and subject_of(reading, group) == index:
            return governor
    return None


def _over_relative(reading: Reading, found: dict[int, Found], group: VerbGroup, seen: set[int]) -> Found | None:
    """A noun that a relative clause tells about (« suspend les licences qui régissent ses ventes »)."""
    relative = relative_before(reading, group) if group.finite else None
    if relative is None or kind_of_relative(reading, relative) != "subject":
        return None
    noun = antecedent_of(reading, relative)
    return found.get(noun) if noun is not None and noun not in seen else None
