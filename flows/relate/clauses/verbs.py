"""Find the verb groups of a sentence: which verb, when, in which voice and mode, denied or not.

In: a `Sentence`. Out: `VerbGroup`s in the order of the text. Auxiliaries, modals, adverbs, clitics and negations belong
to the group of their verb ("has not yet been delivered", « n'a toujours pas été livré », « va livrer », "has yet to
deliver"). How a group stands is read in `conjugation.py` and `negation.py`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.dictionary import load
from flows.relate.clauses.conjugation import Mode, Tense, Voice, mode_of, tense_of, voice_of
from flows.relate.clauses.negation import is_negated
from flows.relate.clauses.units import Sentence, Unit
from flows.relate.clauses.verb_chains import is_verb, verb_chain


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Units `first`..`last`; `head` is the verb that carries the meaning. `finite` groups open a clause."""

    first: int
    last: int
    head: int
    tense: Tense
    voice: Voice
    mode: Mode
    negated: bool
    finite: bool


def find_verb_groups(sentence: Sentence) -> list[VerbGroup]:
    """All verb groups, in order. Participles that merely qualify a noun are groups of their own."""
    units = sentence.units
    groups: list[VerbGroup] = []
    index = 0
    while index < len(units):
        if is_verb(units[index]):
            members, turns = verb_chain(units, index, sentence.language)
            groups.append(_group(units, members, turns, sentence.language))
            index = members[-1] + 1
        else:
            index += 1
    return [_as_coordinated(units, groups, number, sentence.language) for number in range(len(groups))]


def _as_coordinated(units: Sequence[Unit], groups: Sequence[VerbGroup], number: int, language: str) -> VerbGroup:
    """A verb that shares the auxiliary of the one before: "has sent mortars and trained the crews"."""
    group = groups[number]
    at = group.first - 1
    while at > 0 and units[at].pos == "ADV":
        at -= 1
    joined = at > 0 and (units[at].pos == "CCONJ" or (units[at].lower == "," and units[group.head].dep == "conj"))
    if group.first != group.head or not joined:
        return group
    group = _as_infinitive(units, groups[:number], group, language)
    group = _as_present(units, groups[:number], group, language)
    if group.finite or (units[at].lower == "," and group.tense != "infinitive"):
        return group
    if _has_agent_too(units, groups, number, language):
        return group
    led = next((g for g in reversed(groups[:number]) if (g.first != g.head and g.finite) or g.last == at - 1), None)
    alike = led is not None and (units[led.head].form == units[group.head].form or group.tense == "infinitive")
    if led is None or led.first == led.head or not alike:
        return group
    return replace(led, first=group.first, last=group.last, head=group.head)


def _has_agent_too(units: Sequence[Unit], groups: Sequence[VerbGroup], number: int, language: str) -> bool:
    """Whether a participle with its agent is joined to another: « a reçu des chars destinés à Oslo et fournis par »."""
    group, by = groups[number], load(language, "grammar")["markers"]["by"]
    qualifies = number > 0 and groups[number - 1].tense == "participle"
    return qualifies and group.last + 1 < len(units) and units[group.last + 1].lower in by


def _as_infinitive(units: Sequence[Unit], before: Sequence[VerbGroup], group: VerbGroup, language: str) -> VerbGroup:
    """A bare form behind a modal verb's infinitive is one too: "will donate its jets, and supply part of …"."""
    grammar = load(language, "grammar")["verbs"]
    led = next((g for g in reversed(before) if g.finite and g.first != g.head), None)
    bare = units[group.head].form == "present" and units[group.head].lower == units[group.head].lemma
    if led is None or not bare or units[led.head].form != "infinitive" or not grammar["bare_infinitives"]:
        return group
    return replace(group, tense="infinitive", finite=False)


def _as_present(units: Sequence[Unit], before: Sequence[VerbGroup], group: VerbGroup, language: str) -> VerbGroup:
    """A bare form beside a bare present is one too: "we condemn the raid, and call for calm"."""
    if group.tense != "infinitive" or not load(language, "grammar")["verbs"]["bare_infinitives"]:
        return group
    led = next((g for g in reversed(before) if g.tense != "participle"), None)
    if led is None or led.first == 0 or units[led.first - 1].pos in {"PUNCT", "CCONJ"}:
        return group  # "urged it to stop, open the road, and negotiate"
    if led.first != led.head or led.tense != "present" or units[led.head].lower != units[led.head].lemma:
        return group
    return replace(group, tense="present", finite=True)


def _group(units: Sequence[Unit], members: Sequence[int], turns: set[str], language: str) -> VerbGroup:
    grammar = load(language, "grammar")["verbs"]
    verbs = [units[i] for i in members]
    first, last = members[0], members[-1]
    while first > 0 and _leads(units[first - 1], language):
        first -= 1
    return VerbGroup(
        first=first,
        last=last,
        head=last,
        tense=tense_of(units, members, turns, grammar),
        voice=voice_of(units, members, grammar),
        mode=mode_of(verbs, turns, grammar),
        negated="unfulfilled" in turns or is_negated(units, first, last, verbs[0], language),
        finite=verbs[0].form not in {"infinitive", "gerund", "past_participle"},
    )


def _leads(unit: Unit, language: str) -> bool:
    """Whether a unit before a verb belongs to its group: a clitic, « ne », "to"."""
    words = load(language, "grammar")["verb_groups"]
    clitic = unit.pos == "PRON" and unit.lower in words["leading"]
    return clitic or (unit.lower in words["particles"] and unit.pos in {"ADV", "PART"})
