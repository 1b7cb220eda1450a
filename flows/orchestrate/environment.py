"""How Prefect is run here: at home in the data folder, silent, and telling nobody.

In: the folder of the data. Out: environment variables, which Prefect reads when it is imported, so this comes first.
Errors: `RunError` if Prefect's home has no room for its database; its server would only fail to answer, minutes later.
"""

import os
from pathlib import Path
from tempfile import TemporaryFile

from flows.errors import RunError

# Three times what Prefect's database and its journal take in the first run.
_ROOM = 16 * 2**20


def settle_in(data: Path, *, log_level: str) -> None:
    """Prepare this process for Prefect's embedded server. What the user has set in the environment stays."""
    home = data.resolve() / ".prefect"
    settings = {
        "PREFECT_HOME": str(home),
        "PREFECT_PROFILES_PATH": str(home / "profiles.toml"),
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_SERVER_EPHEMERAL_ENABLED": "true",
        # The default of 20 s is short for a busy machine at its first start.
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
        "PREFECT_LOGGING_LEVEL": log_level,
        "PREFECT_SERVER_LOGGING_LEVEL": log_level,
        "PREFECT_INTERNAL_LOGGING_LEVEL": log_level,
        # Some of Prefect's services speak through loggers of no family; so does httpx, of every request.
        "PREFECT_LOGGING_ROOT_LEVEL": "WARNING" if log_level == "INFO" else log_level,
        "PREFECT_CLI_PROMPT": "false",
    }
    for name, value in settings.items():
        os.environ.setdefault(name, value)
    _make_sure_of_room(Path(os.environ["PREFECT_HOME"]))


def _make_sure_of_room(home: Path) -> None:
    """Make Prefect's home and try to write there as much as its database will need."""
    home.mkdir(parents=True, exist_ok=True)
    try:
        with TemporaryFile(dir=home) as probe:
            probe.write(bytes(_ROOM))
    except OSError as error:
        raise RunError(
            f"{home}: Prefect's database needs {_ROOM // 2**20} MB here, which can't be written ({error.strerror}); "
            "make room or choose another folder with --data, or do without Prefect: ./communique run --direct"
        ) from error
