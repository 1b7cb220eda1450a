"""Sums that are given: of military aid, where a sum is not what an item costs.

In: a `Reading`. Out: its transfers (`Governed`), each with the units of the sums that its trigger gives.
"""

from collections.abc import Sequence

from flows.relate.clauses.reading import Reading
from flows.relate.roles.assign import Governed, assign
from flows.relate.roles.sums import is_of_other, is_price, value_of
from flows.relate.shipments.transfers.found import find_transfers
from flows.relate.shipments.triggers import find_triggers

# A sum beside these is a price, where things are sold, or a credit: no aid.
_PAID = frozenset({"loan", "sale"})


def find_sums(reading: Reading) -> list[Governed]:
    """The triggers of a sentence with the sums that each gives, where a sum is not the value of an item."""
    if not any(u.mention("money") for u in reading.units):
        return []
    items = [u.index for u in reading.units if u.mention("item")]
    valued = {value_of(reading, index, len(items), index) for index in items}
    transfers = find_transfers(reading)
    sold = [t.things[0] for t in transfers if t.trigger.entry.options.get("transfer_type") == "sale"]
    told = (u.index for u in reading.units if (m := u.mention("money")) and m not in valued)
    told = (i for i in told if not _is_converted(reading, i) and not is_price(reading, i))
    text, language = reading.sentence.text, reading.sentence.language
    told = (i for i in told if not is_of_other(language, text, reading.units[i].end))
    sums = [i for i in told if not any(thing < i for thing in sold) and not _is_price_for(reading, i, sold)]
    triggers = [t for t in find_triggers(reading) if t.entry.options["frame"] == "give"]
    paid = _PAID if transfers else {"loan"}
    return assign(reading, [t for t in triggers if t.entry.options.get("transfer_type") not in paid], sums)


def _is_price_for(reading: Reading, index: int, sold: Sequence[int]) -> bool:
    """Whether a sum stands under "for" before the things for which it is paid: "a sale, for $3 million, of …"."""
    return reading.markers[index] == "for" and bool(sold)


def _is_converted(reading: Reading, index: int) -> bool:
    """Whether a sum in brackets gives the sum before it in another currency: "600 million yen ($4 million)"."""
    before = [u.index for u in reading.units[:index] if u.mention("money")]
    return bool(before) and reading.sentence.quote(before[-1] + 1, index).startswith("(")
