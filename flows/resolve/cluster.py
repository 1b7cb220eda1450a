"""Gather reports that are one record, by a simple rule that does not depend on the order in which they come.

In: reports of one block. Out: groups of them. The fullest reports found groups; another joins a group if it is the
same as every member of it. One that fits several groups joins the one that says exactly the same, else it stays alone:
a bare "missiles" between "500 missiles" and "700 missiles" belongs to neither.
"""

from collections.abc import Callable, Iterable
from datetime import date

from flows.resolve.report import Report

Group = list[Report]
Same = Callable[[Report, Report], bool]

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


def gather(reports: Iterable[Report], same: Same) -> list[Group]:
    """Groups of reports of which every two are the same, in canonical order."""
    groups: list[Group] = []
    for report in sorted(reports, key=_fullest_first):
        fitting = [group for group in groups if all(same(report, member) for member in group)]
        exact = [group for group in fitting if _facts(group[0]) == _facts(report)]
        if exact:
            min(exact, key=lambda group: _distance(report, group)).append(report)
        elif len(fitting) == 1:
            fitting[0].append(report)
        else:
            groups.append([report])
    return groups


def _facts(report: Report) -> tuple[object, ...]:
    return tuple(report.fields.get(column) for column in _FACTS)


def _fullest_first(report: Report) -> tuple[int, tuple[date, str, int, int, str, str]]:
    filled = sum(value is not None for value in report.fields.values())
    stated = sum(value is not None for value in _facts(report))
    return (-100 * stated - filled, report.order)


def _distance(report: Report, group: Group) -> tuple[int, tuple[date, str, int, int, str, str]]:
    days = [abs((a - b).days) for member in group if (a := report.published) and (b := member.published)]
    return (min(days, default=0), group[0].order)
