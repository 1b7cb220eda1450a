"""Subjects and governors: who does what a verb says, and which verb governs it.

In: a `Reading` and a verb group or unit. Out: units and verb groups. The parser's arc is asked first where there is
one; the order of words and their markers decide the rest.
"""

from functools import lru_cache

from flows.dictionary import load
from flows.relate.clauses.absolutes import absolute_subject
from flows.relate.clauses.openings import is_coordinated, opened_subject, opens_sentence
from flows.relate.clauses.purposes import (
    binds_itself,
    chosen_for,
    is_alongside,
    joins_on,
    named_between,
    owner_of_purpose,
)
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, kind_of_relative, relative_before
from flows.relate.clauses.speakers_behind import speaks_behind, voice_above
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.word_order import (
    apposed_to,
    arc_subject,
    before_relative,
    inverted_subject,
    left_subject,
    pronoun_before,
    quote_before,
)


@lru_cache(maxsize=1 << 10)
def subject_of(reading: Reading, group: VerbGroup, depth: int = 0) -> int | None:
    """The unit that heads the subject of a verb group, or null. Infinitives and participles look to their governor."""
    if depth > 4:
        return None
    if group.finite:
        return _finite_subject(reading, group, depth)
    if group.tense == "participle":
        return (
            _subject_ahead(reading, group, depth)
            if opens_sentence(reading, group)
            else antecedent_of(reading, group.first)
        )
    if group.tense == "gerund" and (own := absolute_subject(reading, group)) is not None:
        return own
    governor = governing_group(reading, group.first)
    if governor is not None:
        return _controller(reading, governor, group, depth)
    return antecedent_of(reading, group.first) if group.tense == "gerund" else None


def _subject_ahead(reading: Reading, group: VerbGroup, depth: int) -> int | None:
    """A participle that opens the sentence looks to the main verb behind: "Expected in Kyiv, the president will …"."""
    main = next(
        (g for g in reading.verbs if g.finite and g.first > group.last and not relative_before(reading, g)), None
    )
    return subject_of(reading, main, depth + 1) if main is not None else None


def _finite_subject(reading: Reading, group: VerbGroup, depth: int) -> int | None:
    relative = relative_before(reading, group)
    if relative is not None and kind_of_relative(reading, relative) == "subject":
        return antecedent_of(reading, relative)
    if (opened := opened_subject(reading, group)) is not None:
        return opened
    named, told = arc_subject(reading, group), before_relative(reading, group)
    if told is not None and (named is None or named > told):
        return told
    if named is not None and named + 2 < group.first and reading.units[named + 1].lower == ",":
        return apposed_to(reading, named, group)  # "Ali Omar, Chad's envoy, accused …"
    if speaks_behind(reading, group) and (speaker := inverted_subject(reading, group)) is not None:
        return speaker
    return _subject_by_order(reading, group, depth, relative, named)


def _subject_by_order(
    reading: Reading, group: VerbGroup, depth: int, relative: int | None, named: int | None
) -> int | None:
    """The subject by the order of the words, where neither a relative clause nor the way it opens names it."""
    pronoun = pronoun_before(reading, group)
    arc = pronoun if pronoun is not None else named
    previous = next((g for g in reversed(reading.verbs) if g.last < group.first and g.finite), None)
    if previous is not None and is_coordinated(reading, group):
        inherited = arc if arc is not None else subject_of(reading, previous, depth + 1)
        above = voice_above(reading, group, inherited)
        return subject_of(reading, above, depth + 1) if above is not None else inherited
    if arc is not None:
        return arc
    if relative is not None or quote_before(reading, group):
        inverted = inverted_subject(reading, group)
        if inverted is not None:
            return inverted
    left = left_subject(reading, group)
    if left is not None:
        return left
    return subject_of(reading, previous, depth + 1) if previous is not None else None


def _controller(reading: Reading, governor: VerbGroup, group: VerbGroup, depth: int) -> int | None:
    """Who does what the infinitive says: the object of an ordering verb, else the subject of the governor."""
    if group.tense == "gerund" and group.first > 0 and reading.units[group.first - 1].lower == ",":
        above = None if governor.finite else governing_group(reading, governor.first)
        return subject_of(reading, above or governor, depth + 1)  # ", accusing Paris …"
    bare = governor.tense == "infinitive" or bool(governor.mode)  # « doit gagner Lima, puis se rendre à Quito »
    if bare and group.tense == "infinitive" and joins_on(reading, group):
        return subject_of(reading, governor, depth + 1)
    alongside = is_alongside(reading, group)
    if not alongside and (owner := owner_of_purpose(reading, governor, group)) is not None:
        return owner
    grammar = load(reading.sentence.language, "grammar")
    before = next((u.lower for u in reversed(reading.units[: group.first]) if u.pos not in {"ADV", "CCONJ"}), "")
    if (chosen := chosen_for(reading, governor, group)) is not None:
        return chosen
    own_aim = reading.units[governor.head].lemma in grammar["verbs"]["own_aim"]
    aims = own_aim or before in grammar["complementisers"]["purpose"]
    named = None if aims or alongside else named_between(reading, governor, group)
    acts_itself = named is None or binds_itself(reading, governor, named)
    return subject_of(reading, governor, depth + 1) if acts_itself else named


def governing_group(reading: Reading, index: int) -> VerbGroup | None:
    """The verb group that governs the phrase or verb at a unit: by the parser's arc, else the nearest on the left."""
    unit = reading.units[index]
    own = reading.group_at(index)
    seen = 0
    head = reading.units[own.head if own else index]
    while head.head != head.index and seen < 6:
        head, seen = reading.units[head.head], seen + 1
        group = reading.group_at(head.index)
        if group is not None and group != own:
            return group
    for at in range(unit.index - 1, -1, -1):
        if reading.units[at].lower in {";", ":"}:
            return None
        group = reading.group_at(at)
        qualifies = group is not None and group.tense == "participle" and own is not None and own.tense == "infinitive"
        if group is not None and group != own and not qualifies:  # « l'ambassadeur basé à Rome et de suspendre »
            return group
    return None
