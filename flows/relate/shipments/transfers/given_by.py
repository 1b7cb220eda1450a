"""Goods that are only listed, beside words that say who gave them: "the fleet includes two boats donated by Japan".

In: a `Reading`, its transfers and triggers. Out: the transfers, goods of a list with the participle behind them that
names a giver. A list alone passes nothing, and with another giver it is that one's.
"""

from collections.abc import Sequence

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.assign import Governed

# How many words behind the last of the goods the participle stands at most, and behind it who gave them.
_NEAR = 3
_GIVERS = frozenset({"by", "from"})


def with_givers(reading: Reading, transfers: Sequence[Governed], triggers: Sequence[Found]) -> list[Governed]:
    """The transfers in the order of the text; a list that keeps no goods goes."""
    things = {transfer.trigger.first: transfer.things for transfer in transfers}
    for transfer in transfers:
        if transfer.trigger.entry.options.get("passage") == "aid":
            for giver in (t for t in triggers if _gives(reading, t)):
                listed = things[transfer.trigger.first]
                given = tuple(t for t in listed if transfer.trigger.last < t < giver.first)
                if given and giver.first - given[-1] <= _NEAR:
                    things[giver.first] = tuple(sorted({*things.get(giver.first, ()), *given}))
                    things[transfer.trigger.first] = tuple(t for t in listed if t not in given)
    told = {t.first: t for t in triggers}
    return [Governed(told[first], things[first]) for first in sorted(things) if things[first]]


def _gives(reading: Reading, trigger: Found) -> bool:
    """Whether a participle tells whom something came from: "donated by Japan", "bought from Turkey"."""
    group = reading.group_at(trigger.first)
    if group is None or group.tense != "participle" or "frame" not in trigger.entry.options:
        return False
    behind = reading.units[trigger.last + 1 : trigger.last + 1 + _NEAR]
    return any(u.name and u.name.iso3 and reading.markers[u.index] in _GIVERS for u in behind)
