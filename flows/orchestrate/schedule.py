"""Keep the flow's schedule on one machine: a server, and this process as the one that runs what is due.

In: the flow's parameters and a cron line. Out: runs, one at a time, until the process is told to stop.
"""

import os
import signal
import sys
from contextlib import nullcontext
from pathlib import Path

from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.client.schemas.schedules import CronSchedule
from prefect.runner import Runner
from prefect.schedules import Cron
from prefect.settings import PREFECT_API_URL, temporary_settings
from prefect.types.entrypoint import EntrypointType
from pydantic import ValidationError

from flows.orchestrate.flow import code_the_news
from flows.orchestrate.server import server

NAME = "on-this-machine"


def check(cron: str) -> None:
    """Raise `ValueError` with Prefect's reason if it will not take the line; its schedule asks only the server."""
    try:
        CronSchedule(cron=cron, timezone="UTC")
    except ValidationError as wrong:
        raise ValueError(wrong.errors()[0]["msg"]) from wrong


def serve(source: str, data: Path, cron: str, port: int) -> None:
    """Run the flow whenever `cron` (UTC) says so. Uses the server that PREFECT_API_URL names, else one of its own."""
    # A service manager sends SIGTERM. Until the runner is there nothing needs an orderly end; the runner makes one
    # of an interrupt, but of SIGTERM only a coroutine that nobody awaits.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    Runner.handle_sigterm = _as_interrupt  # type: ignore[assignment, method-assign]
    # A shell lets what it puts in the background ignore interrupts, which would leave the above without effect.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    known = os.environ.get("PREFECT_API_URL")
    with nullcontext(known) if known else server(port) as address:
        os.environ["PREFECT_API_URL"] = address
        with temporary_settings({PREFECT_API_URL: address}):
            code_the_news.serve(
                name=NAME,
                schedule=Cron(cron, timezone="UTC"),
                parameters={"source": source, "data": str(data.resolve())},
                limit=1,
                global_limit=ConcurrencyLimitConfig(limit=1, collision_strategy=ConcurrencyLimitStrategy.CANCEL_NEW),
                entrypoint_type=EntrypointType.MODULE_PATH,
            )


def _as_interrupt(*_: object) -> None:
    signal.raise_signal(signal.SIGINT)
