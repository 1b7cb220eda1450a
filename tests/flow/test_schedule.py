"""The schedule ends when it is told to, however it was started."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

# Stands in for the flow: as Prefect does, it leaves SIGTERM to the runner while a coroutine waits for what is due.
SERVE = """
import asyncio, signal, sys
from pathlib import Path
from types import SimpleNamespace
from flows.orchestrate import schedule

async def wait():
    signal.signal(signal.SIGTERM, lambda *_: schedule.Runner.handle_sigterm(*_))
    print("waiting", flush=True)
    try:
        await asyncio.sleep(60)
    finally:
        print("ended in order", flush=True)

def serve(**_):
    try:
        asyncio.run(wait())
    except KeyboardInterrupt:
        pass

schedule.code_the_news = SimpleNamespace(serve=serve)
schedule.serve("sample", Path(sys.argv[1]), "0 5 * * *", 4200)
"""


def test_a_schedule_in_the_background_ends_at_sigterm(tmp_path: Path) -> None:
    # A shell starts what is put behind "&" with interrupts ignored.
    process = subprocess.Popen(
        ["sh", "-c", 'trap "" INT; exec "$0" -c "$1" "$2"', sys.executable, SERVE, str(tmp_path)],
        env=os.environ | {"PREFECT_API_URL": "http://127.0.0.1:9/api", "PREFECT_HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "waiting\n"
        time.sleep(0.2)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
        assert process.stdout.read() == "ended in order\n"
    finally:
        process.kill()
