"""The rows of a transfer: one for each supplier, recipient and item, with its number, worth and days.

In: a `Passing` (what a trigger tells), the unit of an item and its parties. Out: an event, or a refused candidate; a
list as its heading tells it.
"""

from flows.relate.shipments.rows.listed import detailed
from flows.relate.shipments.rows.row import shipment_row

__all__ = ["detailed", "shipment_row"]
