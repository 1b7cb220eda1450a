"""Whether a word can be the verb or the noun that the dictionary names, where the tagger errs too.

In: the units of a sentence and one of them. Out: yes or no.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.clauses.units import Unit


def may_be_verb(units: Sequence[Unit], index: int, language: str) -> bool:
    """Whether a unit can be a verb. An auxiliary is none of its own: in "has delivered" nobody keeps anything.

    The parser calls auxiliary, too, what has a number for its object: « La France a encore un millier de soldats ».
    """
    unit = units[index]
    if is_parted(units, index):
        return True
    if unit.dep == "aux" and units[unit.head].form not in {"future", "conditional"} and not _has_number(units, unit):
        return False
    return unit.pos in {"VERB", "AUX"} or bool(unit.form) or _after_clitic(units, index, language)


def _has_number(units: Sequence[Unit], unit: Unit) -> bool:
    """Whether what was taken for an auxiliary stands before a number, or a noun that is counted, and no verb."""
    head = units[unit.head]
    if head.pos == "NUM":
        return True
    between = units[unit.index + 1 : head.index]
    counted = any(u.pos == "NUM" or u.mention("quantity") for u in between)
    return head.pos == "NOUN" and counted and not any(u.pos in {"VERB", "AUX"} for u in between)


def is_parted(units: Sequence[Unit], index: int) -> bool:
    """Whether what was taken for an auxiliary has that of its verb behind a comma, and so is a verb of its own.

    So it is in « Paris a 80 soldats au Mali, a déclaré un porte-parole ».
    """
    unit = units[index]
    if unit.dep != "aux" or unit.head - index < 3:  # most auxiliaries stand beside their verb
        return False
    later = (u for u in units[index + 2 : unit.head] if u.dep == "aux" and u.form in {"present", "past"})
    return any(units[u.index - 1].lower == "," for u in later)


def may_be_noun(unit: Unit) -> bool:
    """Whether a unit can be a noun or adjective: a verb without a form of its own may be one ("transfer")."""
    return unit.pos in {"NOUN", "PROPN", "ADJ", "ADV", "X"} or (unit.pos == "VERB" and unit.form in {"", "gerund"})


def is_named(units: Sequence[Unit], index: int, language: str) -> bool:
    """Whether a gerund is a noun by what stands before it: "the lifting of", "Oslo's easing of", no "by lifting"."""
    before = index > 0 and (units[index - 1].pos == "DET" or is_possessive(units, index - 1, language))
    return before and units[index].form == "gerund"


def ends_as_participle(unit: Unit, language: str) -> bool:
    """Whether a word that the tagger took for something else ends as a past participle does."""
    endings = load(language, "grammar")["tagging"]["participle_endings"]
    return unit.lower.endswith(tuple(endings))


def is_possessive(units: Sequence[Unit], index: int, language: str) -> bool:
    """Whether the unit at an index, if there is one, marks the one before as a possessor ("Norway's")."""
    return index < len(units) and units[index].lower in load(language, "grammar")["phrases"]["possessives"]


def _after_clitic(units: Sequence[Unit], index: int, language: str) -> bool:
    """No noun stands after « ne », « qui » or a subject pronoun: the tagger took a verb for one ("ne livre que")."""
    if index == 0 or units[index].pos not in {"NOUN", "ADJ", "ADV", "X"}:
        return False
    facts = load(language, "grammar")["tagging"]
    pronoun = units[index - 1].lower in facts["before_verbs"] and units[index - 1].pos != "ADP"
    if pronoun or _between_name_and_object(units, index, language):
        return True
    return units[index].lower.endswith(tuple(facts["behind_forces"])) and any(
        u.mention("force") for u in units[max(0, index - 2) : index]
    )


def _between_name_and_object(units: Sequence[Unit], index: int, language: str) -> bool:
    """Between a bare name that opens its clause and an article stands a verb ("Lisbonne achemine deux frégates")."""
    name = units[index - 1].mention("name")
    if name is None or index + 1 >= len(units) or not units[index].lower.isalpha():
        return False
    opens = index == 1 or units[index - 2].lower in {",", ";", *load(language, "grammar")["clauses"]["openers"]}
    following = units[index + 1]
    return opens and (following.pos in {"DET", "NUM"} or following.mention("quantity") is not None)
