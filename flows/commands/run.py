"""`./communique run`: take a source through all the stages and say what came of it."""

from datetime import UTC, datetime
from pathlib import Path

import click

from flows.errors import RunError
from flows.terminal.kinds import MOMENT
from flows.terminal.options import data_option, source_option

# Done and published, but a file or, newly, an article could not be read, and that was to be told.
NOT_ALL_READ = 3


@click.command(short_help="Code a source of articles and publish the tables.")
@source_option
@data_option
@click.option("--direct", is_flag=True, help="Run the stages as plain functions, without Prefect.")
@click.option(
    "--now",
    type=MOMENT,
    metavar="MOMENT",
    help="The run's clock instead of the machine's: ISO 8601, UTC if without a zone.",
)
@click.option(
    "--strict", is_flag=True, help=f"Exit with {NOT_ALL_READ} if a file or, newly, an article could not be read."
)
def command(source: str, data: Path, direct: bool, now: datetime | None, strict: bool) -> int:
    """Read the articles of a source into the tables under DIR/curated.

    Only what is new is coded; a run over the same articles changes nothing. The same articles at the same --now give
    the same bytes. Everything happens on this machine: nothing is fetched from a network.

    The exit status is 0 if the tables stand, though some articles could not be read (with --strict it is then 3); 1 if
    none could, or nothing was published; 2 for wrong use.
    """
    from flows.terminal.account import account
    from flows.terminal.left_out import none_could_be_read, unread
    from flows.terminal.watch import Watch

    with Watch() as watch:
        changed = _run(source, data, now, direct=direct)
    click.echo(account(data, watch, changed=changed))
    told = list(unread(data / "curated", watch))
    for line in told:
        click.echo(f"communique: {line}", err=True)
    if none_could_be_read(data / "curated"):
        raise RunError(f"no article could be read: see the column `reason` of {data / 'curated' / 'articles'}")
    return NOT_ALL_READ if strict and told else 0


def _run(source: str, data: Path, now: datetime | None, *, direct: bool) -> bool:
    if direct:
        from flows.pipeline import run

        return run(source, data, now or datetime.now(UTC), by_hand=now is not None)
    from flows.orchestrate.environment import settle_in

    settle_in(data, log_level="CRITICAL")
    from flows.orchestrate import flow

    return flow.run(source, data, now)
