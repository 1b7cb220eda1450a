"""A date as a note words it: "on 2025-03-12", "in August 2024", "since autumn 2024", "by 2025-08-31".

In: the EDTF text and the bounds of a row's event. Out: a phrase with its preposition, "" where no date is told. What
EDTF this does not know (decades, sets) is told as it is written. The words are data (`notes.toml`).
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

_POINT = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?[~?%]?")
_OPEN = {"", ".."}


def told_date(edtf: object, earliest: object, latest: object, words: Mapping[str, Any]) -> str:
    """When something happened; `words` are the sections `when` and `periods` of the wordings."""
    when: Mapping[str, str] = words["when"]
    if not isinstance(edtf, str) or not edtf:
        return when["between"].format(first=_iso(earliest), last=_iso(latest)) if earliest and latest else ""
    first, slash, last = edtf.partition("/")
    if slash:
        shape = "until" if first in _OPEN else "since" if last in _OPEN else "between"
        return when[shape].format(first=_worded(first, words["periods"]), last=_worded(last, words["periods"]))
    shape = "about" if edtf.endswith(("~", "%")) else "day" if re.fullmatch(r".{4}-\d\d-\d\d\??", edtf) else "period"
    return when[shape].format(first=_worded(first, words["periods"]))


def _iso(day: object) -> str:
    return day.isoformat()[:10] if isinstance(day, date) else str(day)


def _worded(point: str, periods: Mapping[str, str]) -> str:
    """A day with its year as ISO 8601 writes it, all else in words: "August 2024", "13 August", "autumn 2024"."""
    found = _POINT.fullmatch(point)
    if found is None:
        return point
    year = "" if found["year"] == "XXXX" else found["year"]
    if found["day"] and year:
        return f"{year}-{found['month']}-{found['day']}"
    day = str(int(found["day"])) if found["day"] else ""
    month = periods.get(found["month"], found["month"]) if found["month"] else ""
    return " ".join(filter(None, (day, month, year)))
