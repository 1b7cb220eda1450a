"""From tellings to the reports that are one record each: first within a story, then across stories.

In: tellings in any order. Out: reports, no two of which are the same record. A story is an article with its copies.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from flows.resolve.block import Block, block, moments
from flows.resolve.cluster import gather
from flows.resolve.merge import merge
from flows.resolve.report import Report, Telling
from flows.resolve.same import same_across, same_in_story


def records_of(tellings: Iterable[Telling]) -> list[Report]:
    """The records that the tellings tell of."""
    stories: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for telling in tellings:
        stories[telling.story, telling.event.table].append(merge(telling.event.table, [telling]))
    blocks: dict[Block, list[Report]] = defaultdict(list)
    alone: list[Report] = []
    for told in stories.values():
        for group in gather(told, same_in_story):
            report = _one(group)
            # Whose act it is decides what it is: where that is unknown, two stories have nothing in common.
            (alone if block(report)[1] is None else blocks[block(report)]).append(report)
    return alone + [_one(group) for reports in blocks.values() for group in gather(reports, same_across, moments)]


def _one(group: Sequence[Report]) -> Report:
    if len(group) == 1:
        return group[0]
    return merge(group[0].table, [telling for report in group for telling in report.tellings])
