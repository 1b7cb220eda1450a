"""Which trigger moves which things, told by a verb, a noun, a list, a heading or a headline.

In: a `Reading`. Out: its transfers (`Governed`: a trigger and the units of its things), those of sums and those without
things; whether a trigger tells one in its passage; who gives or gets what a bullet lists.
"""

from flows.relate.shipments.transfers.bare import find_bare
from flows.relate.shipments.transfers.batches import is_batch
from flows.relate.shipments.transfers.bound import stands
from flows.relate.shipments.transfers.descriptions import describing
from flows.relate.shipments.transfers.found import find_transfers
from flows.relate.shipments.transfers.headings import own_parties
from flows.relate.shipments.transfers.sums import find_sums

__all__ = ["describing", "find_bare", "find_sums", "find_transfers", "is_batch", "own_parties", "stands"]
