"""Cases of other date normalisers in one neutral form.

In: the folder of Recognizers-Text's DateTime specs and that of Duckling's Time corpora. Out: cases, each with the
periods that its text means, or with the reason why it is out of our scope. A reason is a rule about kinds of cases,
never about one.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.benchmarks.normalisers.date_conventions import convention

Bounds = tuple[date | None, date | None]
DAY = timedelta(days=1)
LANGUAGES = {"en": ("English", "EN"), "fr": ("French", "FR")}
# The specs that resolve by the default options; the others spell variants of the same texts, or spans without values.
SPECS = ("DateTimeModel", "DateParser", "DatePeriodParser", "HolidayParser", "MergedParser")
OTHER_TYPES = {
    "time": "time of day",
    "timerange": "time of day",
    "datetime": "time of day",
    "datetimerange": "time of day",
    "duration": "duration",
    "set": "recurrence",
    "datetimezone": "time zone",
    "timezone": "time zone",
    "datetimealt": "alternatives of one date",
}
DUCKLING_REFERENCE = datetime(2013, 2, 12, 4, 30)  # noqa: DTZ001


@dataclass(frozen=True, slots=True)
class Case:
    """`expected`: for each date its span in the text, if given, and the periods any of which is right (end exclusive or
    inclusive, as the suite has it). `elsewhere`: spans of what is no date of ours (times, durations).
    """

    suite: str
    language: str
    text: str
    published: date
    expected: tuple[tuple[tuple[int, int] | None, tuple[Bounds, ...]], ...]
    elsewhere: tuple[tuple[int, int], ...] = ()
    out_of_scope: str | None = field(default=None)


def recognizers(folder: Path, language: str) -> Iterator[Case]:
    """The cases of Recognizers-Text."""
    for spec in SPECS:
        path = folder / LANGUAGES[language][0] / f"{spec}.json"
        if path.exists():
            for raw in json.loads(path.read_text(encoding="utf-8-sig")):
                yield _recognizers_case(f"recognizers {spec}", language, raw)


def _recognizers_case(suite: str, language: str, raw: dict[str, Any]) -> Case:
    said = str(raw.get("Context", {}).get("ReferenceDateTime", "2016-11-07"))[:10]
    expected, elsewhere, reason = [], [], None
    for result in raw["Results"]:
        kind = str(result.get("TypeName") or result.get("Type")).rsplit(".", 1)[-1]
        span = (result["Start"], result.get("End", result["Start"] + result.get("Length", 1) - 1) + 1)
        if kind not in ("date", "daterange"):
            reason = OTHER_TYPES.get(kind, kind)
            elsewhere.append(span)
            continue
        periods = tuple(_resolutions(result))
        if not periods:
            reason = "named, not resolved (a season, the 30th of February)"
            elsewhere.append(span)
            continue
        expected.append((span, periods))
    in_scope = bool(expected) or not raw["Results"]
    if in_scope and (reason := convention(suite, raw["Input"])):
        in_scope = False
    published = date.fromisoformat(said)
    return Case(
        suite, language, raw["Input"], published, tuple(expected), tuple(elsewhere), None if in_scope else reason
    )


def _resolutions(result: dict[str, Any]) -> Iterator[Bounds]:
    if "Resolution" in result:
        for value in result["Resolution"]["values"]:
            if "start" in value or "end" in value:
                yield _day(value.get("start")), _day(value.get("end"))
            elif day := _day(value.get("value")):
                yield day, day
        return
    for side in ("FutureResolution", "PastResolution"):
        value = (result.get("Value") or {}).get(side) or {}
        if day := _day(value.get("date")):
            yield day, day
        elif value:
            first, last = _day(value.get("startDate")), _day(value.get("endDate"))
            if first or last:
                yield first, last


def _day(text: Any) -> date | None:
    try:
        day = date.fromisoformat(str(text)[:10])
    except ValueError:
        return None
    return None if day.year < 2 else day


_TUPLE = r"\(\s*(-?\d+),\s*(\d+),\s*(\d+),\s*(\d+),\s*(\d+),\s*(\d+)\s*\)"
_EXAMPLES = re.compile(
    rf"examples\s*\(\s*(?P<kind>datetime\w*)\s*(?P<side>After|Before)?\s*\(?\s*(?P<one>{_TUPLE})"
    rf"(?:\s*,\s*(?P<two>{_TUPLE})\s*\))?\s*(?P<grain>\w+)[^\[]*\[(?P<texts>(?:[^\]\"]|\"(?:\\.|[^\"\\])*\")*)\]",
)
_STRING = re.compile(r"\"((?:\\.|[^\"\\])*)\"")
_GRAINS = ("Day", "Week", "Month", "Quarter", "Year")


def duckling(folder: Path, language: str) -> Iterator[Case]:
    """The cases of Duckling's corpora, the latent and differing ones left aside."""
    source = (folder / LANGUAGES[language][1] / "Corpus.hs").read_text(encoding="utf-8")
    source = re.sub(r"--.*", "", source[source.index("allExamples ::") :])
    for match in _EXAMPLES.finditer(source):
        reason, bounds = _duckling_value(match)
        for text in _STRING.findall(match["texts"]):
            unescaped = re.sub(r"\\(.)", r"\1", text)
            expected = ((None, (bounds,)),) if bounds else ()
            why = reason or convention("duckling", unescaped)
            yield Case("duckling Time", language, unescaped, DUCKLING_REFERENCE.date(), expected, (), why)


def _duckling_value(match: re.Match[str]) -> tuple[str | None, Bounds | None]:
    one, two = ([int(part) for part in re.findall(r"-?\d+", match[name] or "")] for name in ("one", "two"))
    if "Holiday" in match["kind"]:
        return "feast of a religion or a country", None
    if one[0] < 1:
        return "before the common era", None
    by_hours = match["grain"] in ("Hour", "Minute") and one[3:5] in ([4, 0], [4, 30])
    if match["grain"] not in _GRAINS and not (by_hours and not two):
        return "time of day", None
    first = date(one[0], one[1] or 1, one[2] or 1)
    if match["side"]:
        return None, (first, None) if match["side"] == "After" else (None, first)
    if two:
        return None, (first, date(two[0], two[1] or 1, two[2] or 1))
    months = {"Month": 1, "Quarter": 3, "Year": 12}.get(match["grain"], 0)
    if months:
        total = first.year * 12 + first.month - 1 + months
        return None, (first, date(total // 12, total % 12 + 1, 1))
    return None, (first, first + 7 * DAY) if match["grain"] == "Week" else (first, first)
