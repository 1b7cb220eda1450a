"""A disk on which Prefect could not work is told before its server starts."""

import os
from pathlib import Path

import pytest

from flows.errors import RunError
from flows.orchestrate import environment


@pytest.fixture(autouse=True)
def own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")})


def test_prefect_is_at_home_in_the_data_folder(tmp_path: Path) -> None:
    environment.settle_in(tmp_path / "data", log_level="CRITICAL")
    assert os.environ["PREFECT_HOME"] == str(tmp_path / "data" / ".prefect")
    assert list((tmp_path / "data" / ".prefect").iterdir()) == []


def test_a_schedule_tells_of_its_runs_but_not_of_every_request(tmp_path: Path) -> None:
    environment.settle_in(tmp_path / "data", log_level="INFO")
    assert os.environ["PREFECT_LOGGING_LEVEL"] == "INFO"
    assert os.environ["PREFECT_LOGGING_ROOT_LEVEL"] == "WARNING"


def test_a_home_that_the_user_has_chosen_stays(tmp_path: Path) -> None:
    os.environ["PREFECT_HOME"] = str(tmp_path / "home")
    environment.settle_in(tmp_path / "data", log_level="CRITICAL")
    assert (tmp_path / "home").is_dir()
    assert not (tmp_path / "data").exists()


def test_a_disk_without_room_is_told_with_the_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(dir: Path) -> None:  # noqa: A002
        raise OSError(28, "No space left on device", str(dir))

    monkeypatch.setattr(environment, "TemporaryFile", full)
    with pytest.raises(RunError, match=rf"{tmp_path}.*\.prefect: .* 16 MB .*No space left.*--data.*--direct"):
        environment.settle_in(tmp_path / "data", log_level="CRITICAL")
