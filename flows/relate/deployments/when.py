"""When a move takes place.

In: a `Reading`, its move and status. Out: the date mention of the move's clause and its value, read forward for what
is to come. The date of a report ("said on Monday") is none of the move's.
"""

from datetime import date

from flows.normalise.dates import resolve_date
from flows.normalise.mention import Date, Mention
from flows.relate.deployments.carriers import carrier
from flows.relate.deployments.moves import Move
from flows.relate.lexicon import lexicon
from flows.relate.reading import Reading

_FORWARD = {"planned", "considered", "cancelled", "refused"}


def date_of(reading: Reading, move: Move, status: str | None, published: date | None) -> tuple[Mention, Date] | None:
    """The date of a move and how it is to be read."""
    options: list[tuple[float, int, Mention]] = []
    seen: set[int] = set()
    for unit in reading.units:
        mention = unit.mention("date")
        if mention is None or mention.start in seen:
            continue
        seen.add(mention.start)
        cost = _cost(reading, move, unit.index)
        if cost < 5.5:
            options.append((cost, unit.index, mention))
    if not options:
        return None
    mention = min(options, key=lambda o: o[:2])[2]
    direction = "future" if status in _FORWARD else "past"
    value = resolve_date(mention, published, direction)  # type: ignore[arg-type]
    return mention, value


def _cost(reading: Reading, move: Move, index: int) -> float:
    group = carrier(reading, move.trigger)
    trigger = move.trigger.first
    low, high = sorted((index, trigger))
    verbs = sum(1 for g in reading.verbs if low < g.head < high and g.finite and g != group)
    stops = sum(1 for u in reading.units[low:high] if u.lower in {";", ":"})
    return 3.5 * verbs + 3.0 * stops + 0.12 * (high - low) + 4.0 * _of_report(reading, move, index)


def _of_report(reading: Reading, move: Move, index: int) -> bool:
    """Whether the date stands beside a verb of saying that is not the trigger's: "officials said on Monday"."""
    group = carrier(reading, move.trigger)
    says = {
        f.first
        for f in lexicon(reading.sentence.language, "doubt", "governor").find(reading.units)
        if f.entry.options["effect"] == "say" or f.entry.id == "plan"
    }
    for other in reading.verbs:
        if other == group or not (other.head in says or other.first in says):
            continue
        if index in range(other.last + 1, other.last + 5) and not other.last < move.trigger.first < index:
            return True
        if index in range(other.first - 3, other.first):
            return True
    return False
