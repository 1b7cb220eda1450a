"""Measure the reading of articles, stage by stage, beside spaCy alone parsing every sentence of the same texts.

    python -m tests.benchmarks.reading_speed ARTICLES.jsonl [--limit N] [--alone]

Prints for each stage megabytes (UTF-8) and articles a second, the share of the sentences that were parsed, the peak of
memory, and how many times faster reading is than spaCy's models with all their components. All seconds are processor
time of this one process, dictionaries and models loaded. The two take turns on batches of articles, so that whatever
else the machine does slows both alike. `--alone` leaves out the comparison: the peak of memory is then that of reading.
"""

import argparse
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from flows.dictionary import load
from flows.ingest import Article, ingest, land
from flows.normalise import normalise
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention
from flows.relate import relate
from flows.relate.clauses.scan import worth_reading
from flows.relate.clauses.sentences import split_sentences
from flows.relate.story import read_spans

if TYPE_CHECKING:
    from spacy.language import Language

BATCH = 25
READING = ("ingest", "normalise", "relate")
ALONE = "spaCy alone"
Given = ParamSpec("Given")
Made = TypeVar("Made")


class Clock:
    """Seconds of processor time by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def of(self, stage: str, work: Callable[Given, Made], *args: Given.args, **named: Given.kwargs) -> Made:
        """What the work makes; its time goes to the stage."""
        start = time.process_time()
        made = work(*args, **named)
        self.seconds[stage] += time.process_time() - start
        return made


def main() -> None:
    """Read, compare, print."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    asked.add_argument("articles", type=Path, help="one JSON object a line, as `communique run --source` takes it")
    asked.add_argument("--limit", type=int, help="read only the first N articles")
    asked.add_argument("--alone", action="store_true", help="don't compare with spaCy")
    given = asked.parse_args()
    read_and_compare(given.articles, given.limit, compared=not given.alone)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def read_and_compare(path: Path, limit: int | None, *, compared: bool) -> None:
    """Read the articles of a file batch by batch, and print what it took."""
    clock = Clock()
    settled(path, 1)
    articles = [one for one in clock.of("ingest", settled, path, limit) if one.status == "coded"]
    warm_up(articles, compared=compared)
    parsed = sentences = 0
    for start in range(0, len(articles), BATCH):
        batch = articles[start : start + BATCH]
        mentions = clock.of("normalise", list, map(normalise, batch))
        clock.of("relate", list, map(relate, batch, mentions))
        parsed += sum(map(count_parsed, batch, mentions))
        sentences += sum(len(sentences_of(one)) for one in batch)
        if compared:
            clock.of(ALONE, parse_everything, batch)
    report(clock, articles)
    print(f"{parsed} of {sentences} sentences parsed ({parsed / sentences:.1%})")


def settled(path: Path, limit: int | None) -> list[Article]:
    """The first articles of a file, landed in a folder of their own and settled."""
    with tempfile.TemporaryDirectory() as folder:
        few = Path(folder, "articles.jsonl")
        with path.open(encoding="utf-8") as lines:
            few.write_text("".join(islice(lines, limit)), encoding="utf-8")
        landing = land(few, Path(folder, "raw"), datetime.now(UTC))
        return [article for segment in landing.segments for article in ingest(segment)]


def warm_up(articles: Sequence[Article], *, compared: bool) -> None:
    """Load the dictionaries and models of the languages that come up, by reading an article of each."""
    firsts = {one.language: one for one in reversed(articles)}
    for one in firsts.values():
        relate(one, normalise(one))
        if compared:
            parse_everything([one])


def sentences_of(article: Article) -> list[str]:
    """All sentences of an article."""
    text = article.text
    return [text[span.start : span.end] for span in split_sentences(text, article.language or "en")]


def count_parsed(article: Article, mentions: Sequence[Mention]) -> int:
    """How many sentences of an article pass the scan."""
    return len(worth_reading(fold(article.text), article.language or "en", read_spans(article), mentions))


def parse_everything(articles: Sequence[Article]) -> None:
    """spaCy's own pipeline on every sentence."""
    for language in {one.language or "en" for one in articles}:
        texts = [text for one in articles if (one.language or "en") == language for text in sentences_of(one)]
        for _ in plain_model(language).pipe(texts):
            pass


@cache
def plain_model(language: str) -> "Language":
    """The model of a language as spaCy loads it, with all its components."""
    import spacy

    return spacy.load(load(language, "parser")["model"])


def report(clock: Clock, articles: Sequence[Article]) -> None:
    """A line for each stage, one for reading as a whole, and the ratio."""
    size = sum(len(one.text.encode()) for one in articles) / 1e6
    print(f"{len(articles)} articles, {size:.2f} MB")
    reading = sum(clock.seconds[stage] for stage in READING)
    for stage, seconds in [*clock.seconds.items(), ("reading", reading)]:
        print(f"{stage:12} {seconds:7.2f} s {size / seconds:8.2f} MB/s {len(articles) / seconds:8.1f} articles/s")
    if ALONE in clock.seconds:
        print(f"reading is {clock.seconds[ALONE] / reading:.2f} times faster than spaCy alone")


if __name__ == "__main__":
    main()
