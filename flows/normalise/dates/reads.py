"""The functions that a rule's `read` may name."""

from collections.abc import Callable

from flows.normalise.dates import read_calendar as by_calendar
from flows.normalise.dates import read_parts as parts
from flows.normalise.dates import read_relative as relative
from flows.normalise.dates.found import Found, Made

READS: dict[str, Callable[[Found], Made | None]] = {
    "about": parts.about,
    "ahead": relative.ahead,
    "amount": relative.amount,
    "bound": parts.bound,
    "calendar": by_calendar.calendar,
    "day_beside": relative.day_beside,
    "days_of_week": parts.days_of_week,
    "days_within": by_calendar.days_within,
    "decade": by_calendar.decade,
    "early_as": parts.early_as,
    "echo": relative.echo,
    "event": parts.event,
    "from_then": relative.from_then,
    "half": by_calendar.half,
    "holiday": by_calendar.holiday,
    "in_week": parts.in_week,
    "in_year": by_calendar.in_year,
    "just_past": relative.just_past,
    "month_named": parts.month_named,
    "months": by_calendar.months,
    "night": relative.night,
    "night_after": relative.night_after,
    "nothing": relative.nothing,
    "nth": parts.nth,
    "number": relative.number,
    "numeric": by_calendar.numeric,
    "numeric_range": by_calendar.numeric_range,
    "offset": relative.offset,
    "part": parts.part,
    "part_of_year": by_calendar.part_of_year,
    "range": by_calendar.date_range,
    "recent": relative.recent,
    "related": by_calendar.related,
    "same": parts.same,
    "shift": relative.shift,
    "slice": by_calendar.slice_of_year,
    "week_of": parts.week_of,
    "weekday": relative.weekday,
    "weekdays_away": relative.weekdays_away,
    "whole": by_calendar.whole,
    "window": relative.window,
    "within": relative.within,
    "year_in_words": relative.year_in_words,
    "year_named": by_calendar.year_named,
    "years": by_calendar.years,
}
