"""Importing this module takes the wire through the whole line once: models, dictionaries and libraries are loaded then.

A fork server imports it before it forks (`forked.py`); nobody else should.
"""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from flows.pipeline import run
from tests.pipeline import wire

with TemporaryDirectory() as _folder:
    run(wire.write(Path(_folder) / "wire"), Path(_folder) / "data", datetime.fromisoformat(wire.NOW), by_hand=True)
