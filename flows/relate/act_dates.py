"""What its day says of the status of a diplomatic act.

In: an `Act`, its status and its date. Out: the status in the light of it.
"""

from datetime import date

from flows.normalise.dates import resolve_date
from flows.normalise.mention import Date, Mention
from flows.relate.act_status import HELD_FRAMES, SPOKEN
from flows.relate.acts import Act

# How many days ahead a present looks at most.
_WEEKS = 31


def brought_forward(act: Act, mention: Mention | None, status: str, published: date | None) -> str:
    """A present beside a day of the weeks to come tells what is planned: "heads to Baghdad on Monday"."""
    group = act.group if act.relation == "self" else None
    present = group is not None and group.tense == "present" and group.voice == "active"
    if status != "occurred" or not present or act.frame not in HELD_FRAMES or mention is None or published is None:
        return status
    ahead = resolve_date(mention, published, "future") if isinstance(mention.value, Date) else None
    near = ahead is not None and ahead.earliest is not None and 0 < (ahead.earliest - published).days <= _WEEKS
    return "scheduled" if near else status


def in_time(act: Act, status: str, day: Date | None, published: date | None) -> str:
    """What is to be held on the very day of publication lies ahead: "has a meeting today"."""
    today = day is not None and published is not None and day.earliest == published
    named = act.relation == "object" and "take" in act.effects and act.frame not in SPOKEN
    present = act.group is not None and act.group.tense == "present"
    return "scheduled" if status == "occurred" and today and named and present else status
