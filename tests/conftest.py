"""Settings of all tests, and the run over the wire that many of them begin with.

No example of hypothesis has a time limit, for the first of a run loads dictionaries. No run says how far it is, however
busy the machine: what a run says is compared.
"""

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import settings

from flows.terminal import pulse
from tests.pipeline import wire

settings.register_profile("house", deadline=None)
settings.load_profile("house")
pulse.EVERY_SECONDS = 3600.0


@pytest.fixture(scope="session")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder to which the wire has been published at its own clock; only to be read."""
    from flows import pipeline

    folder = tmp_path_factory.mktemp("published")
    pipeline.run(wire.write(folder / "wire"), folder / "data", datetime.fromisoformat(wire.NOW), by_hand=True)
    return folder / "data"


@pytest.fixture
def published(published_once: Path, tmp_path: Path) -> Path:
    """A copy of that folder for the test alone: `data` in its own folder."""
    return Path(shutil.copytree(published_once, tmp_path / "data", symlinks=True))
