"""Which units make one verb group: a verb, its auxiliaries and the periphrases that link them.

In: the units of a sentence and the first verb of a group. Out: the group's verbs, and what its periphrases say.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from flows.dictionary import load
from flows.relate.clauses.conjugation import mode_word
from flows.relate.clauses.units import Unit
from flows.relate.clauses.word_classes import is_parted
from flows.relate.clauses.wordings import words_of

# How the parser hangs the verbs of a group on the last: « a fait livrer » has one that is no auxiliary.
_LINKS = frozenset({"aux", "dep"})


def verb_chain(units: Sequence[Unit], first: int, language: str) -> tuple[list[int], set[str]]:
    """The verbs of one group, and what the periphrases that link them say: an auxiliary takes the participle or
    infinitive after it, over adverbs and clitics."""
    members, turns = _by_arc(units, first, language), set[str]()
    index = members[-1] + 1
    while index < len(units) and index - members[-1] <= 6:
        turn = _periphrasis(units, members[-1], language)
        if turn is not None:
            members.append(turn[1])
            turns.add(turn[0])
        elif is_verb(units[index]) and _continues(units[members[-1]], units[index], language):
            members.append(index)
        elif is_verb(units[index]) or not _transparent(units[index], language):
            break
        index = max(index, members[-1]) + 1
    return members, turns


def _by_arc(units: Sequence[Unit], first: int, language: str) -> list[int]:
    """A verb and, where the parser takes it for an auxiliary of a later one, the verbs up to that."""
    head = units[first].head
    if units[first].dep != "aux" or not first < head <= first + 9 or not is_verb(units[head]):
        return [first]
    if is_parted(units, first):
        return [first]
    # « l'entretien qu'il aura jeudi portera sur … »: a verb of its own tense is no auxiliary's.
    if units[head].form in {"future", "conditional"} or _periphrasis(units, first, language) is not None:
        return [first]
    return [first, *(i for i in range(first + 1, head) if is_verb(units[i]) and units[i].dep in _LINKS), head]


def _continues(previous: Unit, unit: Unit, language: str) -> bool:
    grammar = load(language, "grammar")["verbs"]
    if previous.lemma in grammar["passive"] or previous.lemma in grammar["have"]:
        return unit.form in {"past_participle", "gerund"}
    if mode_word(previous, grammar) or previous.lemma in grammar["future"] or previous.lemma in grammar["conditional"]:
        return unit.form == "infinitive"
    return False


def _periphrasis(units: Sequence[Unit], index: int, language: str) -> tuple[str, int] | None:
    """(what it says, the infinitive that it leads to) of a wording that begins with a unit: « vient de livrer »."""
    reflexives = load(language, "grammar")["verbs"]["reflexives"]
    for words, kind in _periphrases(language).get(units[index].lemma, ()):
        at, left = index + 1, list(words)
        while at < len(units) and at - index <= 8:
            if left and units[at].lower == left[0]:
                left.pop(0)
            elif (not left and is_verb(units[at])) or not _transparent(units[at], language):
                break
            at += 1
        led = not left and at < len(units) and is_verb(units[at]) and units[at].form == "infinitive"
        if led and (kind != "undergone" or any(u.lower in reflexives for u in units[max(0, index - 3) : index])):
            return kind, at
    return None


@cache
def _periphrases(language: str) -> Mapping[str, list[tuple[list[str], str]]]:
    """{lemma of the first word: (the other words, what the wording says)}, the longest first."""
    told: dict[str, list[tuple[list[str], str]]] = {}
    for kind, wordings in load(language, "grammar")["periphrases"].items():
        for wording in wordings:
            first, *rest = words_of(wording)
            told.setdefault(first, []).append((rest, kind))
    return {first: sorted(listed, key=lambda pair: -len(pair[0])) for first, listed in told.items()}


def _transparent(unit: Unit, language: str) -> bool:
    words = load(language, "grammar")["verb_groups"]
    if unit.pos in {"ADV", "PART"} and unit.lower not in words["infinitive"]:
        return True
    return (unit.pos == "PRON" and unit.lower in words["clitics"]) or (
        unit.lower in words["within"] and unit.pos != "ADP"
    )


def is_verb(unit: Unit) -> bool:
    """Whether a unit is a verb, or a participle by its form."""
    return not unit.mentions and (unit.pos in {"VERB", "AUX"} or unit.form in {"past_participle", "gerund"})
