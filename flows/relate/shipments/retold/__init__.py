"""What the rows of an article tell of each other: repeats, parts, models, worth, that it is decided.

In: a `Story` and its shipment events. Out: the same, completed by what other rows and sentences tell of them, those
that only repeat refused.
"""

from flows.relate.shipments.retold.answered import answered
from flows.relate.shipments.retold.decided import signed
from flows.relate.shipments.retold.funded import with_funds
from flows.relate.shipments.retold.models import with_models
from flows.relate.shipments.retold.portions import with_portions
from flows.relate.shipments.retold.repeats import without_repeats
from flows.relate.shipments.retold.values import with_values

__all__ = ["answered", "signed", "with_funds", "with_models", "with_portions", "with_values", "without_repeats"]
