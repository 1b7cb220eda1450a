"""What is heavy is loaded only by those who use it."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("flows.command_line", "pandas spacy prefect great_expectations pyarrow"),
        ("flows.commands.run", "pandas spacy prefect great_expectations pyarrow"),
        ("flows.pipeline", "prefect great_expectations"),
    ],
)
def test_a_module_does_not_load_what_it_may_not_need(module: str, unwanted: str) -> None:
    code = f"import {module}, sys; print(*(set({unwanted.split()!r}) & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
