"""Take withheld rows out of the tables so that what is left is consistent.

In: records, and which rows of the mentions and of the fact tables stand. Out: records in which no mention, participant
or dimension speaks of a row that is not there. The mentions of a withheld record stay, as a candidate refused with its
reason, and its last published version goes to history.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from flows.resolve import Records, Release
from flows.resolve.dimensions import entities, items, participants, places
from flows.resolve.versions import Clock, superseded
from flows.tables import FACTS
from flows.validate.surroundings import Row

REASON: Final = "quarantined"
Key = tuple[str, str]


def replaced(records: Records, standing: Mapping[str, Sequence[Row]]) -> Records:
    """The records with some tables replaced by what stands of them."""
    return Records({**records.tables, **standing}, records.corrected)


def withhold(
    records: Records, standing: Mapping[str, Sequence[Row]], previous: Release | None, clock: Clock
) -> Records:
    """The records with the fact tables as they stand, and everything that speaks of a withheld record made to agree."""
    kept = {(table, str(row["record_id"])) for table in FACTS for row in standing[table]}
    withheld = {(table, str(row.get("record_id"))) for table in FACTS for row in records[table]} - kept
    if not withheld:
        return replaced(records, standing)
    mentions = [_refused(row) if _about(row) in withheld else row for row in records["mentions"]]
    proving = {row["article_id"] for row in mentions if row["record_id"] is not None}
    refused = {row["article_id"] for row in mentions if row["refused_reason"] == REASON} - proving
    facts = {table: standing[table] for table in FACTS}
    agreeing: dict[str, Sequence[Row]] = {
        **facts,
        "mentions": mentions,
        "articles": [_told(row, refused) for row in records["articles"]],
        "participants": participants(facts),
        "entities": entities(facts),
        "items": items(facts),
        "places": places(facts),
        "history": [*records["history"], *_ended(records["history"], withheld, previous, clock)],
    }
    return replaced(records, agreeing)


def _about(mention: Row) -> Key:
    return str(mention["table"]), str(mention["record_id"])


def _refused(mention: Row) -> Row:
    return {**mention, "record_id": None, "refused_reason": REASON}


def _told(article: Row, refused: Collection[object]) -> Row:
    if article["article_id"] not in refused or article.get("reason"):
        return article
    return {**article, "reason": "its rows are in quarantine"}


def _ended(history: Sequence[Row], withheld: Collection[Key], previous: Release | None, clock: Clock) -> Iterator[Row]:
    """The last published version of a withheld record, unless history has it already."""
    told = {(row["table"], row["record_id"], row["record_version"]) for row in history}
    for table in FACTS if previous is not None else ():
        for row in previous.rows(table) if previous is not None else ():
            key = (table, str(row["record_id"]))
            if key in withheld and (*key, row["record_version"]) not in told:
                yield superseded(table, row, "retracted", clock)
