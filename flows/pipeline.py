"""The stages composed, as plain functions: land a source, code what is new, publish the tables.

In: a source and the folder of the data. Out: raw/ and curated/ in that folder. Whoever orchestrates calls `land`, then
`code` for each segment (in any order, any number of times, in any process), then `publish`, all within one `exclusive`
block; `run` is just that, in this process. Whatever is left half-done is done again by the next run.
"""

import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path

from flows import ledger, progress, version
from flows.dictionary import languages
from flows.errors import RunError
from flows.ingest import ingest, list_segments
from flows.ingest import land as land_source
from flows.ingest.article import Article
from flows.ledger import Coded
from flows.normalise import normalise, normalise_text
from flows.publication import publish_coded
from flows.relate import relate
from flows.write import lock, read_release


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where a run reads and writes: everything lies under one folder."""

    data: Path

    @property
    def raw(self) -> Path:
        """What came in, as it came."""
        return self.data / "raw"

    @property
    def curated(self) -> Path:
        """The published tables."""
        return self.data / "curated"

    @property
    def coded(self) -> Path:
        """What has been coded so far; can be thrown away."""
        return self.data / ".work" / "coded"

    @property
    def corrections(self) -> Path:
        """What people have set right; need not be there."""
        return self.data / "corrections.csv"


def run(source: Path | str, data: Path, now: datetime, *, by_hand: bool = False) -> bool:
    """Take `source` (a path, or the name of a declared source) through all the stages in this process.

    `now` is the run's clock; `by_hand` says that it is not the machine's. Returns whether the tables have changed.
    Raises `RunError`, one line that says what to mend; the last good release then stands untouched.
    """
    place = Workplace(data)
    with exclusive(place):
        progress.begin("landing")
        segments = land(source, place, now)
        progress.advance()
        progress.begin("coding", len(segments))
        coded = []
        for segment in segments:
            coded.append(code(segment, place))
            progress.advance()
        progress.begin("publishing")
        changed = publish(coded, place, now, by_hand=by_hand)
        progress.advance()
    return changed


@contextmanager
def exclusive(place: Workplace) -> Iterator[None]:
    """Keep every other run away from this folder, and make sure first that there is something sound to add to."""
    with lock(place.curated):
        read_release(place.curated)
        yield


def land(source: Path | str, place: Workplace, now: datetime) -> tuple[Path, ...]:
    """Land what is new in the source; return every segment that was ever landed, from all sources."""
    landing = land_source(source, place.raw, now)
    skipped: dict[str, list[str]] = {}
    for one in landing.skipped:
        skipped.setdefault(one.reason, []).append(one.name)
    broken = [f"{one.name}: {one.reason}" for one in landing.skipped if one.broken]
    progress.landed(landing.landed, landing.known, landing.repeated, skipped, broken)
    return list_segments(place.raw)


def code(segment: Path, place: Workplace) -> Path:
    """Read the articles of a segment into events, unless that has been done by the same code and dictionaries."""
    path = ledger.place(place.coded, segment, version.reading_version())
    if not path.exists():
        ledger.keep(path, map(_read, ingest(segment)))
    return path


def _read(article: Article) -> Coded:
    """One article read, and reported."""
    coded = _coded(article)
    progress.coded()
    return coded


def _coded(article: Article) -> Coded:
    """Whatever goes wrong in an article stays its own affair, and is told in the table of articles."""
    if article.status != "coded":
        return Coded(article, ())
    _load(article.language)
    try:
        events = tuple(relate(article, normalise(article)))
    except RunError:  # a broken dictionary would take every article with it: let people mend it first
        raise
    except Exception as error:  # any fault in one article must not stop the others
        return Coded(replace(article, status="failed", reason=f"could not be coded: {_told(error)}"), ())
    return Coded(article, events)


@cache
def _load(language: str | None) -> None:
    """Load the atlas and the names of a language before its first article, so that no article is blamed for a typo."""
    if language not in languages():
        return
    try:
        normalise_text(".", language, None)
    except RunError:
        raise
    except Exception as error:
        raise RunError(f"the atlas or the dictionary of {language!r} can't be loaded: {_told(error)}") from error


def _told(error: Exception) -> str:
    """What went wrong, and in which line of ours, for whoever mends it."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    message = " ".join(str(error).split())
    return f"{type(error).__name__}: {message} ({Path(frame.filename).name}, line {frame.lineno})"


def publish(coded: Sequence[Path], place: Workplace, now: datetime, *, by_hand: bool = False) -> bool:
    """Resolve, validate and publish everything that is coded; say whether the tables have changed."""
    changed = publish_coded(coded, place.curated, place.corrections, now, by_hand=by_hand)
    ledger.forget(place.coded, coded)
    return changed
