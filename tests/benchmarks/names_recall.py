"""Recall of `find_names`: which actors of a coded set are named by a mention in their text, and how fast it reads.

Usage: python tests/benchmarks/names_recall.py FOLDER… (each with articles.jsonl and, for recall, gold.jsonl). An actor
counts as found when a mention has its id, or, for a group without one, when they share half of their words.
"""

import json
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention, Name
from flows.normalise.names import find_names

PARTIES = ("supplier", "recipient", "actor", "actors", "recipients")


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as handle:
        yield from (json.loads(line) for line in handle)


def gold_actors(coded: dict[str, Any]) -> set[str]:
    """Every actor of every row of a coded article."""
    found: set[str] = set()
    for table in ("shipments", "deployments", "diplomatic_events"):
        for row in coded.get(table, ()):
            for key in PARTIES:
                value = row.get(key) or ()
                found.update([value] if isinstance(value, str) else value)
    return found


def is_found(actor: str, mentions: list[Mention]) -> bool:
    """Whether one of the mentions names the actor."""
    wanted = set(fold(actor).split())
    for mention in mentions:
        value = mention.value
        assert isinstance(value, Name)
        for said in (value.entity_id or "", value.name, mention.text):
            words = set(fold(said).split())
            if said == actor or 2 * len(words & wanted) >= len(words | wanted):
                return True
    return False


def measure(folder: Path) -> None:
    """Print recall, the misses and the speed for one folder."""
    articles = {article["id"]: article for article in lines(folder / "articles.jsonl")}
    started, size, mentions = time.perf_counter(), 0, {}
    for key, article in articles.items():
        day = article.get("published_at")
        language = article.get("language") or "fr"
        mentions[key] = find_names(article["text"], language, date.fromisoformat(day[:10]) if day else None)
        size += len(article["text"].encode())
    spent = time.perf_counter() - started
    count = sum(map(len, mentions.values()))
    print(f"{folder.name}: {len(articles)} articles, {count} mentions, {size / 1e6 / spent:.2f} MB/s")
    if not (folder / "gold.jsonl").exists():
        return
    right, missed = 0, []
    for coded in lines(folder / "gold.jsonl"):
        for actor in gold_actors(coded):
            if is_found(actor, mentions[coded["id"]]):
                right += 1
            else:
                missed.append((coded["id"], actor))
    print(f"  actors found: {right} of {right + len(missed)} ({right / max(1, right + len(missed)):.1%})")
    for key, actor in missed:
        print(f"  missed {actor} in {key}")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        measure(Path(name))
