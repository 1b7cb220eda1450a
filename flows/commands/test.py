"""`communique test`: every check of the house, then the tests."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[2]

_PYTHON = (sys.executable, "-m")
CHECKS: dict[str, Callable[[], Sequence[Sequence[str]]]] = {
    "formatting": lambda: [(*_PYTHON, "ruff", "format", "--check", ".")],
    "lint": lambda: [(*_PYTHON, "ruff", "check", ".")],
    "types": lambda: [(*_PYTHON, "mypy")],
    "imports": lambda: [(str(Path(sys.executable).with_name("lint-imports")), "--no-cache")],
    "packages": lambda: [(*_PYTHON, "pip", "check")],
    "generated": lambda: [(*_PYTHON, "scripts", "--check")],
    # Neighbours share what a module prepares: each worker has half of the list, and takes from the other's end.
    "tests": lambda: [(*_PYTHON, "pytest", "-n", "2", "--dist", "worksteal")],
}
# The checks start Python dozens of times: what it has compiled is kept even where people do without.
_KEPT = {"PYTHONDONTWRITEBYTECODE": ""}


@click.command(short_help="Run all checks and tests of a checkout.")
@click.option("--only", type=click.Choice(list(CHECKS)), multiple=True, help="Run this check only; may be repeated.")
def command(only: tuple[str, ...]) -> int:
    """Run formatting, lint, types, import contract, generated files and tests; exit with 1 if any of them fails.

    All of them run even if one fails, the tests last.
    """
    if not (ROOT / "tests").is_dir():
        raise click.UsageError("the tests are part of a checkout, and this is an installed copy")
    failed = [name for name in only or CHECKS if not _passes(name)]
    if failed:
        click.echo(f"communique: failed: {', '.join(failed)}", err=True)
    return 1 if failed else 0


def _passes(name: str) -> bool:
    click.secho(f"== {name}", bold=True)
    started = time.monotonic()
    # The checks write to the same terminal; without a flush our headings come after their output in a file.
    sys.stdout.flush()
    checks = CHECKS[name]()
    passed = [subprocess.run(check, cwd=ROOT, env=os.environ | _KEPT, check=False).returncode == 0 for check in checks]
    click.echo(f"{'ok' if all(passed) else 'FAILED'} after {time.monotonic() - started:.0f} s")
    return all(passed)
