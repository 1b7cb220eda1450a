"""Verbs of a sentence whose time is that of an act told beside them.

In: a `Reading`, a trigger and the verb group that carries it. Out: verb groups.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from flows.dictionary import load
from flows.relate.clauses.gerunds import is_sequel
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, first_joined, kind_of_relative, relative_before
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.units import Unit
from flows.relate.clauses.verbs import VerbGroup

_BACK = frozenset({"past", "perfect", "pluperfect"})


def carrier_of(reading: Reading, trigger: Found) -> VerbGroup | None:
    """The verb that a noun or phrase belongs to."""
    span = range(trigger.first, trigger.last + 1)
    head = reading.units[trigger.first]
    owner = reading.group_at(head.head)
    if owner is not None and head.dep in {"subj", "obj", "iobj"}:
        return owner
    left = next((g for g in reversed(reading.verbs) if g.last < trigger.first), None)
    aside = left is not None and left.tense == "participle" and reading.markers[trigger.first] is not None
    if left and aside and all(u.lower not in {",", ";", ":"} for u in reading.units[left.last : trigger.first]):
        return left
    subject = next((g for g in reading.verbs if g.finite and subject_of(reading, g) in span), None)
    return subject or governing_group(reading, trigger.first)


def beside(reading: Reading, trigger: Found, carrier: VerbGroup | None) -> Iterator[VerbGroup]:
    """Gerunds and "when" clauses of the carrier's clause, and what qualifies the act's noun."""
    for group in reading.verbs:
        meanwhile = carrier is not None and (_same_time(reading, carrier, group) or _same_time(reading, group, carrier))
        # What qualifies the ties that are restored tells when they were cut.
        told = trigger.kind != "verb" and not trigger.entry.options.get("undoes")
        if meanwhile or (told and qualifies(reading, trigger, group)):
            yield group


def gathered(reading: Reading, carrier: VerbGroup | None) -> Iterator[VerbGroup]:
    """What those did who are told to be together by a participle of theirs: "ministers meeting in Rome said"."""
    if carrier is None or carrier.tense not in {"participle", "gerund"}:
        return
    for group in reading.verbs:
        if group.finite and group.tense in _BACK and subject_of(reading, group) == carrier.first - 1:
            yield group


def below(reading: Reading, carrier: VerbGroup | None) -> Iterator[VerbGroup]:
    """What the carrier asks for or plans: "invited him to come in May"."""
    for group in reading.verbs:
        if group.tense == "infinitive" and carrier is not None and governing_group(reading, group.first) == carrier:
            yield group


def near(reading: Reading, carrier: VerbGroup | None) -> Iterator[VerbGroup]:
    """What the same subject did in one breath: "met on Monday and signed", « Réunis lundi, ils ont signé »."""
    if carrier is None or carrier.tense not in _BACK | {"future", "present"} or not carrier.finite:
        return
    subject = _subject(reading, carrier)
    if carrier.tense == "present":
        # Who left on Monday and is heading home has been on the way since then.
        yield from (g for g in reading.verbs if _sets_out(reading, g, carrier) and _subject(reading, g) == subject)
        return
    for group in reading.verbs:
        if group == carrier or any(u.lower == ";" for u in _between(reading, group, carrier)):
            continue
        if group.tense in {"participle", "gerund"}:
            together: list[str] = load(reading.sentence.language, "grammar")["coming"]["together"]
            met = group.first <= 2 or reading.units[group.head].lower in together
            if met and group.last < carrier.first and carrier.tense in _BACK:
                yield group
        elif group.tense == carrier.tense and (_subject(reading, group) == subject or _under(reading, group, carrier)):
            yield group


def _sets_out(reading: Reading, group: VerbGroup, carrier: VerbGroup) -> bool:
    """Whether a conjunction joins a present to the deed that came first: "left on Monday and is heading home"."""
    if not group.finite or group.tense not in _BACK or group.last > carrier.first:
        return False
    between = _between(reading, group, carrier)
    return any(u.pos == "CCONJ" for u in between) and not any(u.lower == ";" for u in between)


def _subject(reading: Reading, group: VerbGroup) -> object:
    at = subject_of(reading, group)
    if at is None:
        return group
    unit = reading.units[at]
    return unit.lower if unit.pos == "PRON" else at


def _between(reading: Reading, one: VerbGroup, two: VerbGroup) -> tuple[Unit, ...]:
    first, second = sorted((one, two), key=lambda g: g.first)
    return reading.units[first.last + 1 : second.first]


def _under(reading: Reading, group: VerbGroup, carrier: VerbGroup) -> bool:
    """Whether the carrier's clause hangs on what the other verb tells ("met Smith, with whom he signed")."""
    return group.last < carrier.first and relative_before(reading, carrier) is not None


def _same_time(reading: Reading, main: VerbGroup, group: VerbGroup) -> bool:
    """Whether a gerund or a clause of time behind a verb tells what was done meanwhile."""
    if group.first <= main.last:
        return False
    if group.tense == "gerund" or is_sequel(reading, group):
        return governing_group(reading, group.first) == main
    words = load(reading.sentence.language, "grammar")["complementisers"]
    between = reading.units[max(main.last + 1, group.first - 9) : group.first]
    return any(u.lower in words["temporal"] and u.pos != "ADP" for u in between[-6:]) or _meanwhile(
        reading, main, between, words
    )


def _meanwhile(reading: Reading, main: VerbGroup, between: Sequence[Unit], words: Mapping[str, Any]) -> bool:
    """Whether a clause is of what happened in another ("talks, during which …") or right behind it ("no sooner")."""
    told = " ".join(u.lower for u in between)
    if any(phrase in told for phrase in words["meanwhile"]):
        return True
    before = reading.sentence.quote(0, main.last).lower()
    return any(phrase in before and f" {then} " in f" {told} " for phrase, then in words["hardly"].items())


def qualifies(reading: Reading, trigger: Found, group: VerbGroup) -> bool:
    """Whether a participle or relative clause tells of the act's noun ("the talks planned for Monday")."""
    at: int | None = group.first
    if group.first <= trigger.last:
        return False
    if group.finite:
        at = relative_before(reading, group)
        if at is None or kind_of_relative(reading, at) == "place":
            return False
    for _ in range(3):
        at = antecedent_of(reading, at) if at is not None else None
        if at is None or trigger.first <= at <= trigger.last:
            return at is not None
        at = first_joined(reading, at)
        if reading.markers[at] is None or reading.units[at + 1].lower == ",":
            return False
    return False
