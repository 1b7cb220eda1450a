"""Whether a sentence dates an act at all, before the act's status is known.

In: a `Reading`, the unit of a trigger and who reports it. Out: the date nearest to it, or null; the day of the report
is none. Which date is the act's own is settled with its status (`choice.py`).
"""

from datetime import date

from flows.normalise.dates import resolve_date
from flows.normalise.mention import Date, Mention
from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.doubt.attribution import Source

# So many days after it was to be held an act may still be told to be off.
_JUST_OVER = 2


def date_near(reading: Reading, trigger: int, report: Source | None = None) -> Mention | None:
    """The date mention of the trigger's clause: the one with the fewest finite verbs and words between."""
    apart = _report(reading, report) if report is not None else range(0)
    best: tuple[float, Mention] | None = None
    for unit in reading.units:
        day = unit.mention("date")
        if day is None or unit.index in apart:
            continue
        low, high = sorted((unit.index, trigger))
        verbs = sum(1 for g in reading.verbs if low < g.head < high and g.finite)
        cost = 5.0 * verbs + 0.2 * (high - low)
        if best is None or cost < best[0]:
            best = (cost, day)
    return best[1] if best is not None and best[0] < 9 else None


def day_set(reading: Reading, group: VerbGroup | None, mention: Mention, published: date) -> Date:
    """The day of what is called off or put off: one for which it had been set lies ahead, unless it is just over."""
    before, near = resolve_date(mention, published, "past"), nearest_day(mention, published)
    over = before.latest is None or (published - before.latest).days <= _JUST_OVER
    planned = group is not None and not over and _was_planned(reading, group)
    return resolve_date(mention, published, "future") if planned else near


def _was_planned(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb tells for when something had been set: "were to open on Sunday", "planned for Sunday"."""
    if group.tense in {"future", "conditional"} or group.mode == "necessary":
        return True
    return any(found.entry.options["effect"] == "plan" for found in governors_in(reading, group))


def _report(reading: Reading, report: Source) -> range:
    """The words that tell who reports, with the day on which: ", the ministry said | on Tuesday"."""
    behind = reading.units[report.last + 1 :]
    days = next((n for n, u in enumerate(behind) if u.pos != "ADP" and u.mention("date") is None), len(behind))
    return range(report.first, report.last + 1 + days)


def nearest_day(mention: Mention, published: date) -> Date:
    """A date read towards whichever side lies nearer to publication."""
    both = [resolve_date(mention, published, side) for side in ("past", "future")]
    return min(both, key=lambda v: min((abs((d - published).days) for d in (v.earliest, v.latest) if d), default=0))
