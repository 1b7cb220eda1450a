"""Score our dates on the test cases of Recognizers-Text and Duckling.

    python -m tests.benchmarks.normalisers.dates FOLDER [--misses]

FOLDER holds `recognizers_text/DateTime` and `duckling/Time`. For each suite: cases in scope, right, the share; then
what is out of scope, by rule. Days are compared, not hours. Both readings of a date without year or of a weekday are
right where the suite gives both. Where we say that a date is approximate (CODING.md: "three years ago" is ±6 months),
theirs must lie within ours.
"""

import sys
from collections import Counter
from datetime import date
from pathlib import Path

from flows.normalise.dates import find_dates
from flows.normalise.mention import Date, Mention
from tests.benchmarks.normalisers.date_cases import DAY, LANGUAGES, Bounds, Case, duckling, recognizers


def is_right(case: Case) -> bool:
    """Every expected date is found with a value that the suite accepts, and no date where it has none."""
    mentions = find_dates(case.text, case.language, case.published)
    left = list(mentions)
    for span, periods in case.expected:
        hits = [mention for mention in mentions if span is None or _overlaps(mention, span)]
        right = [hit for hit in hits if any(_same(hit.value, period, case.published) for period in periods)]
        if not right:
            return False
        left = [mention for mention in left if mention not in hits]
    return not [mention for mention in left if not any(_overlaps(mention, span) for span in case.elsewhere)]


def _overlaps(mention: Mention, span: tuple[int, int]) -> bool:
    return mention.start < span[1] and span[0] < mention.end


def _same(value: object, period: Bounds, published: date) -> bool:
    if not isinstance(value, Date):
        return False
    first, last = period
    ours = value.earliest, value.latest
    if first is None:
        return ours[0] in (None, published) and last is not None and ours[1] in (last, last - DAY)
    if last is None:
        return ours[0] in (first, first + DAY) and ours[1] is None
    if value.precision == "approx" and ours[0] and ours[1] and ours[0] <= first and last - DAY <= ours[1]:
        return True
    if value.precision == "bound_only" and ours[0] == published and last is not None:
        return first <= published and ours[1] in (last, last - DAY)
    if last.day == 1 and last == (ours[1] or last).replace(
        day=1
    ):  # their range of months ends where its last month begins
        return ours[0] == first
    return ours == (first, last) or ours == (first, last - DAY)


def main(folder: Path, show_misses: bool) -> None:
    """Print the scores."""
    outside: Counter[tuple[str, str]] = Counter()
    for language in LANGUAGES:
        cases = [
            *recognizers(folder / "recognizers_text/DateTime", language),
            *duckling(folder / "duckling/Time", language),
        ]
        outside.update((case.language, case.out_of_scope) for case in cases if case.out_of_scope)
        inside = [case for case in cases if not case.out_of_scope]
        right = Counter(case.suite for case in inside if is_right(case))
        for suite, count in Counter(case.suite for case in inside).items():
            print(f"{language}  {suite:28} in scope {count:4}  right {right[suite]:4}  {right[suite] / count:6.1%}")
        print(
            f"{language}  {'all':28} in scope {len(inside):4}  right {right.total():4}  {right.total() / len(inside):6.1%}"
        )
        if show_misses:
            _show(case for case in inside if not is_right(case))
    for (language, reason), count in sorted(outside.items()):
        print(f"{language}  out of scope: {reason}: {count}")


def _show(cases: "object") -> None:
    for case in cases:  # type: ignore[attr-defined]
        found = [
            (m.text, str(m.value.earliest), str(m.value.latest), m.rule)
            for m in find_dates(case.text, case.language, case.published)
        ]
        wanted = [tuple(f"{a}..{b}" for a, b in periods) for _, periods in case.expected]
        print(f"   {case.suite} | {case.published} | {case.text} | want {wanted} | got {found}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--misses" in sys.argv)
