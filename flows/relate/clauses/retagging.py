"""Verbs that the tagger took for nouns: « La Norvège livre douze mortiers », "Norway ships 12 mortars".

In: the units of a sentence. Out: the same, such words as verbs. Only words that the dictionaries know as verbs of an
event or of its governors are looked at, and only where no noun can stand (« Partiront aussi deux frégates »):
`grammar.toml`, `tagging`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.relate.clauses.lexicon import light_verbs_of, past_dates, verbs_of
from flows.relate.clauses.pasts import is_past, is_subject
from flows.relate.clauses.settled_forms import settled_form
from flows.relate.clauses.units import Unit
from flows.relate.clauses.verb_forms import finite_form, is_gerund, participle_of, tells_of_people

_FINITE = frozenset({"present", "past"})


def retagged(units: Sequence[Unit], language: str) -> tuple[Unit, ...]:
    """The units with the verbs among them set right."""
    facts = load(language, "grammar")["tagging"]
    return tuple(_retagged(units, unit, language, facts) for unit in units)


def _retagged(units: Sequence[Unit], unit: Unit, language: str, facts: Mapping[str, Any]) -> Unit:
    if facts.get("past_as_participle") and is_past(units, unit):
        return replace(unit, form="past")
    settled = settled_form(units, unit, facts)
    if settled is not None:
        return settled
    if unit.form == "infinitive" and facts["infinitives"] and not unit.lower.endswith(tuple(facts["infinitives"])):
        return replace(unit, form=finite_form(unit.lower, facts) or "present")
    if unit.form == "past_participle" and not _can_be_participle(unit, facts):
        return replace(unit, form=finite_form(unit.lower, facts) or "present")
    if _is_tagged(units, unit, facts):
        return unit
    return _as_verb(units, unit, language, facts)


def _can_be_participle(unit: Unit, facts: Mapping[str, Any]) -> bool:
    """Whether a word ends as the participle of such a verb does: « expulsé », no « expulse »."""
    endings = next((e for verbs, e in facts["sure_participles"].items() if unit.lemma.endswith(verbs)), None)
    return endings is None or unit.lower.endswith(tuple(endings))


def _is_tagged(units: Sequence[Unit], unit: Unit, facts: Mapping[str, Any]) -> bool:
    """Whether a word is a verb already, or can be none: part of a name or thing, or written with a capital."""
    if (unit.mentions and not _moves(units, unit)) or unit.form or unit.pos in {"VERB", "AUX"}:
        return True
    return not (unit.text.islower() or (unit.index == 0 and unit.lower.endswith(tuple(facts["only_verbs"]))))


def _as_verb(units: Sequence[Unit], unit: Unit, language: str, facts: Mapping[str, Any]) -> Unit:
    """A word as the verb that the dictionaries know, where it stands as one."""
    word = fold_word(unit.lower)
    known = verbs_of(language).match(word)
    if known and _is_infinitive(units, unit, facts):
        return replace(unit, pos="VERB", form="infinitive", lemma=unit.lower)
    lemma = participle_of(unit.lower, facts) if _after_auxiliary(units, unit.index, facts) else None
    verbal = known or light_verbs_of(language).match(word)
    before = units[unit.index - 1].lower if unit.index else ""
    if verbal and (is_gerund(unit.lower, before, facts) or tells_of_people(units, unit.index, facts)):
        return replace(unit, pos="VERB", form="gerund")
    if lemma is not None and (verbal or lemma in load(language, "grammar")["verbs"]["passive_only"]):
        return replace(unit, pos="VERB", form="past_participle", lemma=lemma)
    stands = known and (unit.lower.endswith(tuple(facts["only_verbs"])) or _stands_as_verb(units, unit.index, facts))
    form = finite_form(unit.lower, facts) if stands else None
    return replace(unit, pos="VERB", form=form, mentions=()) if form else unit


def _is_infinitive(units: Sequence[Unit], unit: Unit, facts: Mapping[str, Any]) -> bool:
    """An infinitive between a preposition or another verb and its object: « a décidé de stationner 300 hommes »."""
    if unit.index == 0 or not unit.lower.endswith(tuple(facts.get("noun_infinitives", ("?",)))):
        return False
    before = units[unit.index - 1]
    leads = before.lower in facts["before_infinitives"] or before.pos == "VERB"
    return leads and _opens_object(units, past_dates(units, unit.index + 1), facts)


def _moves(units: Sequence[Unit], unit: Unit) -> bool:
    """A thing that is a verb before a number: "Norway ships 12 mortars"."""
    following = units[unit.index + 1] if unit.index + 1 < len(units) else None
    thing = all(m.kind in {"item", "force"} for m in unit.mentions)
    return thing and following is not None and _counts(following)


def _counts(unit: Unit) -> bool:
    return unit.pos == "NUM" or unit.mention("quantity") is not None


def _stands_as_verb(units: Sequence[Unit], index: int, facts: Mapping[str, Any]) -> bool:
    """Behind a pronoun that no noun follows, or before an object and behind a name or what joins it to a verb."""
    before = units[index - 1] if index else None
    if before is None:
        return False
    if units[index].pos == "ADV":
        return (is_subject(before) or before.pos in {"NOUN", "PUNCT"}) and _opens_object(
            units, past_dates(units, index + 1), facts
        )
    if before.lower in facts.get("object_clitics", ()):  # « l'ONU le menace d'un embargo », no « avec l'ONU le départ »
        governed = any(u.pos == "ADP" for u in units[max(0, index - 4) : index - 2])
        return 1 < index < len(units) - 1 and is_subject(units[index - 2]) and not governed
    if before.lower in facts["before_verbs"]:
        return True
    joins = before.lower in facts.get("before_joined_verbs", ()) and any(u.form in _FINITE for u in units[: index - 1])
    return (joins or is_subject(before)) and _opens_object(units, past_dates(units, index + 1), facts)


def _after_auxiliary(units: Sequence[Unit], index: int, facts: Mapping[str, Any]) -> bool:
    """Whether an auxiliary stands before a unit, with nothing but adverbs between."""
    at = index - 1
    while at >= 0 and units[at].pos == "ADV" and not units[at].mentions:
        at -= 1
    if at >= 0 and units[at].text in facts.get("sure_auxiliaries", ()):
        return True
    classes = {"AUX", "VERB"} if units[index].pos == "ADJ" else {"AUX"}
    return at >= 0 and units[at].pos in classes and units[at].lemma in facts["auxiliaries"]


def _opens_object(units: Sequence[Unit], index: int, facts: Mapping[str, Any]) -> bool:
    """Whether a unit can open the object of a verb but no complement of a noun."""
    if index >= len(units):
        return False
    unit = units[index]
    if unit.lower in facts["complements"]:
        behind = units[index + 1 : index + 2]
        return bool(behind) and (behind[0].form == "infinitive" or behind[0].lower in facts["articles"])
    return (
        _counts(unit)
        or unit.mention("name") is not None
        or unit.pos in {"DET", "PRON"}
        or unit.lower in facts["openers"]
    )
