"""Things that a contract lets somebody make for another: "won a contract to build two frigates", "hired a yard to …".

In: a `Reading` and a verb group. Out: yes or no. The words are data (`making` under `about` in `shipments.toml`).
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.shipments.triggers import find_triggers


def makes_to_order(reading: Reading, group: VerbGroup) -> bool:
    """Whether an infinitive tells what is to be made under the deal that stands before it."""
    making = tuple(load(reading.sentence.language, "shipments")["about"]["making"])
    if group.tense != "infinitive" or not reading.units[group.head].lower.startswith(making):
        return False
    deals = (t for t in find_triggers(reading) if t.last < group.first and t.entry.options.get("container"))
    return any(t.entry.options.get("transfer_type") == "sale" for t in deals)
