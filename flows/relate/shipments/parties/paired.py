"""Who gives to whom, where several give and several receive: "Oslo and Riga sent guns to Chad and Togo respectively".

In: a `Reading`, the suppliers and the recipients of a thing. Out: the pairs. The words are data (`shipments.toml`).
"""

from collections.abc import Sequence
from itertools import product

from flows.dictionary import load
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading

Parties = Sequence[Actor | None]


def paired(reading: Reading, suppliers: Parties, recipients: Parties) -> Sequence[tuple[Actor | None, Actor | None]]:
    """Each supplier with each recipient; one with one, in their order, where the sentence says so."""
    words = load(reading.sentence.language, "shipments")["about"]["in_turn"]
    told = any(u.lower in words for u in reading.units)
    if told and len(suppliers) == len(recipients):
        return list(zip(suppliers, recipients, strict=True))
    return list(product(suppliers, recipients))
