"""Lists of what passes in another clause of their sentence: "The aid consists of six guns and was handed over".

In: a `Reading`, its transfers and triggers. Out: the transfers, what a verb lists with the verb that tells how the
whole passes.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import kind_of_relative, relative_before
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.roles.assign import Governed

# How many words before its pronoun a delivery stands that a relative clause details.
_NEAR = 10


def with_lists(reading: Reading, transfers: Sequence[Governed], triggers: Sequence[Found]) -> list[Governed]:
    """The transfers, in the order of the text; what only sums up a list goes, unless a sum tells its worth."""
    things: dict[int, tuple[int, ...]] = {}
    told: dict[int, Found] = {}
    summed: set[int] = set()
    for transfer in transfers:
        whole = _whole(reading, transfer)
        trigger = _teller(reading, transfer, whole, transfers, triggers) if whole is not None else transfer.trigger
        told[trigger.first] = trigger
        things[trigger.first] = (*things.get(trigger.first, ()), *transfer.things)
        if trigger is not transfer.trigger and whole is not None and not any(u.mention("money") for u in reading.units):
            summed.add(whole)
    return [Governed(told[first], tuple(sorted({*things[first]} - summed))) for first in sorted(told)]


def _whole(reading: Reading, transfer: Governed) -> int | None:
    """What a verb lists the parts of: its subject."""
    group = reading.group_at(transfer.trigger.first)
    if transfer.trigger.entry.options.get("passage") != "aid" or group is None or not group.finite:
        return None
    return subject_of(reading, group)


def _teller(
    reading: Reading, transfer: Governed, whole: int, transfers: Sequence[Governed], triggers: Sequence[Found]
) -> Found:
    """The finite verb that moves the whole: as its thing, or as a shipment that is an object without a thing."""
    moved = [t.trigger for t in transfers if t.trigger.first != transfer.trigger.first and whole in t.things]
    shipped = any(t.kind == "noun" and t.first == whole and not t.entry.options.get("container") for t in triggers)
    above = governing_group(reading, whole) if shipped else None
    over = [t for t in triggers if above is not None and above.first <= t.first <= above.last]
    for trigger in (*moved, *over):
        group = reading.group_at(trigger.first)
        if trigger.kind == "verb" and group is not None and group.finite:
            return trigger
    return _detailed_by(reading, transfer.trigger, triggers) or transfer.trigger


def _detailed_by(reading: Reading, trigger: Found, triggers: Sequence[Found]) -> Found | None:
    """The delivery or deal that a relative clause with a list details: "approved a sale to Chad that includes …"."""
    group = reading.group_at(trigger.first)
    relative = relative_before(reading, group) if group is not None and group.finite else None
    if relative is None or kind_of_relative(reading, relative) != "subject":
        return None
    near = range(max(0, relative - _NEAR), relative)
    deal = next((t for t in reversed(triggers) if t.kind == "noun" and t.first in near), None)
    if deal is None or any(u.mention("name") for u in reading.units[deal.last + 1 : relative]):
        return deal
    words = load(reading.sentence.language, "discourse")
    known = {*words["demonstratives"], *words["definite_singular"]}
    return None if deal.first and reading.units[deal.first - 1].lower in known else deal
