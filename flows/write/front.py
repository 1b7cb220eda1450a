"""What people see in the curated folder beside the snapshots: a link for each table, and the codebook.

In: the curated folder. Out: the same folder with every link and today's codebook; only what differs is touched.
"""

from pathlib import Path

from flows.tables import TABLES
from flows.tables.codebook import codebook
from flows.write.durable import points_at, replace_bytes, replace_link
from flows.write.errors import PublishError


def links_and_codebook(curated: Path) -> None:
    """`curated/shipments` points at `.current/shipments`, and so on; `curated/README.md` is the codebook."""
    for name in TABLES:
        _link(curated / name, f".current/{name}")
    for link in curated.iterdir():
        # The link of a table that the code no longer has would lead nowhere.
        if link.name not in TABLES and points_at(link, f".current/{link.name}"):
            link.unlink()
    readme, text = curated / "README.md", codebook().encode()
    if not readme.is_file() or readme.read_bytes() != text:
        replace_bytes(readme, text)


def _link(path: Path, target: str) -> None:
    if points_at(path, target):
        return
    if path.exists() and not path.is_symlink():
        raise PublishError(f"{path} is in the way of the table's link. Move it elsewhere and run again.")
    replace_link(path, target)
