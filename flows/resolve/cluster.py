"""Gather reports that are one record, by a simple rule that does not depend on the order in which they come.

In: reports of one block. Out: groups of them. The fullest reports found groups; another joins a group if it is the
same as every member of it. One that fits several groups joins the one that says exactly the same, else it stays alone:
a bare "missiles" between "500 missiles" and "700 missiles" belongs to neither.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from flows.resolve.report import Report

Group = list[Report]
Same = Callable[[Report, Report], bool]
Marks = Callable[[Report], Iterable[object]]

_FACTS = (
    "quantity_low",
    "quantity_best",
    "quantity_high",
    "value_low",
    "value_best",
    "value_high",
    "value_currency",
    "event_date_earliest",
    "event_date_latest",
    "count_best",
)


def gather(reports: Iterable[Report], same: Same, marks: Marks = lambda _: (None,)) -> list[Group]:
    """Groups of reports of which every two are the same. Only reports that share a mark are compared at all."""
    groups: list[Group] = []
    marked: dict[object, set[int]] = defaultdict(set)
    for report in sorted(reports, key=_fullest_first):
        met = sorted({at for mark in marks(report) for at in marked[mark]})
        fitting = [at for at in met if all(same(report, member) for member in groups[at])]
        home = _home(report, fitting, groups)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(report)
        for mark in marks(report):
            marked[mark].add(home)
    return groups


def _home(report: Report, fitting: Sequence[int], groups: Sequence[Group]) -> int | None:
    exact = [at for at in fitting if _facts(groups[at][0]) == _facts(report)]
    if exact:
        return min(exact, key=lambda at: _distance(report, groups[at]))
    return fitting[0] if len(fitting) == 1 else None


def _facts(report: Report) -> tuple[object, ...]:
    return tuple(report.fields.get(column) for column in _FACTS)


def _fullest_first(report: Report) -> tuple[int, tuple[date, str, int, int, str, str]]:
    filled = sum(value is not None for value in report.fields.values())
    stated = sum(value is not None for value in _facts(report))
    return (-100 * stated - filled, report.order)


def _distance(report: Report, group: Group) -> tuple[int, tuple[date, str, int, int, str, str]]:
    days = [abs((a - b).days) for member in group if (a := report.published) and (b := member.published)]
    return (min(days, default=0), group[0].order)
