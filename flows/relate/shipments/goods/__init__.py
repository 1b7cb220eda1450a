"""Which things of a sentence may pass in a transfer, bare numbers that stand for things told before among them.

In: a `Reading`. Out: the reading with its numbers as things; the units of the things that are not lost, worked on,
excepted or only told about.
"""

from flows.relate.shipments.goods.found import goods_in
from flows.relate.shipments.goods.numbers import counted_of, named_before, with_numbers

__all__ = ["counted_of", "goods_in", "named_before", "with_numbers"]
