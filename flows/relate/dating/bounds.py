"""What an open side of a date means for an act.

In: the value of a date, its mention, the day of publication and how the status takes "since". Out: the value;
whether it is a deadline. The day of publication is no bound of an act that is to be done by a date. A state that has
been "since Monday" began on Monday; talks that have gone on since then last until the text.
"""

from dataclasses import replace
from datetime import date

from flows.dictionary import load
from flows.normalise.dates.edtf import to_date
from flows.normalise.dates.period import Period, months_from
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Date, Mention


def bounded(value: Date, mention: Mention, language: str, published: date, since: str) -> Date:
    """The value with its open side as the act has it. `since`: "start", "until_now", or "open"."""
    rule = mention.rule
    if value.precision != "bound_only":
        return value
    if value.earliest == published and value.latest is not None:
        if fold(mention.text).startswith(tuple(load(language, "discourse")["from_now"])):
            return value
        return replace(value, earliest=None, edtf=f"../{value.latest.isoformat()}")
    if value.earliest is None or value.latest is not None:
        return value
    begun = value.earliest <= published
    if "as early as" in rule:
        return _start(value) if begun else value
    if "since a date" not in rule and "from a date on" not in rule:
        return value
    if since == "until_now" and begun:
        return to_date(Period(value.earliest, published, "range", value.basis))
    return _start(value) if since == "start" else value


def is_deadline(value: Date, published: date) -> bool:
    """Whether a date only tells until when something holds or must be done ("until May", "within a week")."""
    if value.earliest is None:
        return value.latest is not None
    return value.earliest == published and value.latest is not None and value.latest > published


def closed(value: Date, published: date) -> Date:
    """A span around the day of publication, as what is over by then has it: "this week" in a text of Wednesday."""
    first, last = value.earliest, value.latest
    if value.precision == "bound_only" or first is None or last is None or not first < published < last:
        return value
    return to_date(Period(first, published, "range", value.basis))


def is_vague(mention: Mention) -> bool:
    """Whether a date has no bounds that anyone would hold to: "in recent weeks", « dans les prochains jours »."""
    loose = ("recent or coming units", "last or next so many")
    return any(rule in mention.rule for rule in loose) and getattr(mention.value, "precision", None) == "approx"


def _start(value: Date) -> Date:
    """The day, month or year with which an open interval begins."""
    first = value.earliest
    text = (value.edtf or "").split("/")[0].rstrip("~")
    if first is None or len(text) not in {4, 7, 10}:
        return value
    if len(text) == 10:
        return to_date(Period(first, first, "day", value.basis))
    bounds = months_from(first, 12 if len(text) == 4 else 1)
    return to_date(Period(*bounds, "year" if len(text) == 4 else "month", value.basis))
