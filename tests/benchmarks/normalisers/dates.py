"""Score our dates on the test cases of Recognizers-Text and Duckling.

    python -m tests.benchmarks.normalisers.dates FOLDER [--misses]

FOLDER holds `recognizers_text/DateTime` and `duckling/Time`. For each suite: cases in scope, right, the share; then
what is out of scope, by rule. Days are compared, not hours. Both readings of a date without year or of a weekday are
right where the suite gives both. Where we say that a date is approximate ("three years ago" is ±6 months),
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
        read = (
            recognizers(folder / "recognizers_text/DateTime", language),
            duckling(folder / "duckling/Time", language),
        )
        cases = [case for suite in read for case in suite]
        outside.update((case.language, case.out_of_scope) for case in cases if case.out_of_scope)
        scored = [(case, is_right(case)) for case in cases if not case.out_of_scope]
        _print_shares(language, scored)
        for case in (case for case, right in scored if show_misses and not right):
            _show(case)
    for (language, reason), count in sorted(outside.items()):
        print(f"{language}  out of scope: {reason}: {count}")


def _print_shares(language: str, scored: list[tuple[Case, bool]]) -> None:
    totals = Counter(suite for case, _ in scored for suite in (case.suite, "all"))
    right = Counter(suite for case, is_correct in scored if is_correct for suite in (case.suite, "all"))
    for suite, count in totals.items():
        hits = right[suite]
        print(f"{language}  {suite:28} in scope {count:4}  right {hits:4}  {hits / count:6.1%}")


def _show(case: Case) -> None:
    mentions = find_dates(case.text, case.language, case.published)
    found = [f"{m.text} {m.value.earliest}..{m.value.latest}" for m in mentions if isinstance(m.value, Date)]
    wanted = [" or ".join(f"{first}..{last}" for first, last in periods) for _, periods in case.expected]
    print(f"   {case.language} {case.suite} | {case.published} | {case.text} | want {wanted} | got {found}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--misses" in sys.argv)
