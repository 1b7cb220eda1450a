"""Find the verb groups of a sentence: which verb, when, in which voice and mode, denied or not.

In: a `Sentence`. Out: `VerbGroup`s in the order of the text. Auxiliaries, modals, adverbs, clitics and negations
belong to the group of their verb ("has not yet been delivered", « n'a toujours pas été livré », « va livrer »).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from flows.dictionary import load
from flows.relate.units import Sentence, Unit

Tense = Literal[
    "past", "perfect", "pluperfect", "present", "progressive", "future", "conditional", "conditional_perfect",
    "infinitive", "infinitive_perfect", "gerund", "participle", "imperative",
]  # fmt: skip
Voice = Literal["active", "passive", "reflexive"]
Mode = Literal["", "possible", "necessary"]


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
            members = _members(units, index, sentence.language)
            groups.append(_group(units, members, sentence.language))
            index = members[-1] + 1
        else:
            index += 1
    return groups


def _is_verb(unit: Unit) -> bool:
    return not unit.mentions and (unit.pos in {"VERB", "AUX"} or unit.form in {"past_participle", "gerund"})


def _members(units: Sequence[Unit], first: int, language: str) -> list[int]:
    """The verbs of one group: an auxiliary takes the participle or infinitive after it, over adverbs and clitics."""
    members = [first]
    index = first + 1
    if units[first].dep == "aux" and first < units[first].head <= first + 9:
        index = units[first].head
        inner = [i for i in range(first + 1, index) if _is_verb(units[i]) and units[i].dep == "aux"]
        members += [*inner, index] if _is_verb(units[index]) else []
        index += 1
    while index < len(units) and index - members[-1] <= 6:
        unit = units[index]
        if _is_verb(unit):
            if not _continues(units[members[-1]], unit, language):
                break
            members.append(index)
        elif not _transparent(units, index):
            break
        index += 1
    return members


def _continues(previous: Unit, unit: Unit, language: str) -> bool:
    grammar = _grammar(language)
    if previous.lemma in grammar["be"] or previous.lemma in grammar["have"]:
        return unit.form in {"past_participle", "gerund"} or (
            unit.lemma in grammar["be"] and unit.form == "past_participle"
        )
    if _mode_of(previous, grammar) or previous.lemma in grammar["future"] or previous.lemma in grammar["conditional"]:
        return unit.form == "infinitive"
    return False


def _transparent(units: Sequence[Unit], index: int) -> bool:
    unit = units[index]
    if unit.pos in {"ADV", "PART"} and unit.lower != "to":
        return True
    if unit.pos == "PRON" and unit.lower in {"s'", "se", "y", "en", "l'", "le", "la", "les", "lui", "leur"}:
        return True
    return (
        unit.lower in {"pas", "plus", "jamais", "n't", "not", "déjà", "aussi", "also", "already", "pour", "-t-il"}
        and unit.pos != "ADP"
    )


def _group(units: Sequence[Unit], members: Sequence[int], language: str) -> VerbGroup:
    grammar = _grammar(language)
    verbs = [units[i] for i in members]
    first, last = members[0], members[-1]
    while first > 0 and _leads(units[first - 1]):
        first -= 1
    voice = _voice(units, members, grammar)
    modes = [m for v in verbs[:-1] if (m := _mode_of(v, grammar))]
    return VerbGroup(
        first=first,
        last=last,
        head=last,
        tense=_tense(verbs, grammar, voice == "reflexive"),
        voice=voice,
        mode=modes[0] if modes else "",
        negated=_negated(units, first, last, language),
        finite=verbs[0].form not in {"infinitive", "gerund", "past_participle"},
    )


def _leads(unit: Unit) -> bool:
    clitic = unit.pos == "PRON" and unit.lower in {"se", "s'", "y", "en", "l'", "les", "lui", "leur"}
    return clitic or (unit.lower in {"ne", "n'", "to"} and unit.pos in {"ADV", "PART"})


def _tense(verbs: Sequence[Unit], grammar: dict[str, Any], reflexive: bool) -> Tense:
    lead, main = verbs[0], verbs[-1]
    if len(verbs) > 1 and lead.lemma in grammar["future"]:
        return "future"
    if len(verbs) > 1 and lead.lemma in grammar["conditional"]:
        return "conditional_perfect" if any(v.lemma in grammar["have"] for v in verbs[1:-1]) else "conditional"
    perfect = len(verbs) > 1 and _is_perfect(verbs, grammar, reflexive)
    if lead.form == "infinitive":
        return "infinitive_perfect" if perfect else "infinitive"
    if lead.form == "conditional":
        return "conditional_perfect" if perfect else "conditional"
    if lead.form in {"gerund", "past_participle"} and len(verbs) == 1:
        return "gerund" if lead.form == "gerund" else "participle"
    if perfect:
        return "pluperfect" if lead.form == "past" and lead.lemma in grammar["have"] else "perfect"
    if len(verbs) > 1 and main.form == "gerund":
        return "progressive"
    return lead.form if lead.form in {"past", "future"} else "present"


def _is_perfect(verbs: Sequence[Unit], grammar: dict[str, Any], reflexive: bool) -> bool:
    if any(v.lemma in grammar["have"] for v in verbs[:-1]):
        return True
    if reflexive and verbs[-2].lemma in grammar["be"]:
        return True
    return verbs[-2].lemma in grammar["be"] and verbs[-1].lemma in grammar["passive_only"]


def _voice(units: Sequence[Unit], members: Sequence[int], grammar: dict[str, Any]) -> Voice:
    main = units[members[-1]]
    if any(units[i].lower in {"se", "s'"} for i in range(max(0, members[0] - 2), members[-1])):
        return "reflexive"
    if main.form != "past_participle" or main.lemma in grammar["passive_only"]:
        return "active"
    if len(members) == 1:
        return "passive"
    return "passive" if units[members[-2]].lemma in grammar["be"] else "active"


def _mode_of(unit: Unit, grammar: dict[str, Any]) -> Mode:
    if unit.lemma in grammar["possible"]:
        return "possible"
    return "necessary" if unit.lemma in grammar["necessary"] else ""


def _negated(units: Sequence[Unit], first: int, last: int, language: str) -> bool:
    negation = load(language, "grammar")["negation"]
    span = [u.lower for u in units[max(0, first - 1) : last + 1]]
    after = [u.lower for u in units[last + 1 : last + 12]]
    if not any(w in negation["words"] for w in span):
        return False
    only = any(w in {"only", "just", "seulement"} for w in after[:2] + span)
    return not only and not _restricts(units, first, last)


def _restricts(units: Sequence[Unit], first: int, last: int) -> bool:
    """« ne … que » affirms: a `que` after the group with no second negation before it."""
    span = [u.lower for u in units[first : last + 1]]
    if not ({"ne", "n'"} & set(span)) or {"pas", "plus", "jamais", "aucun", "aucune", "rien"} & set(span):
        return False
    after: Iterable[Unit] = units[last + 1 : last + 6]
    return any(u.lower in {"que", "qu'"} for u in after)


@cache
def _grammar(language: str) -> dict[str, Any]:
    return dict(load(language, "grammar")["verbs"])
