"""Which report of this run is which record of the last release.

In: reports in their canonical order, and the past. Out: for each report the earlier record that it continues, if any,
and those that ended in it. A report continues a record if they share evidence and say the same of who, whom and what,
or if they share nearly all evidence, whatever has been read anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from flows.resolve.block import block
from flows.resolve.past import Past, spans
from flows.resolve.report import Report

# Evidence shared to this degree makes it the same record although who or what has been read anew.
_MOSTLY: Final = 0.8
_VAGUE: Final = frozenset({"confidence", "quality_flags"})


@dataclass(frozen=True, slots=True)
class Inheritance:
    """By position of a report: the id that it keeps, and further ids that ended in it.

    `claims` are, by earlier id, the positions of all reports that hold some of its evidence.
    """

    kept: Mapping[int, str]
    absorbed: Mapping[int, tuple[str, ...]]
    claims: Mapping[str, tuple[int, ...]]

    @property
    def given(self) -> frozenset[str]:
        """All earlier ids that went somewhere."""
        return frozenset(self.kept.values()).union(*self.absorbed.values())


@dataclass(frozen=True, slots=True)
class _Match:
    """An earlier record and a report with common evidence; shares are from 0 to 1."""

    record_id: str
    position: int
    same_block: bool
    evidence: float
    fields: float
    since: str

    @property
    def order(self) -> tuple[object, ...]:
        """What is unchanged goes first, then the older record, then the closer one."""
        unchanged = self.evidence == self.fields == 1.0
        return (
            not self.same_block,
            not unchanged,
            self.since,
            -self.evidence,
            -self.fields,
            self.record_id,
            self.position,
        )


def inheritance(ordered: Sequence[Report], past: Past) -> Inheritance:
    """Who continues what: each report at most one record, each record in at most one report."""
    matches = sorted(_matches(ordered, past), key=lambda match: match.order)
    kept: dict[int, str] = {}
    taken: set[str] = set()
    claims: dict[str, list[int]] = defaultdict(list)
    for match in matches:
        claims[match.record_id].append(match.position)
        if match.position not in kept and match.record_id not in taken:
            kept[match.position] = match.record_id
            taken.add(match.record_id)
    absorbed: dict[int, list[str]] = defaultdict(list)
    for record_id in sorted(claims.keys() - taken):
        absorbed[claims[record_id][0]].append(record_id)
    return Inheritance(
        kept,
        {position: tuple(ended) for position, ended in absorbed.items()},
        {record_id: tuple(positions) for record_id, positions in claims.items()},
    )


def _matches(ordered: Sequence[Report], past: Past) -> Iterable[_Match]:
    for position, report in enumerate(ordered):
        own = spans(report)
        articles = {telling.article.article_id for telling in report.tellings}
        for earlier in sorted(past.told_in(report.table, articles)):
            theirs = past.evidence[earlier]
            share = len(own & theirs) / len(own | theirs)
            same_block = bool(share) and past.block(earlier) == block(report)
            if same_block or share >= _MOSTLY:
                since = str(past.rows[earlier].get("recorded_at"))
                yield _Match(earlier, position, same_block, share, _resemblance(report, past.rows[earlier]), since)


def _resemblance(report: Report, row: Mapping[str, object]) -> float:
    """The share of the report's fields that the earlier row has."""
    told = {name: value for name, value in report.fields.items() if name not in _VAGUE}
    same = sum(row.get(name) == (list(value) if isinstance(value, tuple) else value) for name, value in told.items())
    return same / len(told) if told else 1.0
