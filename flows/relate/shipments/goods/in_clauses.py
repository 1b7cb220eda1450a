"""Things with which a clause does something else than pass them: "able to drop grenades", "promised to upgrade tanks".

In: a `Reading` and the unit of a thing. Out: yes or no. The words are data (`shipments.toml`, `about`).
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, kind_of_relative, relative_before, told_of
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import is_one_of
from flows.relate.shipments.goods.asides import opener_of
from flows.relate.shipments.goods.ordered import makes_to_order
from flows.relate.shipments.triggers import find_triggers

_STOPS = frozenset({",", ";", ":", ")"})
# So many units before a verb stands at most what tells that a thing can do it: « modifiés à Cazaux pour emporter ».
_ABLE = 4


def is_of_clause(reading: Reading, index: int) -> bool:
    """Whether a thing is only told in a clause about another: « des drones qui larguent des grenades », "able to …"."""
    group = next((g for g in reversed(reading.verbs) if g.last < index), None)
    between = reading.units[group.last + 1 : index] if group is not None else ()
    if group is None or any(u.lower in _STOPS for u in between):
        return _needed(reading, index)
    if _tells_ability(reading, group):
        return True
    relative = relative_before(reading, group) if group.finite else None
    if relative is None or _moves(reading, group):
        return _needed(reading, index)
    told = antecedent_of(reading, relative) if kind_of_relative(reading, relative) == "subject" else None
    return told is not None and reading.units[told].mention("item") is not None


def _tells_ability(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb tells what a thing can do: "modified to carry", "capable of firing", « pouvant emporter »."""
    if reading.units[group.first].form == "gerund" and group.mode == "possible":
        return True
    able = load(reading.sentence.language, "shipments")["about"]["able"]
    near = list(reading.units[max(0, group.first - _ABLE) : group.first])
    near = near[max((n + 1 for n, u in enumerate(near) if u.lower in _STOPS), default=0) :]
    told = any(is_one_of(u.lower, able, reading.sentence.language) and not _does(reading, u.index) for u in near)
    return told and group.tense in {"infinitive", "gerund"}


def _does(reading: Reading, index: int) -> bool:
    """Whether a word is what somebody does: "which modified its law to send arms"."""
    group = reading.group_at(index)
    return group is not None and group.finite and group.voice == "active"


def is_worked_on(reading: Reading, index: int) -> bool:
    """Whether a thing is only built, mended, moved …: "promised to upgrade tanks", « des missiles y seront basés »."""
    acts = tuple(load(reading.sentence.language, "shipments")["about"]["acts"])
    groups = (g for g in reading.verbs if reading.units[g.head].lower.startswith(acts) and not _moves(reading, g))
    for group in (g for g in groups if not makes_to_order(reading, g)):
        told = group.voice == "passive" and group.finite and relative_before(reading, group) is None
        if told and subject_of(reading, group) == index and not _passes_in_clause(reading, index):
            return True
        between = reading.units[group.last + 1 : index]
        plain = all(u.pos in {"DET", "ADJ", "NUM", "ADV", "ADP"} or u.mention("quantity") for u in between)
        if group.last < index and group.voice == "active" and plain and group.tense != "participle":
            return True
    return False


def _passes_in_clause(reading: Reading, index: int) -> bool:
    """Whether a clause or participle behind a thing tells that it passes: "the jets that Oslo gave Chad were shown"."""
    told = [
        *told_of(reading, index, index),
        *(g for g in reading.verbs if g.tense == "participle" and g.first - index in {1, 2}),
    ]
    return any(_moves(reading, group) for group in told)


def _needed(reading: Reading, index: int) -> bool:
    """Whether a thing is what has or wants the thing before: « les obus dont ces canons ont besoin »."""
    group = next((g for g in reading.verbs if g.finite and g.first in {index + 1, index + 2}), None)
    if group is None or _moves(reading, group) or group.voice != "active":
        return False
    opener = opener_of(reading, index)
    return opener > 0 and kind_of_relative(reading, opener) is not None and reading.units[opener - 1].nominal


def _moves(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb tells a transfer itself."""
    return any(group.first <= t.first <= group.last for t in find_triggers(reading))
