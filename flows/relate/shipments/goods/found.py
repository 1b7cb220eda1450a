"""Which things of a sentence may pass in a transfer.

In: a `Reading`. Out: their units. Each module beside this one knows one way in which a thing does not pass.
"""

from collections.abc import Sequence

from flows.normalise.mention import Name
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit
from flows.relate.shipments.goods.against import is_outbid, is_warded_off
from flows.relate.shipments.goods.asides import is_aside
from flows.relate.shipments.goods.carriers import is_carrier, is_fitted
from flows.relate.shipments.goods.excepted import is_excepted
from flows.relate.shipments.goods.in_clauses import is_of_clause, is_worked_on
from flows.relate.shipments.goods.lost import is_lost
from flows.relate.shipments.goods.renamed import is_renamed
from flows.relate.shipments.goods.second_names import is_accessory, is_contents, is_second_name, is_served
from flows.relate.shipments.goods.spelled_out import is_optional, is_spelled_out

_STRAY = (
    is_lost,
    is_aside,
    is_carrier,
    is_second_name,
    is_contents,
    is_served,
    is_accessory,
    is_of_clause,
    is_outbid,
    is_worked_on,
    is_warded_off,
    is_fitted,
    is_excepted,
    is_spelled_out,
    is_renamed,
    is_optional,
)


def _names_body(unit: Unit) -> bool:
    """Whether a model's name is only part of an organisation's: "the G5 Sahel"."""
    name, item = unit.mention("name"), unit.mention("item")
    body = name is not None and isinstance(name.value, Name) and name.value.type == "igo"
    return bool(body and name and item and name.start <= item.start and item.end <= name.end)


def goods_in(reading: Reading) -> Sequence[int]:
    """The units of the things of a sentence, without those that no transfer moves."""
    things = [u.index for u in reading.units if u.mention("item") and not _names_body(u)]
    return [i for i in things if not any(test(reading, i) for test in _STRAY)]
