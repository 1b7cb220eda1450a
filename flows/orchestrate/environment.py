"""How Prefect is run here: at home in the data folder, silent, and telling nobody.

In: the folder of the data. Out: environment variables, which Prefect reads when it is imported, so this comes first.
"""

import os
from pathlib import Path


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
        # Some of Prefect's services speak through loggers of no family.
        "PREFECT_LOGGING_ROOT_LEVEL": log_level,
        "PREFECT_CLI_PROMPT": "false",
    }
    home.mkdir(parents=True, exist_ok=True)
    for name, value in settings.items():
        os.environ.setdefault(name, value)
