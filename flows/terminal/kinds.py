"""Kinds of values that people give to commands.

In: a word of the command line. Out: the value, or wrong use told with what to write instead.
"""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import click


class Moment(click.ParamType[datetime]):
    """An ISO 8601 moment ("2022-03-02T06:00:00+01:00", "2022-03-02"); without an offset it is UTC."""

    name = "moment"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        try:
            moment = datetime.fromisoformat(str(value))
            return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        except (ValueError, OverflowError):
            self.fail(f"{value!r} is no moment in ISO 8601, such as 2022-03-02T06:00:00Z", param, ctx)


class Day(click.ParamType[date]):
    """An ISO 8601 day ("2022-03-02")."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is no day in ISO 8601, such as 2022-03-02", param, ctx)


class Source(click.ParamType[str]):
    """A path, or the name of a declared source; a path is made absolute, so that it holds for any process."""

    name = "source"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from flows.ingest import SourceError, find_source, load_sources

        try:
            find_source(str(value))
        except SourceError as unknown:
            self.fail(str(unknown), param, ctx)
        return str(value) if str(value) in load_sources() else str(Path(str(value)).resolve())


class ParquetFile(click.ParamType[Path]):
    """The name of a Parquet file, in a folder in which it can be made."""

    name = "file"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(str(value))
        if path.suffix != ".parquet":
            self.fail(f"{path} does not end in .parquet: name a Parquet file, such as then.parquet", param, ctx)
        if path.is_dir():
            self.fail(f"{path} is a folder: name a file in it, such as {path / 'then.parquet'}", param, ctx)
        if not path.parent.is_dir():
            self.fail(f"there is no folder {path.parent}: make it, or name another", param, ctx)
        if not os.access(path.parent, os.W_OK | os.X_OK):
            self.fail(f"no file can be made in {path.parent}: make the folder writable, or name another", param, ctx)
        return path


class Language(click.ParamType[str]):
    """A language that has a dictionary."""

    name = "language"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from flows.dictionary import languages

        if value not in languages():
            self.fail(f"no dictionary for {value!r}; there are: {', '.join(languages())}", param, ctx)
        return str(value)


MOMENT = Moment()
DAY = Day()
PARQUET_FILE = ParquetFile()
