"""Goods that are only listed, beside words that say who gave them: "the fleet includes two boats donated by Japan".

In: a `Reading`, its transfers and triggers. Out: the transfers, goods of a list with the participle, noun or relative
clause behind them that names a giver. A list alone passes nothing, and with another giver it is that one's.
"""

from collections.abc import Sequence

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before
from flows.relate.roles.assign import Governed

# How many words behind the last of the goods what tells their giver begins at most, and behind it who it is.
_NEAR = 4
_BY = frozenset({"by", "from"})


def with_givers(reading: Reading, transfers: Sequence[Governed], triggers: Sequence[Found]) -> list[Governed]:
    """The transfers in the order of the text; a list that keeps no goods goes."""
    things = {transfer.trigger.first: transfer.things for transfer in transfers}
    for transfer in transfers:
        if transfer.trigger.entry.options.get("passage") == "aid":
            for giver, begins in ((t, _begins(reading, t)) for t in triggers):
                listed = things[transfer.trigger.first]
                given = tuple(t for t in listed if begins is not None and transfer.trigger.last < t < begins)
                if given and begins is not None and _adjoins(reading, given[-1], begins):
                    things[giver.first] = tuple(sorted({*things.get(giver.first, ()), *given}))
                    things[transfer.trigger.first] = tuple(t for t in listed if t not in given)
    told = {t.first: t for t in triggers}
    return [Governed(told[first], things[first]) for first in sorted(things) if things[first]]


def _adjoins(reading: Reading, thing: int, begins: int) -> bool:
    """Whether words follow right behind goods, and are not joined to them as something else."""
    between = reading.units[thing + 1 : begins]
    return len(between) < _NEAR and not any(u.pos == "CCONJ" for u in between)


def _begins(reading: Reading, trigger: Found) -> int | None:
    """Where words begin that tell which state gave something, "donated by Japan", "that Japan gave"; else null."""
    if trigger.entry.options.get("frame") not in {"give", "get"} or "passage" in trigger.entry.options:
        return None
    group = reading.group_at(trigger.first)
    behind = range(trigger.last + 1, min(trigger.last + 1 + _NEAR, len(reading.units)))
    if trigger.kind == "noun":
        markers = _BY | {"of"}  # « dons du Japon »
    elif group is not None and group.tense == "participle":
        markers = _BY
    else:
        relative = relative_before(reading, group) if group is not None and group.finite else None
        named = relative is not None and any(_is_state(reading, i) for i in range(relative + 1, trigger.first))
        return relative if named else None
    return trigger.first if any(_is_state(reading, i) and reading.markers[i] in markers for i in behind) else None


def _is_state(reading: Reading, index: int) -> bool:
    name = reading.units[index].name
    return name is not None and name.iso3 is not None
