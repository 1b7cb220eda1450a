"""Score our numbers and sums on the test cases of Recognizers-Text, Duckling and quantulum3.

    python -m tests.benchmarks.normalisers.numbers FOLDER [--misses]

FOLDER holds `recognizers_text`, `duckling` and `quantulum3`. For each suite: cases in scope, right, the share; then
what is out of scope, by rule. A case is right if every number or sum of it is found with its value (and currency), in
order, and none besides. "About" and "more than" are modalities with us, not part of the value.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from flows.normalise import normalise_text
from flows.normalise.mention import Money, Quantity
from tests.benchmarks.normalisers.number_cases import LANGUAGES, Case, Expected, duckling, quantulum, recognizers

GROUPS = {"Currency": "money", "AmountOfMoney": "money"}


def read(case: Case) -> list[Quantity | Money]:
    """The sums and counts that the whole stage finds in the case, in order; a currency suite lists the sums only."""
    wanted = (Money,) if case.suite in GROUPS else (Money, Quantity)
    found = normalise_text(case.text, case.language, None)
    return [mention.value for mention in found if isinstance(mention.value, wanted)]


def is_right(case: Case) -> bool:
    """Every expected value and nothing else."""
    found = [value for value in read(case) if value.modality not in ("plural_unspecified", "order_of_magnitude")]
    points = [point for value in found for point in _points(value, case)]
    return len(points) == len(case.expected) and all(map(_same, points, case.expected))


def _points(value: Quantity | Money, case: Case) -> list[Quantity | Money]:
    """Where a suite lists the two ends of a range as two numbers, ours as two."""
    if value.modality != "range" or any(expected.bound == "range" for expected in case.expected):
        return [value]
    return [replace(value, best=value.low), replace(value, best=value.high)]


def _same(ours: Quantity | Money, theirs: Expected) -> bool:
    if theirs.currency and (not isinstance(ours, Money) or theirs.currency not in (ours.currency, "?")):
        return False
    if theirs.bound == "point":
        return any(_close(value, theirs.low) for value in (ours.low, ours.best, ours.high))
    if theirs.bound == "range":
        return _close(ours.low, theirs.low) and _close(ours.high, theirs.high)
    return _close(ours.low if theirs.bound == "at_least" else ours.high, theirs.low) and ours.best is None


def _close(ours: float | None, theirs: float) -> bool:
    return ours is not None and abs(ours - theirs) <= 1e-9 * max(1.0, abs(theirs))


def main(folder: Path, show_misses: bool) -> None:
    """Print the scores by suite, then by language for numbers and for money."""
    cases = [
        *(case for language in LANGUAGES for case in recognizers(folder / "recognizers_text", language)),
        *(case for language in LANGUAGES for case in duckling(folder / "duckling", language)),
        *quantulum(folder / "quantulum3"),
    ]
    inside = [case for case in cases if case.out_of_scope is None]
    _print_shares(((case.language, case.suite), is_right(case)) for case in inside)
    _print_shares(((case.language, GROUPS.get(case.suite, "numbers")), is_right(case)) for case in inside)
    if show_misses:
        for case in inside:
            if not is_right(case):
                print(f"   {case.language} {case.suite} | {case.text} | want {case.expected} | got {read(case)}")
    outside = Counter((case.language, str(case.out_of_scope)) for case in cases if case.out_of_scope)
    for (language, reason), count in sorted(outside.items()):
        print(f"{language}  out of scope: {reason}: {count}")


def _print_shares(scored: Iterable[tuple[tuple[str, str], bool]]) -> None:
    totals: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for key, is_correct in scored:
        totals[key] += 1
        right[key] += is_correct
    for (language, suite), count in sorted(totals.items()):
        hits = right[language, suite]
        print(f"{language}  {suite:28} in scope {count:4}  right {hits:4}  {hits / count:6.1%}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--misses" in sys.argv)
