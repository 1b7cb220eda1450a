"""Deeds that a sentence calls false: "no troops", « aucune livraison », "reports that … are false".

In: a `Reading` and the unit of a trigger or of a governing noun. Out: yes or no, or the unit that denies.
"""

from collections.abc import Iterator

from flows.dictionary import load
from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading


def is_denied_object(reading: Reading, noun: Found) -> bool:
    """A governing noun right behind a denied verb ("have not seen any evidence", « n'a pas de preuve »)."""
    if noun.kind == "verb":
        return False
    group = next((g for g in reversed(reading.verbs) if g.last < noun.first), None)
    return group is not None and group.negated and noun.first - group.last <= 4


def denied_claim(reading: Reading, first: int) -> Iterator[int]:
    """A deed told by a noun or an infinitive in a clause that calls it false (« sans fondement », "false reports")."""
    group = reading.group_at(first)
    reported = group is not None and group.finite and _in_report(reading, group.first)
    if group is not None and group.finite and not reported:
        return
    kinds = {"phrase", "light"} if reported else {"phrase"}  # a verb governs the nouns and infinitives below it itself
    for found in governors_in(reading):
        apart = any(
            u.lower == "," for u in reading.units[first : found.first]
        )  # "weighs sending it, but no decision …"
        near = abs(found.first - first) < 20 and not apart
        if found.entry.options["effect"] == "deny" and found.kind in kinds and near:
            yield found.first


def _in_report(reading: Reading, first: int) -> bool:
    """Whether a verb is told in a report that stands as a subject: "Reports that Oslo is halting aid are false"."""
    that = load(reading.sentence.language, "grammar")["complementisers"]["that"]
    at = next((u.index for u in reversed(reading.units[:first]) if u.lower in that), 0)
    return any(
        f.kind == "noun" and f.last == at - 1 and f.entry.options["effect"] == "say" for f in governors_in(reading)
    )


def is_denied_noun(reading: Reading, index: int) -> bool:
    """A noun denied by its own determiner or preposition: "no troops", « aucune livraison », "without talks"."""
    grammar = load(reading.sentence.language, "grammar")
    denying, copulas = grammar["negation"]["determiners"], grammar["verbs"]["be"]
    lacking = grammar["negation"]["prepositions"]
    words = {*grammar["negation"]["words"], *grammar["negation"]["seconds"]}
    for at in range(index - 1, max(-1, index - 5), -1):
        unit = reading.units[at]
        if unit.lower in denying:
            return True
        if unit.lower in lacking:  # "not without talks"
            return at == 0 or reading.units[at - 1].lower not in words
        group = reading.group_at(at)
        if group is not None and group.negated and unit.lemma in copulas:
            return True  # « ce n'est pas une rupture »
        if unit.lower in words and at > 0 and reading.units[at - 1].lemma in copulas:
            return reading.units[at + 1].lower not in grammar["negation"]["exceptions"]  # "is not ready to"
        if unit.pos not in {"ADJ", "ADV", "DET"} and (unit.name is None or unit.name.sense != "adjective"):
            return False
    return False
