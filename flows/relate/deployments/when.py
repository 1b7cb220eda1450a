"""When a move takes place.

In: a `Reading`, its move and status. Out: the date mention of the move's clause and its value, read forward for what
is to come. The date of a report ("said on Monday") is none of the move's.
"""

import re
from datetime import date

from flows.dictionary import load
from flows.normalise.dates import find_dates, resolve_date
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Date, Mention
from flows.relate.deployments.carriers import carrier
from flows.relate.deployments.moves import Move
from flows.relate.lexicon import lexicon
from flows.relate.reading import Reading
from flows.relate.story import Story

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
    begun = _beginning(reading, mention, published) if status not in _FORWARD else None
    return mention, begun or value


def _beginning(reading: Reading, mention: Mention, published: date | None) -> Date | None:
    """The day from which something holds is the day on which it was done (« depuis lundi », "since June")."""
    words: list[str] = load(reading.sentence.language, "deployments")["purposes"]["since"]
    opener = next((w for w in words if fold(mention.text).startswith(w + " ")), None)
    if opener is None:
        return None
    found = find_dates(mention.text[len(opener) + 1 :], reading.sentence.language, published)
    value = found[0].value if len(found) == 1 else None
    direction = resolve_date(found[0], published, "past") if found else None
    return direction if isinstance(value, Date) else None


def reported_before(story: Story, reading: Reading) -> tuple[Mention, Date] | None:
    """The day by which it had been done, as it was reported then ("As reported on April 23, …")."""
    opening = re.compile(load(story.language, "deployments")["purposes"]["reported"])
    here = story.number_at(reading.sentence.span.start)
    for number in range(here, max(-1, here - 4), -1):
        span = story.spans[number]
        if span.paragraph != reading.sentence.span.paragraph:
            return None
        hit = opening.match(story.article.text, span.start, span.end)
        told = [m for m in story.within(number, "date") if hit and m.start <= hit.end() + 3]
        if told and isinstance(told[0].value, Date) and told[0].value.latest:
            day = told[0].value.latest
            return told[0], Date(f"../{day.isoformat()}", None, day, "bound_only", told[0].value.basis)
    return None


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
