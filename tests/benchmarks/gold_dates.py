"""How many dates of coded articles stand in their texts as we read them.

    python -m tests.benchmarks.gold_dates FOLDER... [--misses]

Each folder holds `articles.jsonl` and `gold.jsonl`. A coded date counts as read if one date of the article's text has
its bounds, each within the row's `date_tol`, read in either direction of time. Bounds that only repeat the day of
publication (an open date that can't lie ahead) may be open with us.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from flows.normalise.dates import find_dates
from flows.normalise.mention import Date

TABLES = ("shipments", "deployments", "diplomatic_events")


@dataclass(frozen=True, slots=True)
class Coded:
    """A coded date of an article."""

    article: dict[str, Any]
    earliest: date | None
    latest: date | None
    tolerance: int
    evidence: str


def coded_dates(folder: Path) -> Iterator[Coded]:
    """The dated rows of a folder's gold."""
    lines = (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = {article["id"]: article for article in map(json.loads, lines)}
    for gold in map(json.loads, (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()):
        for row in (row for table in TABLES for row in gold.get(table, ())):
            earliest, latest = _day(row.get("date_earliest")), _day(row.get("date_latest"))
            if earliest or latest:
                tolerance = row.get("date_tol") or 0
                yield Coded(articles[gold["id"]], earliest, latest, tolerance, row.get("evidence") or "")


def _day(text: Any) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def is_read(coded: Coded) -> bool:
    """Whether one of the text's dates is the coded one."""
    published = _day(coded.article.get("published_at"))
    mentions = find_dates(coded.article["text"], coded.article["language"], published)
    return any(_fits(mention.value, coded, published) for mention in mentions)


def _fits(value: object, coded: Coded, published: date | None) -> bool:
    if not isinstance(value, Date):
        return False
    pairs = ((value.earliest, coded.earliest), (value.latest, coded.latest))
    return all(_near(ours, theirs, coded.tolerance, published) for ours, theirs in pairs)


def _near(ours: date | None, theirs: date | None, tolerance: int, published: date | None) -> bool:
    if ours is None or theirs is None:
        return ours is theirs or (ours or theirs) == published
    return abs((ours - theirs).days) <= tolerance


def main(folders: list[Path], show_misses: bool) -> None:
    """Print the share of coded dates that are read, for each folder."""
    for folder in folders:
        coded = list(coded_dates(folder))
        missed = [one for one in coded if not is_read(one)]
        read = len(coded) - len(missed)
        print(f"{folder.name:20} coded {len(coded):4}  read {read:4}  {read / len(coded):6.1%}")
        for one in missed if show_misses else []:
            article = one.article
            found = find_dates(article["text"], article["language"], _day(article.get("published_at")))
            wanted = f"{one.earliest}..{one.latest} ±{one.tolerance}"
            print(f"   {article['id']} {article['published_at']} want {wanted} | {one.evidence}")
            for mention in found:
                value = mention.value
                if isinstance(value, Date):
                    print(f"        {mention.text!r} {value.earliest}..{value.latest} {mention.rule}")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:] if not name.startswith("--")], "--misses" in sys.argv)
