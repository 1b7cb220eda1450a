"""Look at a curated folder as a reader does."""

import hashlib
from pathlib import Path


def digests(data: Path) -> dict[str, str]:
    """SHA-256 of every published file by its path under the current release; empty before the first one."""
    current = data / "curated" / ".current"
    if not current.exists():
        return {}
    files = [path for path in sorted(current.rglob("*")) if path.is_file()]
    return {path.relative_to(current).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
