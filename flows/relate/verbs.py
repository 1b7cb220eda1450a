"""Find the verb groups of a sentence: which verb, when, in which voice and mode, denied or not.

In: a `Sentence`. Out: `VerbGroup`s in the order of the text. Auxiliaries, modals, adverbs, clitics and negations belong
to the group of their verb ("has not yet been delivered", « n'a toujours pas été livré », « va livrer », "has yet to
deliver"). How a group stands is read in `conjugation.py` and `negation.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from flows.dictionary import load
from flows.relate.conjugation import Mode, Tense, Voice, mode_of, mode_word, tense_of, voice_of
from flows.relate.negation import is_negated
from flows.relate.units import Sentence, Unit

_CLITICS = {"s'", "se", "y", "en", "l'", "le", "la", "les", "lui", "leur"}
_WITHIN = {"pas", "plus", "jamais", "n't", "not", "déjà", "aussi", "also", "already", "pour", "-t-il"}


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
        if _is_verb(units[index]):
            members, turns = _members(units, index, sentence.language)
            groups.append(_group(units, members, turns, sentence.language))
            index = members[-1] + 1
        else:
            index += 1
    return [_as_coordinated(units, groups, number) for number in range(len(groups))]


def _as_coordinated(units: Sequence[Unit], groups: Sequence[VerbGroup], number: int) -> VerbGroup:
    """A verb that shares the auxiliary of the one before: "has sent mortars and trained the crews"."""
    group = groups[number]
    at = group.first - 1
    while at > 0 and units[at].pos == "ADV":
        at -= 1
    if group.first != group.head or group.finite or at < 1 or units[at].pos != "CCONJ":
        return group
    led = next((g for g in reversed(groups[:number]) if (g.first != g.head and g.finite) or g.last == at - 1), None)
    if led is None or led.first == led.head or units[led.head].form != units[group.head].form:
        return group
    return replace(led, first=group.first, last=group.last, head=group.head)


def _is_verb(unit: Unit) -> bool:
    return not unit.mentions and (unit.pos in {"VERB", "AUX"} or unit.form in {"past_participle", "gerund"})


def _members(units: Sequence[Unit], first: int, language: str) -> tuple[list[int], set[str]]:
    """The verbs of one group, and what the periphrases that link them say: an auxiliary takes the participle or
    infinitive after it, over adverbs and clitics."""
    members, turns = _by_arc(units, first, language), set[str]()
    index = members[-1] + 1
    while index < len(units) and index - members[-1] <= 6:
        turn = _periphrasis(units, members[-1], language)
        if turn is not None:
            members.append(turn[1])
            turns.add(turn[0])
        elif _is_verb(units[index]) and _continues(units[members[-1]], units[index], language):
            members.append(index)
        elif _is_verb(units[index]) or not _transparent(units[index]):
            break
        index = max(index, members[-1]) + 1
    return members, turns


def _by_arc(units: Sequence[Unit], first: int, language: str) -> list[int]:
    """A verb and, where the parser takes it for an auxiliary of a later one, the verbs up to that."""
    head = units[first].head
    if units[first].dep != "aux" or not first < head <= first + 9 or not _is_verb(units[head]):
        return [first]
    if _periphrasis(units, first, language) is not None:
        return [first]
    return [first, *(i for i in range(first + 1, head) if _is_verb(units[i]) and units[i].dep == "aux"), head]


def _continues(previous: Unit, unit: Unit, language: str) -> bool:
    grammar = load(language, "grammar")["verbs"]
    if previous.lemma in grammar["passive"] or previous.lemma in grammar["have"]:
        return unit.form in {"past_participle", "gerund"}
    if mode_word(previous, grammar) or previous.lemma in grammar["future"] or previous.lemma in grammar["conditional"]:
        return unit.form == "infinitive"
    return False


def _periphrasis(units: Sequence[Unit], index: int, language: str) -> tuple[str, int] | None:
    """(what it says, the infinitive that it leads to) of a wording that begins with a unit: « vient de livrer »."""
    for words, kind in _periphrases(language).get(units[index].lemma, ()):
        at, left = index + 1, list(words)
        while at < len(units) and at - index <= 8:
            if left and units[at].lower == left[0]:
                left.pop(0)
            elif (not left and _is_verb(units[at])) or not _transparent(units[at]):
                break
            at += 1
        if not left and at < len(units) and _is_verb(units[at]) and units[at].form == "infinitive":
            return kind, at
    return None


@cache
def _periphrases(language: str) -> Mapping[str, list[tuple[list[str], str]]]:
    """{lemma of the first word: (the other words, what the wording says)}, the longest first."""
    told: dict[str, list[tuple[list[str], str]]] = {}
    for kind, wordings in load(language, "grammar")["periphrases"].items():
        for wording in wordings:
            first, *rest = wording.replace("d'", "d' ").split()
            told.setdefault(first, []).append((rest, kind))
    return {first: sorted(listed, key=lambda pair: -len(pair[0])) for first, listed in told.items()}


def _transparent(unit: Unit) -> bool:
    if unit.pos in {"ADV", "PART"} and unit.lower != "to":
        return True
    return (unit.pos == "PRON" and unit.lower in _CLITICS) or (unit.lower in _WITHIN and unit.pos != "ADP")


def _group(units: Sequence[Unit], members: Sequence[int], turns: set[str], language: str) -> VerbGroup:
    grammar = load(language, "grammar")["verbs"]
    verbs = [units[i] for i in members]
    first, last = members[0], members[-1]
    while first > 0 and _leads(units[first - 1]):
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


def _leads(unit: Unit) -> bool:
    clitic = unit.pos == "PRON" and unit.lower in {"se", "s'", "y", "en", "l'", "les", "lui", "leur"}
    return clitic or (unit.lower in {"ne", "n'", "to"} and unit.pos in {"ADV", "PART"})
