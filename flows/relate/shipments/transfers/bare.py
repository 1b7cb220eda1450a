"""Deliveries without a word of what is delivered, where they are stopped: « ont gelé leurs livraisons ».

In: a `Reading`. Out: its transfers (`Governed`), each with the noun itself as its thing.
"""

from flows.relate.clauses.reading import Reading
from flows.relate.doubt.clause import read_doubt
from flows.relate.roles.assign import Governed
from flows.relate.shipments.transfers.found import find_transfers
from flows.relate.shipments.triggers import find_triggers

_STOPPED = frozenset({"suspend", "cancel", "refuse"})


def find_bare(reading: Reading) -> list[Governed]:
    """Deliveries without a word of what is delivered, where they are stopped (« ont gelé leurs livraisons »)."""
    items = {u.index for u in reading.units if u.mention("item") or u.mention("money")}
    told = {t.trigger.first for t in find_transfers(reading)}
    found = [t for t in find_triggers(reading) if t.entry.options.get("bare") and t.kind == "noun"]
    return [
        Governed(t, (t.first,))
        for t in found
        if reading.units[t.first].plural
        and t.first not in told
        and not items & set(range(t.last + 1, t.last + 6))
        and any(e.name in _STOPPED for e in read_doubt(reading, t.first, t.last).effects[:1])
    ]
