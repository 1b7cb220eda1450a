"""Keep the flow's schedule on one machine: a server, and this process as the one that runs what is due.

In: the flow's parameters and a cron line. Out: runs, one at a time, until the process is told to stop.
"""

import os
import signal
import sys
from contextlib import nullcontext
from pathlib import Path

from prefect.client.schemas.objects import ConcurrencyLimitConfig, ConcurrencyLimitStrategy
from prefect.schedules import Cron
from prefect.settings import PREFECT_API_URL, temporary_settings
from prefect.types.entrypoint import EntrypointType

from flows.orchestrate.flow import code_the_news
from flows.orchestrate.server import server

NAME = "on-this-machine"


def serve(source: str, data: Path, cron: str, port: int) -> None:
    """Run the flow whenever `cron` (UTC) says so. Uses the server that PREFECT_API_URL names, else one of its own."""
    # The runner turns an interrupt into an orderly end; a service manager sends SIGTERM instead.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
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
