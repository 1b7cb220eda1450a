"""`./communique as-of`: a fact table as it was known at a past moment."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.errors import RunError
from flows.terminal.kinds import MOMENT, PARQUET_FILE
from flows.terminal.options import published_option

if TYPE_CHECKING:
    from flows.write import LastRelease


@click.command(short_help="Write a fact table as it was known at a past moment.")
@click.argument("moment", type=MOMENT)
@click.argument("table")
@click.option(
    "--out", type=PARQUET_FILE, required=True, help="The file to write: NAME.parquet in a folder that is there."
)
@published_option
def command(moment: datetime, table: str, out: Path, data: Path) -> None:
    """Write the rows of TABLE (shipments, deployments or diplomatic_events) that were current at MOMENT.

    A version of a row is current from its `recorded_at`, the clock of the run that wrote it, until it is superseded.
    MOMENT is in ISO 8601; one without a zone is in UTC, and a day alone is its first moment. Of one before the first
    release, or to come, nothing is written. The file has the columns of today.

    \b
    ./communique as-of 2025-06-01T12:00:00Z shipments --out then.parquet
    """
    from flows.tables import FACTS
    from flows.write import as_of, export

    if table not in FACTS:
        raise click.UsageError(f"{table!r} keeps no history; one of {', '.join(FACTS)} does")
    then = as_of(_release_known_at(moment, data / "curated"), table, moment)
    try:
        export(then, out)
    except OSError as failed:
        raise RunError(f"{out} can't be written ({failed.strerror}): make room, or name another with --out") from failed
    click.echo(f"{out}: {then.num_rows} rows of {table}, as of {moment.isoformat()}")


def _release_known_at(moment: datetime, curated: Path) -> "LastRelease":
    """The release that holds what was known. Raises `RunError` where nothing was published, or nothing yet."""
    from flows.terminal.missing import nothing_published
    from flows.write import first_release, read_release

    release, now = read_release(curated), datetime.now(UTC)
    if release is None:
        raise RunError(nothing_published(curated))
    if moment > now:
        raise RunError(
            f"nothing is known yet of {moment.isoformat()}, so nothing is written: it is now "
            f"{now.isoformat(timespec='seconds')}; ask for that moment or an earlier one"
        )
    first = first_release(release)
    if moment < first:
        raise RunError(
            f"nothing was known yet at {moment.isoformat()}, so nothing is written: the first release of {curated} is "
            f"of {first.isoformat()}; ask for that moment or a later one"
        )
    return release
