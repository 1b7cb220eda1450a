"""From identified records to the rows of the fact tables and of history.

In: records with their ids, the past, the articles, the corrections and the clock. Out: rows by fact table and the rows
of history, all in the order of their key.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from flows.ingest.article import Article
from flows.resolve.corrections import Correction, refuse_unknown
from flows.resolve.identity import Identified
from flows.resolve.known import refuse_strangers
from flows.resolve.ladder import steps
from flows.resolve.merge import merge
from flows.resolve.past import Past
from flows.resolve.rows import derive, finish
from flows.resolve.set_right import corrected
from flows.resolve.versions import Clock, changed, climb, renew, superseded
from flows.tables import FACTS

Row = Mapping[str, object]


def correct_by_record(
    identified: Sequence[Identified], past: Past, corrections: Sequence[Correction]
) -> Mapping[str, Sequence[Correction]]:
    """The corrections of each current record; those of a merged one go with it. Raises `CorrectionError`."""
    refuse_unknown(corrections, {one.record_id for one in identified} | past.versions.keys() | past.rows.keys())
    refuse_strangers(corrections, [one.report for one in identified])
    heirs = {**past.heirs, **{gone: one.record_id for one in identified for gone in one.absorbed}}
    found: dict[str, list[Correction]] = defaultdict(list)
    for correction in corrections:
        found[_heir(correction.record_id, heirs)].append(correction)
    return found


def publish_all(
    identified: Sequence[Identified],
    past: Past,
    originals: Mapping[str, Article],
    corrections: Mapping[str, Sequence[Correction]],
    clock: Clock,
) -> tuple[dict[str, list[Row]], list[Row]]:
    """The current rows by fact table, and all of history. Raises `CorrectionError`."""
    facts: dict[str, list[Row]] = {table: [] for table in FACTS}
    history = list(past.history)
    for one in sorted(identified, key=lambda each: each.record_id):
        row, gone = _publish(one, past, originals, corrections.get(one.record_id, ()), clock)
        facts[one.report.table].append(row)
        history += gone
    history += _gone(identified, past, clock)
    return facts, sorted(history, key=_history_order)


def _history_order(row: Row) -> tuple[str, str, str]:
    return str(row["table"]), str(row["record_id"]), str(row["record_version"]).zfill(9)


def _heir(record_id: str, heirs: Mapping[str, str]) -> str:
    """The record in which a merged one lives on."""
    seen: set[str] = set()
    while record_id in heirs and record_id not in seen:
        seen.add(record_id)
        record_id = heirs[record_id]
    return record_id


def _publish(
    one: Identified, past: Past, originals: Mapping[str, Article], corrections: Sequence[Correction], clock: Clock
) -> tuple[Row, list[Row]]:
    table, record_id = one.report.table, one.record_id
    row = _row(one, originals, corrections)
    earlier, last = past.rows.get(record_id), past.versions.get(record_id, 0)
    if earlier is None:
        climbed = steps(table, one.report.tellings)[:-1]
        before = [finish(merge(table, tellings), record_id, originals) for tellings in climbed]
        return climb(table, [*before, row], last, clock)
    return renew(table, row, earlier, last, _change(one, row, earlier, corrections), clock)


def _row(one: Identified, originals: Mapping[str, Article], corrections: Sequence[Correction]) -> Row:
    row = finish(one.report, one.record_id, originals)
    return derive(one.report.table, corrected(one.report.table, row, corrections)) if corrections else row


def _change(one: Identified, row: Row, earlier: Row, corrections: Sequence[Correction]) -> str:
    if one.divided:
        return "split"
    by_hand = {correction.column for correction in corrections}
    return "corrected" if by_hand & set(changed(one.report.table, row, earlier)) else "updated"


def _gone(identified: Sequence[Identified], past: Past, clock: Clock) -> Iterator[Row]:
    """Earlier records that are no more: gone into another one, or without evidence."""
    heirs = {record_id: one.record_id for one in identified for record_id in one.absorbed}
    alive = {one.record_id for one in identified}
    for record_id in sorted(past.rows.keys() - alive):
        heir = heirs.get(record_id)
        change = "retracted" if heir is None else "merged"
        yield superseded(past.tables[record_id], past.rows[record_id], change, clock, heir)
