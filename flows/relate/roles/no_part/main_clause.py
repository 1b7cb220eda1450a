"""Phrases of another clause than the deed: "After Oslo, which sold it guns, Rome …", "Riga, which fears it, bought …".

In: a `Reading`, a trigger and a `Candidate`. Out: yes or no.
"""

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, kind_of_relative, relative_before
from flows.relate.roles.candidates import Candidate


def of_main_clause(reading: Reading, trigger: Found, candidate: Candidate) -> bool:
    """Whether a phrase stands behind a clause about a party: "After Oslo, which sold it guns, it turns to Rome"."""
    head, group = candidate.head, reading.group_at(trigger.first)
    if head is None or head <= trigger.last or group is None or not group.finite:
        return False
    relative = relative_before(reading, group)
    if relative is None or relative == 0 or kind_of_relative(reading, relative) != "subject":
        return False
    whose = antecedent_of(reading, relative)
    aside = reading.units[relative - 1].lower == "," and whose is not None and reading.units[whose].mention("name")
    closed = next((u.index for u in reading.units[trigger.last + 1 : head] if u.lower == ","), None)
    return bool(aside) and closed is not None and _goes_on(reading, closed, head)


def is_of_aside(reading: Reading, trigger: Found, candidate: Candidate) -> bool:
    """Whether a phrase stands between commas in a clause about a party: "Riga, which fears Oslo, received …"."""
    head, group = candidate.head, reading.group_at(trigger.first)
    if head is None or head >= trigger.first or (group is not None and not group.finite):
        return False
    inner = next((g for g in reversed(reading.verbs) if g.finite and g.last < head), None)
    relative = relative_before(reading, inner) if inner is not None else None
    if relative is None or relative == 0 or reading.units[relative - 1].lower != ",":
        return False
    whose = antecedent_of(reading, relative)
    closed = next((u.index for u in reading.units[head + 1 : trigger.first] if u.lower == ","), None)
    named = whose is not None and reading.units[whose].mention("name") is not None
    return named and kind_of_relative(reading, relative) == "subject" and closed is not None


def _goes_on(reading: Reading, stop: int, head: int) -> bool:
    """Whether what stands behind a stop is no more of the clause before it: a verb, or "and" with a preposition."""
    joined = reading.units[stop + 1].pos == "CCONJ" and reading.units[stop + 2].pos == "ADP"
    return joined or any(g.finite and stop < g.first < head for g in reading.verbs)
