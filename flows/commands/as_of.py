"""`./communique as-of`: a fact table as it was known at a past moment."""

from datetime import datetime
from pathlib import Path

import click

from flows.errors import RunError
from flows.terminal.options import MOMENT, published_option


@click.command(short_help="Write a fact table as it was known at a past moment.")
@click.argument("moment", type=MOMENT)
@click.argument("table")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The Parquet file to write."
)
@published_option
def command(moment: datetime, table: str, out: Path, data: Path) -> None:
    """Write the rows of TABLE (shipments, deployments or diplomatic_events) that were current at MOMENT.

    A version of a row is current from its `recorded_at`, the clock of the run that wrote it, until it is superseded.
    MOMENT is in ISO 8601; a day alone is its first moment, UTC. The file has the columns of today.

    \b
    ./communique as-of 2025-06-01T12:00:00Z shipments --out then.parquet
    """
    import pyarrow.parquet as pq

    from flows.tables import FACTS
    from flows.write import as_of, read_release

    if table not in FACTS:
        raise click.UsageError(f"{table!r} keeps no history; one of {', '.join(FACTS)} does")
    release = read_release(data / "curated")
    if release is None:
        raise RunError(f"nothing has been published in {data / 'curated'}: `./communique run` makes the tables")
    then = as_of(release, table, moment)
    pq.write_table(then, out, compression="zstd")
    click.echo(f"{out}: {then.num_rows} rows of {table}, as of {moment.isoformat()}")
