"""What a row must be seen beside to be judged: the evidence, the articles, and the ids of every table.

In: the tables of a run, and the ids of earlier runs. Out: look-ups for `views`.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from flows.resolve import Records
from flows.tables import FACTS, TABLES

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Look-ups over the tables. `quotes` finds, by record, the quotes of each evidence field."""

    texts: Mapping[str, str]
    quotes: Mapping[str, Mapping[str, Sequence[str]]]
    parties: Mapping[tuple[str, str], frozenset[tuple[str, str]]]
    ids: Mapping[str, Collection[object]]
    records: frozenset[tuple[str, str]]
    corrected: frozenset[tuple[str, str]]


def survey(records: Records, runs: Collection[str]) -> Surroundings:
    """The look-ups over the tables as they stand; `runs` are the ids of all runs, this one included."""
    quotes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for mention in records["mentions"]:
        if mention.get("record_id") is not None:
            quotes[str(mention["record_id"])][str(mention["field"])].append(str(mention["text"]))
    parties: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for one in records["participants"]:
        parties[str(one["table"]), str(one["record_id"])].add((str(one["role"]), str(one["entity_id"])))
    return Surroundings(
        texts={str(row["article_id"]): str(row["text"]) for row in records["articles"]},
        quotes=quotes,
        parties={key: frozenset(found) for key, found in parties.items()},
        ids=_ids(records, runs),
        records=frozenset((table, str(row["record_id"])) for table in FACTS for row in records[table]),
        corrected=records.corrected,
    )


def _ids(records: Records, runs: Collection[str]) -> dict[str, Collection[object]]:
    """The values of every column that some column refers to, by `table.column`."""
    targets = {column.references for table in TABLES.values() for column in table.columns if column.references}
    found: dict[str, Collection[object]] = {}
    for target in targets:
        table, _, column = target.partition(".")
        found[target] = frozenset(runs) if table == "runs" else {row.get(column) for row in records[table]}
    return found
