"""Dates and periods of a text as neutral values.

In: settled text, its language, its publication date. Out: mentions of kind "date", each with EDTF text, inclusive
bounds, precision and basis, in the order of the text, none overlapping another.

The way: `lexer` cuts the text into the tokens that dates are made of; `grammar` reduces them by the rules of
`atlas/dates.toml` and `dictionary/<language>/dates.toml` to readings; a reading is resolved with the publication date,
with the day that the text spoke of last (« la veille »), and with the direction in which its clause looks (`tense`).

A weekday ("on Monday") and a date without year ("4 March") may lie behind or ahead. `find_dates` decides from the cues
of tense around them. A later stage that knows the verb calls `resolve_date` with the verb's direction; the rule of
such a mention ends in `±week`, `±month` or `±year`, the step between its readings.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from flows.normalise.dates.edtf import to_date
from flows.normalise.dates.grammar import Worded, grammar
from flows.normalise.dates.period import Direction, Move, Period, moved
from flows.normalise.dates.reading import Context, Look
from flows.normalise.dates.tense import Clauses
from flows.normalise.mention import Date, Mention

__all__ = ["find_dates", "resolve_date"]

_ANY_DAY = date(2000, 1, 1)
_STEPS: dict[str, Move] = {"±week": "week", "±month": "month", "±year": "year"}


def find_dates(
    text: str, language: str, published: date | None, taken: Sequence[tuple[int, int]] = ()
) -> list[Mention]:
    """Every date of `text`, in order, none overlapping another nor a span of `taken`.

    DictionaryError if the dictionary has no dates for `language`. Relative dates have null values if `published` is
    null.
    """
    reader = grammar(language)
    clauses = Clauses(text, reader.tense)
    mentions: list[Mention] = []
    reference: date | None = None
    behind: date | None = None  # the last of the days that were over
    spans = sorted(taken, reverse=True)
    for worded in reader.dates(text):
        while spans and spans[-1][1] <= worded.start:
            spans.pop()
        if spans and spans[-1][0] < worded.end:
            continue
        told = _meant(worded, clauses, published, reference, behind)
        period = _resolve(worded, clauses, published, told)
        if period is None and (published or _resolve(worded, clauses, _ANY_DAY, reference) is None):
            continue  # no date at all, and not only one that hangs on the day of publication
        mentions.append(_mention(worded, text, period))
        if period is not None and period.precision == "day" and period.earliest:
            if reference is not None and period.earliest < reference and "day by the one before" in worded.rule:
                continue  # what had been the day before is told beside: "the same day" is that of the news
            reference = period.earliest
            behind = reference if published and reference <= published else behind
    return mentions


def _meant(
    worded: Worded, clauses: Clauses, published: date | None, reference: date | None, behind: date | None
) -> date | None:
    """The day that "the same day" takes up: what is past took place on none that is still to come."""
    coming = reference is not None and published is not None and reference > published
    if coming and behind and clauses.look(worded.start, worded.end).direction == "past":
        return behind
    return reference


def _resolve(worded: Worded, clauses: Clauses, published: date | None, reference: date | None) -> Period | None:
    def look() -> Look:
        return clauses.look(worded.start, worded.end)

    try:
        return worded.reading.resolve(Context(published, reference, look))
    except (OverflowError, ValueError):  # before the year 1 or after 9999
        return None


def _mention(worded: Worded, text: str, period: Period | None) -> Mention:
    step = f" ±{period.moves}" if period and period.moves else ""
    return Mention(
        "date", worded.start, worded.end, text[worded.start : worded.end], to_date(period), f"date: {worded.rule}{step}"
    )


def resolve_date(mention: Mention, published: date | None, direction: Direction) -> Date:
    """The value of `mention` read in `direction` from `published`; unchanged where its wording leaves nothing open.

    A past date has begun, a future one is not over, on the day of publication; days named as a range ("from Monday to
    Friday") are yet to begin.
    """
    value = mention.value
    if not isinstance(value, Date):
        raise TypeError(f"not a date: {mention}")
    move = _STEPS.get(mention.rule.rsplit(" ", 1)[-1])
    if move is None or published is None:
        return value
    bounds = [day for day in (value.earliest, value.latest) if day is not None]
    if not bounds:
        return value
    whole = bounds if direction == "past" or "date: range" not in mention.rule else bounds[:1]
    count = next((count for count in _counts(direction) if _fits(whole, move, count, published, direction)), None)
    return value if count is None else _at(value, move, count)


def _counts(direction: Direction) -> Iterator[int]:
    """The nearest reading first: from the far side towards the day of publication and past it."""
    return iter(range(4, -5, -1) if direction == "past" else range(-4, 5))


def _fits(bounds: list[date], move: Move, count: int, published: date, direction: Direction) -> bool:
    first, last = moved(bounds[0], move, count), moved(bounds[-1], move, count)
    return first <= published if direction == "past" else last >= published


def _at(value: Date, move: Move, count: int) -> Date:
    if count == 0:
        return value
    first, last = (day and moved(day, move, count) for day in (value.earliest, value.latest))
    period = Period(first, last, value.precision, value.basis)
    known = value.edtf or ""
    season = len(known) == 7 and known[5:] > "20"
    open_end = known.endswith("/..") and first is not None
    text = f"{first.year}{known[4:]}" if season and first else None
    if open_end and first:
        text = first.isoformat()[: len(known) - len("/..")] + "/.."
    return to_date(replace(period, edtf=text))
