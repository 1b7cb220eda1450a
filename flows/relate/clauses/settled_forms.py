"""Words that can be one thing only where they stand, whatever the tagger made of them: « rompt », « l'offre de ».

In: the units of a sentence and one of them. Out: the unit set right, or null where nothing settles it (`grammar.toml`,
`tagging`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from flows.relate.clauses.pasts import is_subject, opens_aside, stands_beside
from flows.relate.clauses.units import Unit
from flows.relate.clauses.verb_forms import Form, participle_of

# What may stand right behind a verb as its object.
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET"})


def settled_form(units: Sequence[Unit], unit: Unit, facts: Mapping[str, Any]) -> Unit | None:
    """A form that is only one thing (« rompt »), or a noun between an article and a complement (« l'offre de »)."""
    if unit.lower in facts["latter"] and _stands_alone(units, unit.index, facts):
        return replace(unit, pos="PRON", form="")
    if (unit.index == 0 and opens_aside(units, facts)) or stands_beside(units, unit.index, facts):
        return replace(unit, pos="VERB", form="past_participle", lemma=participle_of(unit.lower, facts) or unit.lower)
    if unit.pos == "X" and unit.text in facts.get("sure_auxiliaries", ()):
        return replace(unit, pos="AUX", form="present", lemma=facts["auxiliaries"][0])
    if _opens_with_present(units, unit, facts):
        return replace(unit, pos="VERB", form="present")
    bare = unit.lower in facts.get("sure_verbs", ()) and unit.pos not in {"VERB", "AUX"} and unit.index > 0
    if bare and is_subject(units[unit.index - 1]):  # "Oslo and Riga expel diplomats"
        return replace(unit, pos="VERB", form="present", lemma=unit.lower)
    if facts.get("past_as_participle") and _heads_line(units, unit):
        return replace(unit, form="present")
    if unit.pos not in {"VERB", "AUX"} and _opens_headline(units, unit, facts):
        return replace(unit, pos="VERB", form="present", lemma=unit.lower)
    if unit.pos == "VERB" and unit.lower in facts.get("sure_nouns", ()) and _is_object(units, unit.index):
        return replace(unit, pos="NOUN", form="")
    form: Form | None = facts.get("forms", {}).get(unit.lower)
    if form is not None and unit.form not in {"", form}:
        return replace(unit, pos="VERB", form=form)
    return _qualifier_or_noun(units, unit, facts)


def _opens_with_present(units: Sequence[Unit], unit: Unit, facts: Mapping[str, Any]) -> bool:
    """Whether a form that could be a participle stands right behind the name with which the sentence opens."""
    if unit.lower not in facts.get("present_or_participle", ()) or not 0 < unit.index < 3:
        return False
    return is_subject(units[unit.index - 1]) and all(u.pos == "DET" for u in units[: unit.index - 1])


def _qualifier_or_noun(units: Sequence[Unit], unit: Unit, facts: Mapping[str, Any]) -> Unit | None:
    """What was taken for a verb and is none: a gerund before its noun, a noun between an article and a complement."""
    if unit.form == "gerund" and unit.dep == "mod" and _qualifies(units, unit.index):
        return replace(unit, pos="ADJ", form="")
    before, behind = units[unit.index - 1 : unit.index], units[unit.index + 1 : unit.index + 2]
    finite = unit.pos == "VERB" and unit.form in {"present", "past"}
    ruled = unit.index > 1 and units[unit.index - 2].pos == "ADP" and units[unit.index - 2].dep != "mark"
    complemented = bool(behind) and behind[0].lower in facts["complements"]
    if finite and before and before[0].pos == "DET" and (complemented or ruled):
        return replace(unit, pos="NOUN", form="")
    return None


def _heads_line(units: Sequence[Unit], unit: Unit) -> bool:
    """Whether what looks like an infinitive is the verb of a headline: "Kenya, Peru sign security pact"."""
    bare = unit.form == "infinitive" and unit.index > 0 and is_subject(units[unit.index - 1])
    return bare and not any(u.pos in {"VERB", "AUX", "PART"} for u in units[: unit.index])


def _opens_headline(units: Sequence[Unit], unit: Unit, facts: Mapping[str, Any]) -> bool:
    """Whether a word that may be a noun is the verb of a headline: "Oslo halts data sharing, arms sales"."""
    if unit.lower not in facts.get("headline_verbs", ()) or unit.index == 0 or not is_subject(units[unit.index - 1]):
        return False
    behind = units[unit.index + 1 : unit.index + 2]
    return bool(behind) and behind[0].pos in _NOMINAL and not any(u.pos in {"VERB", "AUX"} for u in units[: unit.index])


def _is_object(units: Sequence[Unit], index: int) -> bool:
    """Whether a word is an object with what qualifies it: "plans joint air force drills"."""
    at = index - 1
    while at >= 0 and (units[at].pos == "ADJ" or units[at].mention("force") is not None):
        at -= 1
    return 0 <= at < index - 1 and units[at].pos in {"VERB", "ADP"} and not units[at].mentions


def _qualifies(units: Sequence[Unit], index: int) -> bool:
    """Whether a word stands between a preposition and the noun that it qualifies: "amid rising tensions"."""
    head = units[index + 1] if 0 < index < len(units) - 1 and units[index].head == index + 1 else None
    return head is not None and head.pos == "NOUN" and not head.mentions and units[index - 1].pos == "ADP"


def _stands_alone(units: Sequence[Unit], index: int, facts: Mapping[str, Any]) -> bool:
    """Whether a word that takes up the last of those named has its own article and no noun behind."""
    behind = units[index + 1 : index + 2]
    return (
        index > 0
        and units[index - 1].lower in facts["before_latter"]
        and not (behind and behind[0].pos in {"NOUN", "PROPN", "ADJ", "NUM"})
    )
