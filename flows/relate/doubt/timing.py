"""Make status and date agree with the day of publication.

In: the columns of an event and the day its article was published. Out: the same, with what lies ahead told as coming,
what lies behind as past, and old context marked as background (more than about two years before the text).
"""

from collections.abc import MutableMapping
from datetime import date, timedelta

from flows.relate.doubt.status import statuses_of

_BACKGROUND = timedelta(days=730)


def settle_time(table: str, fields: MutableMapping[str, object], published: date | None) -> None:
    """Change status, factuality and is_background where the event's date leaves no other reading."""
    earliest, latest = fields.get("event_date_earliest"), fields.get("event_date_latest")
    if published is None:
        return
    rules = statuses_of(table)
    status = str(fields.get("status"))
    if isinstance(earliest, date) and earliest > published and status in rules["ahead"]:
        fields["status"] = rules["ahead"][status]
        if fields.get("factuality") == "actual":
            fields["factuality"] = "scheduled"
    if isinstance(latest, date) and latest < published and status in rules["behind"]:
        fields["status"] = rules["behind"][status]
        if fields.get("factuality") == "scheduled":
            fields["factuality"] = "actual"
    if isinstance(latest, date) and latest < published - _BACKGROUND:
        fields["is_background"] = True
