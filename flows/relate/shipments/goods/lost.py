"""Things that nobody has any more to give: "captured tanks", « des fusils saisis en mer », "losses of tanks".

In: a `Reading` and the unit of a thing. Out: yes or no. The words are data (`grammar.toml`, `lost`).
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import is_one_of


def is_lost(reading: Reading, index: int) -> bool:
    """Whether a thing was captured or destroyed ("captured tanks", « des fusils saisis en mer », "losses of tanks")."""
    lost = load(reading.sentence.language, "grammar")["lost"]
    units = reading.units
    if reading.markers[index] == "of" and any(
        is_one_of(u.lower, lost["nouns"], reading.sentence.language) for u in units[max(0, index - 6) : index]
    ):
        return True
    near = [*units[max(0, index - 2) : index], *units[index + 1 : index + 4]]
    return any(
        unit.lower.startswith(tuple(lost["stems"])) and (unit.form == "past_participle" or unit.pos == "ADJ")
        for unit in near
        if not _finite_active(reading, unit.index)
    )


def _finite_active(reading: Reading, index: int) -> bool:
    group = reading.group_at(index)
    return group is not None and group.finite and group.voice == "active"
