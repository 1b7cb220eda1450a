"""`./communique test`: every check of the house, then the tests."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[2]

_PYTHON = (sys.executable, "-m")
# Each worker loads the models: more than four would fill a laptop's memory.
_WORKERS = max(2, min(4, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 2))
CHECKS: Mapping[str, Sequence[str]] = {
    "formatting": (*_PYTHON, "ruff", "format", "--check", "."),
    "lint": (*_PYTHON, "ruff", "check", "."),
    "types": (*_PYTHON, "mypy"),
    "imports": (str(Path(sys.executable).with_name("lint-imports")), "--no-cache"),
    "packages": (*_PYTHON, "pip", "check"),
    "generated": (*_PYTHON, "scripts", "--check"),
    # Neighbours share what a module prepares: each worker has its part of the list, and takes from the others' ends.
    "tests": (*_PYTHON, "pytest", "-n", str(_WORKERS), "--dist", "worksteal"),
}
_TESTS = "tests"
# The checks start Python dozens of times: what it has compiled is kept even where people do without.
_KEPT = {"PYTHONDONTWRITEBYTECODE": ""}


@click.command(short_help="Run all checks and tests of a checkout.")
@click.option("--only", type=click.Choice(list(CHECKS)), multiple=True, help="Run this check only; may be repeated.")
def command(only: tuple[str, ...]) -> int:
    """Run formatting, lint, types, import contract, generated files and tests; exit with 1 if any of them fails.

    All of them run even if one fails: the checks two at a time, the tests last, on two to four cores.
    """
    if not (ROOT / "tests").is_dir():
        raise click.UsageError(
            "the tests are part of a checkout, and this is an installed copy: run ./communique test in a clone"
        )
    names = [name for name in CHECKS if not only or name in only]
    failed = _failed_checks([name for name in names if name != _TESTS])
    if _TESTS in names:
        _head(_TESTS)
        started = time.monotonic()
        done = subprocess.run(CHECKS[_TESTS], cwd=ROOT, env=os.environ | _KEPT, check=False)
        failed += [] if _told(done.returncode, time.monotonic() - started) else [_TESTS]
    if failed:
        click.echo(f"communique: failed: {', '.join(failed)}", err=True)
    return 1 if failed else 0


def _failed_checks(names: Sequence[str]) -> list[str]:
    """The checks that fail. What each printed is shown in their order; the slowest begin first."""
    with ThreadPoolExecutor(2) as pool:
        done = {name: pool.submit(_check, name) for name in reversed(names)}
        failed = []
        for name in names:
            code, printed, seconds = done[name].result()
            _head(name)
            sys.stdout.write(printed)
            failed += [] if _told(code, seconds) else [name]
    return failed


def _check(name: str) -> tuple[int, str, float]:
    """The exit code of a check, what it printed and the seconds that it took."""
    started = time.monotonic()
    done = subprocess.run(
        CHECKS[name],
        cwd=ROOT,
        env=os.environ | _KEPT,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    return done.returncode, done.stdout, time.monotonic() - started


def _head(name: str) -> None:
    click.secho(f"== {name}", bold=True)
    # The tests write to the same terminal; without a flush our heading comes after their output in a file.
    sys.stdout.flush()


def _told(code: int, seconds: float) -> bool:
    """Say how a check or the tests ended; whether they passed."""
    click.echo(f"{'FAILED' if code else 'ok'} after {seconds:.0f} s")
    return code == 0
