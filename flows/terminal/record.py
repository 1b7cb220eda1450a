"""Show the story of one row of the published tables.

In: the curated folder and a record_id. Out: on the terminal, the row, then article by article each sentence that proves
it, and what was refused in the same sentences. Of a row in quarantine: the expectations it failed, and its clause.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from flows.tables import FACTS
from flows.terminal.columns import columns
from flows.terminal.literal import literal_console
from flows.terminal.marked import Mark, marked, sentence_around
from flows.validate.withhold import REASON
from flows.write import read_release

Row = Mapping[str, Any]


def show_record(curated: Path, record_id: str) -> bool:
    """Print the story of a row; False if it is nowhere, not even in quarantine. Raises `CorruptError`."""
    release = read_release(curated)
    if release is None:
        return False
    for table in FACTS:
        row = next((r for r in release.rows(table) if r["record_id"] == record_id), None)
        if row is not None:
            _tell(table, row, release.rows("mentions"), release.rows("articles"))
            return True
    return _show_quarantined(record_id, release.rows("quarantine"), release.rows("mentions"), release.rows("articles"))


def _show_quarantined(
    record_id: str, quarantine: Sequence[Row], mentions: Sequence[Row], articles: Sequence[Row]
) -> bool:
    """Print why a row was withheld; False if it was not."""
    found = [
        (row, candidate)
        for row in quarantine
        if row["table"] in FACTS and row["candidate"]
        if (candidate := json.loads(row["candidate"])).get("record_id") == record_id
    ]
    if not found:
        return False
    _tell_quarantined(record_id, found)
    first, _ = found[0]
    for article in articles:
        own = [m for m in mentions if _withheld_with(first, m)] if article["article_id"] == first["article_id"] else []
        if own:
            _tell_article(literal_console(), article, own, [])
    return True


def _tell_quarantined(record_id: str, found: Sequence[tuple[Row, Row]]) -> None:
    """Each expectation that the row failed, then the row."""
    console, (first, candidate) = literal_console(), found[0]
    console.print(f"{first['table']} {record_id}: in quarantine, so in no table", style="bold red")
    for row, _ in found:
        console.print(f"  refused by expectation {row['expectation']}: {row['observed']}", style="red")
    console.print(str(candidate.get("notes") or ""))
    for line in columns(candidate):
        console.print(f"  {line}", style="dim")


def _withheld_with(refused: Row, mention: Row) -> bool:
    """Whether a mention proved the withheld row: withholding took the record_id away, the clause tells."""
    same = all(refused[name] == mention[name] for name in ("article_id", "table"))
    return same and mention["refused_reason"] == REASON and _meet(mention, refused)


def _tell(table: str, row: Row, mentions: Sequence[Row], articles: Sequence[Row]) -> None:
    console = literal_console()
    console.print(f"{table} {row['record_id']}", style="bold")
    console.print(str(row["notes"]))
    for line in columns(row):
        console.print(f"  {line}", style="dim")
    by_article: dict[str, list[Row]] = defaultdict(list)
    for mention in mentions:
        by_article[mention["article_id"]].append(mention)
    for article in articles:
        own = [m for m in by_article[article["article_id"]] if m["record_id"] == row["record_id"]]
        if own:
            _tell_article(console, article, own, [m for m in by_article[article["article_id"]] if m["refused_reason"]])


def _tell_article(console: Console, article: Row, own: Sequence[Row], refused: Sequence[Row]) -> None:
    console.print()
    day = article["published_at"].date().isoformat() if article["published_at"] else "no date"
    origin = article["external_id"] or article["article_id"][:12]
    console.print(f"{origin}  {article['publisher'] or 'unknown publisher'}  {day}", style="bold cyan")
    for rule in sorted({m["rule"] for m in own}):
        _tell_sentences(console, article["text"], [m for m in own if m["rule"] == rule], f"rule {rule}")
    clauses = [m for m in own if m["field"] == "clause"]
    beside = [m for m in refused if any(_meet(m, clause) for clause in clauses)]
    for reason, rule in sorted({(m["refused_reason"], m["rule"]) for m in beside}):
        candidates = [m for m in beside if (m["refused_reason"], m["rule"]) == (reason, rule)]
        _tell_sentences(console, article["text"], candidates, f"refused: {reason}  rule {rule}", "red")


def _meet(one: Row, other: Row) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _tell_sentences(console: Console, text: str, mentions: Sequence[Row], label: str, style: str = "dim") -> None:
    """Each clause with the roles in it; a role told elsewhere (an antecedent) in the words around it."""
    console.print(f"  {label}", style=style)
    roles = [Mark(m["field"], m["start"], m["end"]) for m in mentions if m["field"] != "clause"]
    shown = sorted({(m["start"], m["end"]) for m in mentions if m["field"] == "clause"})
    for role in roles:
        if not any(start <= role.start and role.end <= end for start, end in shown):
            shown.append(sentence_around(text, role.start, role.end))
    for start, end in sorted(shown):
        console.print(marked(text, start, end, [r for r in roles if start <= r.start and r.end <= end]))
