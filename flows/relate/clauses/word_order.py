"""Where a verb's subject stands: by the parser's arc, behind the verb, or before it.

In: a `Reading` and a verb group. Out: the unit that heads a noun phrase, or null.
"""

from flows.dictionary import load
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.openings import opens_own_clause
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, relative_before
from flows.relate.clauses.units import Unit
from flows.relate.clauses.verbs import VerbGroup

# What closes words that somebody is quoted with.
QUOTES = frozenset({"»", '"', "”"})
# So many units before the comma behind it the head of a subject stands at most: "the president of Chad, …".
_NAMED = 4


def arc_subject(reading: Reading, group: VerbGroup) -> int | None:
    """The subject by the parser's arc, unless a marker governs it or it is a clitic (« que lui a livrés Oslo »)."""
    members = range(group.first, group.last + 1)
    clitics: list[str] = load(reading.sentence.language, "grammar")["pronouns"]["clitic"]
    pronouns: list[str] = load(reading.sentence.language, "grammar")["relative"]["subject"]
    return next(
        (
            unit.index
            for unit in reading.units
            if unit.dep == "subj" and unit.head in members and _heads(unit) and reading.markers[unit.index] is None
            if unit.lower not in pronouns and not (unit.index in members and unit.lower in clitics)
        ),
        None,
    )


def _heads(unit: Unit) -> bool:
    """Whether a unit heads a phrase, as a noun does or a determiner without one ("both have left")."""
    return unit.nominal or unit.pos == "DET"


def inverted_subject(reading: Reading, group: VerbGroup) -> int | None:
    """The unmarked noun phrase right behind the group."""
    opens: list[str] = load(reading.sentence.language, "grammar")["complementisers"]["that"]
    for at in range(group.last + 1, min(len(reading.units), group.last + 8)):
        unit = reading.units[at]
        if unit.nominal and not unit.mention("date") and reading.markers[at] is None:
            return at
        if reading.group_at(at) is not None or unit.lower in {",", *opens}:
            return None
    return None


def left_subject(reading: Reading, group: VerbGroup) -> int | None:
    """The nearest unmarked noun phrase on the left that isn't shut away in a relative clause."""
    grammar = load(reading.sentence.language, "grammar")
    best: int | None = None
    for at in range(group.first - 1, -1, -1):
        unit = reading.units[at]
        other = reading.group_at(at)
        if other is not None and other.finite and relative_before(reading, other) is None:
            break
        if unit.lower in {";", ":"} or (best is not None and unit.lower in grammar["complementisers"]["that"]):
            break
        qualifies = unit.pos == "ADJ" and unit.head < at and reading.units[at - 1].nominal  # « sa tournée européenne »
        if unit.nominal and reading.markers[at] is None and not (unit.mention("date") or qualifies) and other is None:
            if best is None or reading.units[at + 1].lower in {",", *grammar["clauses"]["and"]}:
                best = at
            if unit.mention("name"):
                listed = unit.dep == "conj" and unit.head < at and reading.units[unit.head].mention("name")
                if listed and reading.markers[unit.head] == "including":
                    continue  # « des pays, dont le Kenya et le Togo, ont »
                # "Oslo and Riga expel diplomats", but not "sent guns to Oslo and Riga expelled diplomats"
                if not listed or opens_own_clause(reading, unit.head, at):
                    return at
                return unit.head if reading.markers[unit.head] is None else listed_with(reading, at, "name")[0]
    return best


def _closes_aside(reading: Reading, group: VerbGroup) -> bool:
    """Whether the comma before the group ends an aside on its subject: « Oslo, qui a hésité, envoie des chars »."""
    close = group.first - 1
    if close < 2 or reading.units[close].lower != ",":
        return False
    opening = next((at for at in range(close - 1, 0, -1) if reading.units[at].lower == ","), None)
    subject = left_subject(reading, group) if opening is not None else None
    if opening is None or subject is None or not opening - _NAMED <= subject < opening:
        return False
    inside = [g for g in reading.verbs if opening < g.first < close and g.finite]
    return all(relative_before(reading, g) is not None for g in inside)


def before_relative(reading: Reading, group: VerbGroup) -> int | None:
    """Whom a relative clause between commas is about, right before their verb: « Oslo, que Lima accuse, a livré … »."""
    close = group.first - 1
    if close < 0 or reading.units[close].lower != ",":
        return None
    inside = [g for g in reading.verbs if g.finite and g.last < close]
    opening = relative_before(reading, inside[0]) if inside else None
    if opening is None or opening < 2 or reading.units[opening - 1].lower != "," or len(inside) > 1:
        return None
    return antecedent_of(reading, opening) if inside[0].first > opening else None


def quote_before(reading: Reading, group: VerbGroup) -> bool:
    """Whether a comma or a quotation mark stands right before the group, and ends no aside on its subject."""
    before = reading.units[group.first - 1].lower if group.first else ""
    return before in {",", "-", *QUOTES} and not _closes_aside(reading, group)


def apposed_to(reading: Reading, subject: int, verb: VerbGroup) -> int:
    """The office that a comma sets behind an unknown name, the states behind a group of them, else the subject."""
    if reading.units[subject].mentions:
        told = listed_with(reading, subject + 2 + (reading.units[subject + 2].pos == "DET"), "name")
        group = getattr(getattr(reading.units[subject].mention("name"), "value", None), "sense", "") == "generic"
        return told[0] if group and len(told) > 1 and told[-1] + 2 == verb.first else subject
    beside = reading.units[subject + 2 : min(verb.first, subject + 6)]
    return next((u.index for u in beside if u.mention("name") and reading.markers[u.index] is None), subject)


def pronoun_before(reading: Reading, group: VerbGroup) -> int | None:
    """A pronoun right before the verb that can be nothing but its subject, whatever the parser makes of it: "he is"."""
    at, grammar = group.first - 1, load(reading.sentence.language, "grammar")
    sure = {*grammar["tagging"]["before_verbs"]} & {*grammar["pronouns"]["third"]} - {*grammar["pronouns"]["clitic"]}
    return at if at >= 0 and reading.units[at].lower in sure else None
