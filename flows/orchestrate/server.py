"""A Prefect server of our own on loopback, for as long as a block lasts.

In: a port. Out: the address of its API, when it answers. Prefect's embedded server is not enough for a schedule: it
runs without the service that turns schedules into runs.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from prefect.client.orchestration import get_client
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows.errors import RunError

HOST = "127.0.0.1"
_PATIENCE = 120.0


@contextmanager
def server(port: int = 0) -> Iterator[str]:
    """Start a server on `port` with the settings of this process, its pages too; yield the address of its API.

    On port 0, any free one, nobody could look for the pages: it has none and starts faster.
    """
    pages = "--ui" if port else "--no-ui"
    port = port or _free_port()
    address = f"http://{HOST}:{port}/api"
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", HOST, "--port", str(port), pages]
    # A group of its own, so that an interrupt at the terminal reaches it only through us, after the flow has ended.
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env=os.environ | {"PREFECT_API_URL": address, "PREFECT_SERVER_API_HOST": HOST},
    )
    try:
        _wait_for(process, address)
        yield address
    finally:
        _end(process)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _wait_for(process: "subprocess.Popen[bytes]", address: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RunError(
                f"Prefect's server at {address} ended with status {process.returncode}: "
                "is the port taken? Choose another with --port"
            )
        if _answers(address):
            return
        time.sleep(0.3)
    raise RunError(
        f"Prefect's server at {address} did not answer within {_PATIENCE:.0f} s; run again on a quieter machine"
    )


def _answers(address: str) -> bool:
    with temporary_settings({PREFECT_API_URL: address}), get_client(sync_client=True) as client:
        return client.api_healthcheck() is None


def _end(process: "subprocess.Popen[bytes]") -> None:
    for deed, patience in ((signal.SIGTERM, 15), (signal.SIGKILL, 5)):
        if process.poll() is None:
            os.killpg(process.pid, deed)
            try:
                process.wait(patience)
            except subprocess.TimeoutExpired:
                continue
