"""`./communique serve`: run the flow every day from this process, without a worker."""

from pathlib import Path

import click

from flows.terminal.options import data_option, source_option


@click.command(short_help="Run the flow every day, on this machine, until stopped.")
@source_option
@data_option
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=4200,
    show_default=True,
    help="Where Prefect's own pages and API are, on loopback.",
)
@click.option("--cron", default="0 5 * * *", show_default=True, help="When to run, in UTC.")
def command(source: str, data: Path, cron: str, port: int) -> None:
    """Keep a daily schedule of the flow until interrupted; the server and its database are in DIR/.prefect.

    Set PREFECT_API_URL to register with a server that already runs.
    """
    from flows.orchestrate.environment import settle_in

    settle_in(data, log_level="INFO")
    from flows.orchestrate.schedule import check, serve

    try:
        check(cron)
    except ValueError as wrong:
        raise click.UsageError(f"--cron {cron!r}: {wrong}; write five fields such as '0 5 * * *'") from wrong
    serve(source, data, cron, port)
