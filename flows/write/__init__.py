"""Records to `curated/`: Parquet, codebook, manifest, all or nothing.

In: the tables of a run. Out: the published release, and the last one read back for the next run.
"""

from flows.write.as_of import as_of, first_release
from flows.write.errors import CorruptError, DiskFullError, LockedError, PublishError, UnwritableError
from flows.write.export import export
from flows.write.lock import Lock, lock
from flows.write.publish import Published, tidy, write
from flows.write.read import LastRelease, read_release
from flows.write.release import Manifest, Release

__all__ = [
    "CorruptError",
    "DiskFullError",
    "LastRelease",
    "Lock",
    "LockedError",
    "Manifest",
    "PublishError",
    "Published",
    "Release",
    "UnwritableError",
    "as_of",
    "export",
    "first_release",
    "lock",
    "read_release",
    "tidy",
    "write",
]
