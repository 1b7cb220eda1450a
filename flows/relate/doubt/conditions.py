"""What a sentence doesn't assert: conditions, what hangs on them, and questions.

In: a `Reading` and the place of a trigger. Out: yes or no; of conditions, who must do what they tell.
"""

import re
from collections.abc import Iterator

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.doubt.unasserted import Clause, unasserted

_COMING = {"future", "conditional", "conditional_perfect"}
_STOP = re.compile(r"[.!?]+")


def is_conditional(reading: Reading, index: int) -> bool:
    """Whether a unit stands in an if-clause, or in a main clause whose verb looks ahead to one."""
    for clause in unasserted(reading):
        if clause.asked:
            continue
        if clause.start <= index <= clause.end:
            return not _contrasts(reading, clause, index)
        if _hangs_on(reading, clause, index):
            return True
    return False


def condition_subjects(reading: Reading) -> Iterator[int]:
    """The units of those who must not do, or do first, what a condition tells: "if Moscow attacks"."""
    for clause in unasserted(reading):
        inside = (g for g in reading.verbs if clause.start < g.first <= clause.end and g.finite)
        group = None if clause.asked else next(inside, None)
        subject = subject_of(reading, group) if group is not None else None
        if subject is not None:
            yield subject


def is_asked(reading: Reading, index: int) -> bool:
    """Whether a unit stands in a question, direct ("Will Oslo deliver?") or not ("asked whether Oslo will deliver")."""
    if any(clause.asked and clause.start <= index <= clause.end for clause in unasserted(reading)):
        return True
    stop = next((u.lower for u in reading.units[index + 1 :] if not u.mentions and _STOP.fullmatch(u.lower)), "")
    return "?" in stop


def _contrasts(reading: Reading, clause: Clause, index: int) -> bool:
    """« Si Oslo a livré des mortiers, Riga n'a rien envoyé » sets two facts against each other."""
    words = load(reading.sentence.language, "grammar")["complementisers"]
    own, main = reading.group_at(index), _main_group(reading, clause)
    if reading.units[clause.start].lower not in words["contrasting"] or own is None or main is None:
        return False
    return own.tense == "perfect" and main.tense not in _COMING and clause.start < main.first


def _main_group(reading: Reading, clause: Clause) -> VerbGroup | None:
    """The verb of the clause on which a condition leans: the next finite one behind it, else the last before it."""
    # Told by inversion, a condition leans on a verb that looks ahead ("should it, as is said, …, Oslo would …").
    inverted = reading.units[clause.start].lower in _inverting(reading)
    behind = (g for g in reading.verbs if g.finite and g.first > clause.end)
    after = next((g for g in behind if not inverted or g.tense in _COMING or g.mode), None)
    before = next((g for g in reversed(reading.verbs) if g.finite and g.last < clause.start), None)
    opens = clause.start <= 2 or reading.units[clause.start - 1].pos == "PUNCT"
    return after or before if opens else before


def _inverting(reading: Reading) -> list[str]:
    words: list[str] = load(reading.sentence.language, "grammar")["complementisers"]["inverting"]
    return words


def _hangs_on(reading: Reading, clause: Clause, index: int) -> bool:
    """Whether a unit outside a condition belongs to the main clause, told as coming."""
    main = _main_group(reading, clause)
    group = reading.group_at(index)
    planned = group is not None and group.tense == "infinitive" and main is not None and main.tense == "present"
    planned = planned and not any(group.last < g.first < clause.start for g in reading.verbs if group is not None)
    if main is None or (main.tense not in _COMING and not main.mode and not planned):
        return False
    if _is_of_gerund(reading, clause, main):
        return False
    return group == main or ((group is None or not group.finite) and governing_group(reading, index) == main)


def _is_of_gerund(reading: Reading, clause: Clause, main: VerbGroup) -> bool:
    """Whether a condition belongs to what a verb brings about: "will sign a pact, binding both to act if …"."""
    between = (g for g in reading.verbs if main.last < g.first < clause.start and g.tense == "gerund")
    return any(reading.units[g.first - 1].lower == "," for g in between)
