"""Read a date as metadata and bylines write it: ISO 8601, RFC 2822, numbers, words of any supported language.

In: a JSON value. Out: an aware moment (UTC where no offset is written), the bounds of an open day, or None.
"""

import re
import unicodedata
from calendar import monthrange
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import cache

from flows.dictionary import languages, load

# Seconds since 1970 below this (1973) are some other number.
EPOCH_FROM = 10**8

Bounds = tuple[date, date]

YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$")
YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$")
DAY_MONTH = re.compile(r"\b(?:(\d{1,2})(?:er|st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})\b")
MONTH_DAY = re.compile(r"\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")


def read_date(value: object) -> datetime | Bounds | None:
    """An aware moment, the bounds of what leaves the day open, or None. Raises ValueError for a day that isn't."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _read_number(value)
    if not isinstance(value, str):
        return None
    text = re.sub(r"\s+(?:UTC|GMT|Z)$", "Z", value.strip())
    if text.isdigit() and len(text) in (10, 13):
        return _read_number(int(text))
    if found := _read_iso(text) or _read_numeric(text):
        return found
    return _read_words(text)


def _read_number(value: float) -> datetime | None:
    """Seconds or milliseconds since 1970; YYYYMMDD as a number."""
    if 10**11 < abs(value) < 10**14:
        value /= 1000
    if 19_000_101 <= value <= 20_991_231:
        return _midnight(datetime.strptime(str(int(value)), "%Y%m%d").replace(tzinfo=UTC).date())
    return datetime.fromtimestamp(value, UTC) if value > EPOCH_FROM else None


def _read_iso(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        try:
            moment = parsedate_to_datetime(text)
        except ValueError:
            return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _read_numeric(text: str) -> datetime | Bounds | None:
    if match := YEAR_FIRST.match(text):
        return _day_or_month(match[1], int(match[2]), match[3])
    if match := YEAR_LAST.match(text):
        first, second, year = int(match[1]), int(match[2]), int(match[3])
        days = sorted({date(year, month, day) for day, month in ((first, second), (second, first)) if month <= 12})
        return _midnight(days[0]) if len(days) == 1 else (days[0], days[-1])
    if re.fullmatch(r"\d{4}", text):
        return date(int(text), 1, 1), date(int(text), 12, 31)
    return None


def _read_words(text: str) -> datetime | Bounds | None:
    plain = _plain(text)
    for match in DAY_MONTH.finditer(plain):
        if month := months().get(match[2]):
            return _day_or_month(match[3], month, match[1])
    for match in MONTH_DAY.finditer(plain):
        if month := months().get(match[1]):
            return _day_or_month(match[3], month, match[2])
    return None


def _day_or_month(year: str, month: int, day: str | None) -> datetime | Bounds:
    if day:
        return _midnight(date(int(year), month, int(day)))
    return date(int(year), month, 1), date(int(year), month, monthrange(int(year), month)[1])


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


@cache
def months() -> dict[str, int]:
    """Month names and short forms in all supported languages, without accents (flows/dictionary/*/furniture.toml)."""
    numbers: dict[str, int] = {}
    for language in languages():
        for number, names in enumerate(load(language, "furniture")["months"], start=1):
            numbers |= {_plain(name): number for name in names}
    return numbers


def _plain(text: str) -> str:
    """Lower case, one plain space, no accents."""
    decomposed = unicodedata.normalize("NFD", " ".join(text.lower().split()))
    return "".join(char for char in decomposed if not unicodedata.combining(char))
