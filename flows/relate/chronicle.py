"""Chronicles: texts whose entries are headed by their days ("8 March: …", "March 3, 2018. …").

In: an article's text, its sentences and mentions. Out: which date heads each sentence. What is told under a day that is
over has happened, though it is told in the present; a heading without a year is the last such day before publication,
unless all such headings lie so near ahead that the text is an agenda.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from flows.normalise.dates import resolve_date
from flows.normalise.mention import Date, Mention, Mentions
from flows.relate.clauses.sentences import SentenceSpan, mentions_in

# One day before a colon is a dateline or an agenda's only point; two make a chronicle.
_FEWEST = 2
# Days of the weeks to come are told without a year; those of a year ago hardly are.
_AGENDA = timedelta(days=45)
_OPENS = re.compile(r"\W*\Z")
_CLOSES = re.compile(r"\s*(?:[:–—-]\s|[.]?\s*\Z)")
_ALONE = re.compile(r"\W*\Z")
_HEADING = "date: heading"


def headings(text: str, spans: Sequence[SentenceSpan], mentions: Mentions) -> Mapping[int, Mention]:
    """The date that heads each sentence of a chronicle, or the entry that it is in; empty for other texts.

    The last entry ends with its paragraph, or with the one under a heading of its own line.
    """
    own = {number: day for number, span in enumerate(spans) if (day := _heading(text, span, mentions)) is not None}
    if len(own) < _FEWEST:
        return {}
    headed: dict[int, Mention] = {}
    last = max(own)
    alone = _ALONE.match(text[own[last].end : spans[last].end]) is not None
    for number in range(min(own), len(spans)):
        if spans[number].paragraph <= spans[last].paragraph + alone:
            headed[number] = own.get(number) or headed[number - 1]
    return headed


def _heading(text: str, span: SentenceSpan, mentions: Mentions) -> Mention | None:
    """The day that opens a sentence and is set apart from it, or is all of it."""
    dates = (m for m in mentions_in(mentions, span) if isinstance(m.value, Date) and m.value.precision == "day")
    first = next(dates, None)
    if first is None or not _OPENS.match(text[span.start : first.start]):
        return None
    return first if _CLOSES.match(text[first.end : span.end]) else None


def with_headings_past(headed: Mapping[int, Mention], mentions: Mentions, published: date | None) -> Mentions:
    """The mentions in order, headings that leave their year open read as days gone by, but for those of an agenda."""
    days = {day.start: day for day in headed.values() if "±year" in day.rule}
    if published is None or not days or _is_agenda(days.values(), published):
        return mentions
    return tuple(
        replace(m, value=resolve_date(m, published, "past"), rule=_HEADING) if m.start in days else m for m in mentions
    )


def _is_agenda(days: Iterable[Mention], published: date) -> bool:
    """Whether all days lie in the weeks to come, if they are read as ahead."""
    ahead = [resolve_date(day, published, "future").latest for day in days]
    return all(day is not None and day <= published + _AGENDA for day in ahead)
