"""Phrases of a sentence that belong to something else than the deed: who hears of it, its ground, a later verb's party.

In: a `Reading`, a trigger, the things that it moves and a `Candidate`. Out: the reason, or null. The words that open a
ground are data (`grammar.toml`, `grounds`).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from flows.dictionary import load
from flows.relate.clauses.governing import is_speech
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import (
    antecedent_of,
    bare_relative,
    kind_of_relative,
    object_relative,
    relative_before,
)
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.no_part.later_clause import is_of_later_clause
from flows.relate.roles.no_part.main_clause import is_of_aside, of_main_clause

ClauseReason = Literal["relative", "hearer", "other_deed", "participle", "ground", "main_clause", "aside", "later_verb"]

_TRANSFERS = frozenset({"give", "get", "ask", "arrive"})


def why_apart(reading: Reading, trigger: Found, items: Sequence[int], candidate: Candidate) -> ClauseReason | None:
    """The first reason for which a phrase has no part in what a trigger tells; null without one."""
    if _of_relative(reading, trigger, items, candidate):
        return "relative"
    if (reason := next((r for r, test in _TESTS.items() if test(reading, trigger, candidate)), None)) is not None:
        return reason
    later = _of_later_verb(reading, trigger, items, candidate) or is_of_later_clause(reading, trigger, items, candidate)
    return "later_verb" if later else None


def _hears(reading: Reading, trigger: Found, candidate: Candidate) -> bool:
    """Whether a phrase tells where or to whom a verb of saying behind the deed is said (« …, dit-on à Paris »)."""
    head = candidate.head
    if head is None or head <= trigger.last or reading.markers[head] not in {"to", "in"}:
        return False
    spoken = [g for g in reading.verbs if g.finite and trigger.last < g.first and g.last < head]
    return bool(spoken) and is_speech(reading, spoken[-1]) and not _embeds(reading, spoken[-1].last, head)


def _of_another_deed(reading: Reading, trigger: Found, candidate: Candidate) -> bool:
    """Whether a phrase is only the adjective of what a later verb is about (« … de provoquer une réaction russe »)."""
    head = candidate.head
    if head is None or head <= trigger.last or candidate.places - {"beside_thing"}:
        return False
    later = any(g.finite and trigger.last < g.first and g.last < head for g in reading.verbs)
    return later and reading.markers[head] is None and all(a.sense == "adjective" for a in candidate.actors)


def _of_relative(reading: Reading, trigger: Found, items: Sequence[int], candidate: Candidate) -> bool:
    """Whether a phrase stands in a clause about the things before the deed: "The ships that Cairo ordered"."""
    head = candidate.head
    passes = trigger.entry.options["frame"] in _TRANSFERS
    if head is None or head >= trigger.first or not items or not passes:
        return False
    groups = (g for g in reading.verbs if tells_of_things(reading, g, items) and g.last < trigger.first - 1)
    return any(g.first - 4 <= head and not _verb_between(reading, g, head) for g in groups)


def tells_of_things(reading: Reading, group: VerbGroup, items: Sequence[int]) -> bool:
    """Whether a verb stands in a clause whose object are things before it: "the tanks (that) Oslo bought"."""
    about = bare_relative(reading, group) or object_relative(reading, group)
    return about and any(0 < group.first - i <= 6 for i in items)


def _verb_between(reading: Reading, group: VerbGroup, index: int) -> bool:
    return any(group.last < g.first < index for g in reading.verbs)


def _of_ground(reading: Reading, trigger: Found, candidate: Candidate) -> bool:
    """Whether a phrase only tells why, or in spite of what: "despite the threat of U.S. sanctions", "over Yemen"."""
    head = candidate.head
    if head is None or head <= trigger.last:
        return False
    taken = bool(candidate.places & {"subject", "to", "from", "for", "indirect"})
    opener = next((i for i in range(head, trigger.last, -1) if _opens_ground(reading, i, taken)), None)
    return opener is not None and not any(
        u.lower in {";", ":"} or reading.group_at(u.index) is not None for u in reading.units[opener + 1 : head]
    )


def _opens_ground(reading: Reading, index: int, taken: bool) -> bool:
    """Whether a unit opens a ground: a word that is always one, or one that is unless a time or a number follows.

    Where a phrase stands in a place of a party, only what tells whose leave it takes: "subject to Oslo's approval".
    """
    words = load(reading.sentence.language, "grammar")["grounds"]
    here, behind = reading.units[index], reading.units[index + 1 : index + 3]
    phrase = " ".join(u.lower for u in (here, *behind))
    timed = any(u.mention("date") or u.mention("quantity") or u.pos == "NUM" for u in behind)
    plain = here.lower in words["untimed"] and not timed and index > 0 and reading.units[index - 1].nominal
    asks_leave = phrase.startswith(tuple(words["leave"]))
    return asks_leave or (not taken and (plain or phrase.startswith(tuple(words["always"]))))


def _of_participle(reading: Reading, trigger: Found, candidate: Candidate) -> bool:
    """Whether a phrase belongs to a participle before the deed: « Les canons achetés à Oslo sont arrivés à Riga »."""
    head = candidate.head
    if head is None or head >= trigger.first or reading.markers[head] != "to":
        return False
    near = [g for g in reading.verbs if 0 < head - g.last <= 7]
    return (
        bool(near) and near[-1].tense == "participle" and trigger.kind != "noun" and bool(near[-1].last < trigger.first)
    )


def _of_later_verb(reading: Reading, trigger: Found, items: Sequence[int], candidate: Candidate) -> bool:
    """Whether a phrase behind what is got belongs to a verb of its own: "buys tanks to replace those given to Riga"."""
    head, behind = candidate.head, max((trigger.last, *items))
    if head is None or reading.markers[head] not in {"to", "in"}:
        return False
    between = [g for g in reading.verbs if behind < g.first and g.last < head]
    if trigger.entry.options["frame"] == "get":
        return any(g.tense in {"infinitive", "gerund"} for g in between) and reading.markers[head] == "to"
    return any(_of_party(reading, g, behind) for g in between)


def _of_party(reading: Reading, group: VerbGroup, behind: int) -> bool:
    """Whether a verb tells what a party named before it does: "arms for the army, which fights rebels in Mali"."""
    relative = relative_before(reading, group) if group.finite else None
    if relative is None or kind_of_relative(reading, relative) != "subject":
        return False
    whose = antecedent_of(reading, relative)
    return whose is not None and behind < whose and reading.units[whose].mention("name") is not None


def _embeds(reading: Reading, start: int, end: int) -> bool:
    openers = load(reading.sentence.language, "grammar")["complementisers"]["words"]
    return any(u.lower in openers for u in reading.units[start:end])


_TESTS: Mapping[ClauseReason, Callable[[Reading, Found, Candidate], bool]] = {
    "hearer": _hears,
    "other_deed": _of_another_deed,
    "participle": _of_participle,
    "ground": _of_ground,
    "main_clause": of_main_clause,
    "aside": is_of_aside,
}
