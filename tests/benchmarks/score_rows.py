"""Score the rows that are read in coded texts: python -m tests.benchmarks.score_rows FOLDER… [--errors TABLE]

Each FOLDER holds articles.jsonl and gold.jsonl. In: coded texts. Out: by table and language how many required rows were
found, missed and made up, and F1; where texts have a `twin`, the share of pairs that give the same rows.
Rows are those of one article after repeats within it have been merged; how they are matched stands in matching.py.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from flows.normalise import normalise
from flows.relate import relate
from flows.relate.event import Event
from flows.relate.readers import READERS
from flows.resolve.gathering import records_of
from flows.resolve.report import Telling
from tests.benchmarks.coded import Coded, Row, read_coded
from tests.benchmarks.matching import keys_agree, matched_rows

ALL = "all"
_SHOWN = (
    *("supplier", "supplier_id", "recipient", "recipient_id", "actor", "actor_id", "actors", "recipients"),
    *("item_category", "event_type", "action", "status"),
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One text and table: the rows that were missed and the events that no coder wrote; `found` required rows."""

    text: Coded
    table: str
    found: int
    missed: tuple[Row, ...]
    false: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How many required rows were found and missed, and how many rows were made up."""

    found: int
    missed: int
    false: int

    @property
    def f1(self) -> float:
        """Twice the found rows over all that were wanted and all that were given."""
        return 2 * self.found / max(2 * self.found + self.missed + self.false, 1)


def rows_read(text: Coded) -> dict[str, list[Event]]:
    """The events of each table that are kept, those that tell one thing merged."""
    article = text.article
    kept = [event for event in relate(article, normalise(article)) if event.refused is None]
    read: dict[str, list[Event]] = {table: [] for table in READERS}
    for report in records_of(Telling(article, event, article.article_id) for event in kept):
        read[report.table].append(replace(report.tellings[0].event, fields=report.fields))
    return read


def verdicts(texts: Iterable[tuple[Coded, Mapping[str, Sequence[Event]]]]) -> Iterator[Verdict]:
    """A verdict on each table of each text that was coded for it."""
    for text, read in texts:
        for table in READERS:
            if table in text.rows:
                yield _verdict(text, table, read[table])


def _verdict(text: Coded, table: str, events: Sequence[Event]) -> Verdict:
    rows = text.rows[table]
    row_of = matched_rows(table, events, rows)
    missed = tuple(
        row
        for place, row in enumerate(rows)
        if row.get("required", True) and place not in row_of and not _shares(table, row, events)
    )
    wanted = sum(bool(row.get("required", True)) for row in rows)
    false = [] if text.rows.get("recall_only") else [e for e, row in zip(events, row_of, strict=True) if row is None]
    return Verdict(text, table, wanted - len(missed), missed, tuple(false))


def _shares(table: str, row: Row, events: Sequence[Event]) -> bool:
    return bool(row.get("shared")) and any(keys_agree(table, event, row) for event in events)


def scores(found: Iterable[Verdict]) -> dict[tuple[str, str], Score]:
    """The score of each table and language."""
    sums: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for v in found:
        for key in ((v.table, v.text.article.language or ""), (ALL, v.text.article.language or "")):
            sums[key].update(found=v.found, missed=len(v.missed), false=len(v.false))
    return {key: Score(n["found"], n["missed"], n["false"]) for key, n in sums.items()}


def twin_agreement(read: Mapping[str, Mapping[str, Sequence[Event]]], pairs: Iterable[tuple[str, str]]) -> float:
    """The share of pairs of texts whose rows have the same keys in all three tables."""
    same = [_keys(read[one]) == _keys(read[other]) for one, other in pairs]
    return sum(same) / max(len(same), 1)


def _keys(read: Mapping[str, Sequence[Event]]) -> Counter[tuple[object, ...]]:
    return Counter((table, *_key(table, event.fields)) for table, events in read.items() for event in events)


def _key(table: str, fields: Mapping[str, object]) -> tuple[object, ...]:
    if table == "shipments":
        return tuple(fields.get(k) for k in ("supplier_id", "recipient_id", "item_category"))
    if table == "deployments":
        return fields.get("actor_id"), fields.get("action") == "withdraw"
    parties = {str(a) for role in ("actors", "recipients") for a in _several(fields.get(role))}
    return fields.get("event_type"), tuple(sorted(parties))


def _several(value: object) -> Sequence[object]:
    return value if isinstance(value, (list, tuple)) else ()


def main() -> None:
    """Print the scores, and the errors of one table if they are asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--errors", choices=list(READERS))
    options = parser.parse_args()
    for folder in options.folders:
        coded = read_coded(folder)
        read = {text.id: rows_read(text) for text in coded}
        told = list(verdicts((text, read[text.id]) for text in coded))
        print(folder)
        for (table, language), score in sorted(scores(told).items()):
            print(
                f"  {table:18} {language}  found {score.found:4d}  missed {score.missed:4d}  "
                f"false {score.false:4d}  F1 {score.f1:.3f}"
            )
        pairs = {(min(t.id, t.twin), max(t.id, t.twin)) for t in coded if t.twin in read}
        if pairs:
            print(f"  twins that agree: {twin_agreement(read, pairs):.3f} of {len(pairs)}")
        _print_errors(v for v in told if v.table == options.errors)


def _print_errors(wrong: Iterable[Verdict]) -> None:
    for v in wrong:
        for row in v.missed:
            print(f"  {v.text.id} missed {_told(row)}: {row.get('evidence')}")
        for event in v.false:
            print(f"  {v.text.id} false {_told(event.fields)}: {event.clause.text}")


def _told(values: Mapping[str, object]) -> str:
    return " ".join(f"{name}={values[name]}" for name in _SHOWN if values.get(name))


if __name__ == "__main__":
    main()
