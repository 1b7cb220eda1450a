"""Where things are told to be made: "corvettes built in Peru", « des drones fabriqués en Turquie ».

In: a `Reading` and the unit of a name. Out: yes or no. The verbs are data (`shipments.toml`, `about`).
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading

# How many words behind the participle the name stands at most: "built at a yard in Peru".
_NEAR = 6


def is_made_in(reading: Reading, named: int) -> bool:
    """Whether a name tells where the things before it were made."""
    group = next((g for g in reversed(reading.verbs) if g.last < named), None)
    if group is None or group.tense != "participle" or not group.first or named - group.last > _NEAR:
        return False
    made: list[str] = load(reading.sentence.language, "shipments")["about"]["made"]
    between = reading.units[group.last + 1 : named]
    plain = not any(u.lower in {",", ";", ":"} or u.mention("item") for u in between)
    return plain and reading.units[group.head].lower.startswith(tuple(made))
