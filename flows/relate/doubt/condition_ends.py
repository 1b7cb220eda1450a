"""Where a condition ends.

In: a `Reading` and the unit that opens a condition. Out: its last unit.
"""

from flows.relate.clauses.reading import Reading

_DONE = {"past", "perfect"}


def end_of(reading: Reading, start: int) -> int:
    """The last unit of a clause: before a comma or quotation mark behind its verb, else that of the sentence."""
    verbal = not any(u.pos == "ADP" for u in reading.units[start : start + 1])
    finite = not verbal
    for at in range(start + 1, len(reading.units)):
        group = reading.group_at(at)
        finite = finite or (group is not None and group.finite)
        if reading.units[at].lower == ";" or (finite and reading.units[at].lower in {",", "»", "”"}):
            return at
        if finite and _goes_on_before(reading, start, at):
            return at - 1
    return len(reading.units) - 1


def _goes_on_before(reading: Reading, start: int, at: int) -> bool:
    """Whether "and" leads back to the clause before the condition: "threatened it if … and called"."""
    joined = reading.group_at(at + 1) if reading.units[at].pos == "CCONJ" and at + 1 < len(reading.units) else None
    own = next((g for g in reading.verbs if g.finite and start < g.first < at), None)
    main = next((g for g in reversed(reading.verbs) if g.finite and g.last < start), None)
    if joined is None or own is None or main is None or joined.first != at + 1 or not joined.finite:
        return False
    return joined.tense in _DONE and main.tense in _DONE and own.tense not in _DONE
