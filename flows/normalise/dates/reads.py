"""The functions that a rule's `read` may name."""

from collections.abc import Callable

from flows.normalise.dates import read_calendar as by_calendar
from flows.normalise.dates import read_relative as relative
from flows.normalise.dates.found import Found, Made

READS: dict[str, Callable[[Found], Made | None]] = {
    "about": relative.about,
    "ahead": relative.ahead,
    "amount": relative.amount,
    "bound": relative.bound,
    "calendar": by_calendar.calendar,
    "days_within": by_calendar.days_within,
    "decade": by_calendar.decade,
    "early_as": relative.early_as,
    "event": by_calendar.event,
    "from_then": relative.from_then,
    "half": by_calendar.half,
    "holiday": by_calendar.holiday,
    "in_year": by_calendar.in_year,
    "neighbours": by_calendar.neighbours,
    "night": relative.night,
    "nothing": relative.nothing,
    "nth": relative.nth,
    "number": relative.number,
    "numeric": by_calendar.numeric,
    "offset": relative.offset,
    "part": relative.part,
    "part_of_unit": relative.part_of_unit,
    "range": by_calendar.date_range,
    "recent": relative.recent,
    "same": relative.same,
    "shift": relative.shift,
    "slice": by_calendar.slice_of_year,
    "unit_of": relative.unit_of,
    "weekday": relative.weekday,
    "whole": by_calendar.whole,
    "window": relative.window,
    "within": relative.within,
    "years": by_calendar.years,
}
