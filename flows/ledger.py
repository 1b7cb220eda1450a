"""Keep what has been coded: one file a segment, named by the segment and by the version of what read it.

In: a segment's articles with their events. Out: the path of a file that holds them, and back. A file is written whole
or not at all and never changed, so that its being there is the whole ledger: a run codes what has no file yet, and a
changed dictionary has no files. Everything here can be thrown away; the next run makes it again.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows.errors import RunError
from flows.ingest.article import Article, Furniture
from flows.relate.event import Event, Span

# The last line of a file says how many articles stand before it.
_COUNT = "n_articles"


@dataclass(frozen=True, slots=True)
class Coded:
    """One article and what was read in it: events, and refused candidates with their reasons."""

    article: Article
    events: tuple[Event, ...]


def place(store: Path, segment: Path, version: str) -> Path:
    """Where the coded articles of a segment are, or will be. Segments are named by their content."""
    return store / f"{segment.name.partition('.')[0]}-{version}.jsonl.zst"


def segment_of(path: Path) -> str:
    """The name of the segment that a file holds."""
    return path.name.partition("-")[0]


def keep(path: Path, coded: Iterable[Coded]) -> None:
    """Write the articles of one segment, one JSON object a line, and let the file appear only when it is complete."""
    lines = [json.dumps(asdict(one), default=_tag) for one in coded]
    lines.append(json.dumps({_COUNT: len(lines)}))
    packed = pa.BufferOutputStream()
    with pa.CompressedOutputStream(packed, "zstd") as out:
        out.write("\n".join(lines).encode())
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with half.open("wb") as file:
            file.write(packed.getvalue())
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def recall(path: Path) -> Iterator[Coded]:
    """The articles of a file that `keep` wrote. Raises RunError if the file is damaged, with the remedy."""
    try:
        with pa.CompressedInputStream(pa.OSFile(str(path)), "zstd") as stream:
            *lines, last = stream.read().splitlines()
        if json.loads(last)[_COUNT] != len(lines):
            raise ValueError("lines are missing")
        yield from (_coded(json.loads(line, object_hook=_untag)) for line in lines)
    except (OSError, ValueError, KeyError, TypeError) as damaged:
        raise RunError(f"{path} is damaged ({damaged}): delete it and run again") from damaged


def forget(store: Path, wanted: Sequence[Path]) -> None:
    """Delete what no segment needs any more: files of older versions, and halves that a killed run left."""
    for path in set(store.glob("*.jsonl.zst*")) | set(store.glob(".*.jsonl.zst*")):
        if path not in wanted:
            path.unlink(missing_ok=True)


def _tag(value: object) -> object:
    """JSON knows no dates; a field of an event may be one."""
    if isinstance(value, datetime):
        return {"$datetime": value.isoformat()}
    if isinstance(value, date):
        return {"$date": value.isoformat()}
    if isinstance(value, frozenset | set):
        return sorted(value)
    raise TypeError(f"cannot be kept: {value!r}")


def _untag(value: dict[str, Any]) -> object:
    if "$date" in value:
        return date.fromisoformat(value["$date"])
    if "$datetime" in value:
        return datetime.fromisoformat(value["$datetime"])
    return value


def _coded(kept: dict[str, Any]) -> Coded:
    article = kept["article"]
    furniture = tuple(Furniture(**one) for one in article.pop("furniture"))
    notes = tuple(article.pop("notes"))
    events = tuple(_event(one) for one in kept["events"])
    return Coded(Article(**article, furniture=furniture, notes=notes), events)


def _event(kept: dict[str, Any]) -> Event:
    evidence = {name: tuple(Span(**span) for span in spans) for name, spans in kept.pop("evidence").items()}
    attribution = kept.pop("attribution")
    return Event(
        **kept | {"clause": Span(**kept["clause"])},
        evidence=evidence,
        attribution=Span(**attribution) if attribution else None,
    )
