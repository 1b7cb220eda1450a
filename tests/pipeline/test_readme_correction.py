"""The correction that the README shows takes, on the row of the sample that the README shows."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

from flows import pipeline
from flows.write import read_release

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
NOW = datetime(2025, 6, 1, 6, tzinfo=UTC)


def articles_of_the_row(folder: Path) -> Path:
    """A folder with the articles of the sample whose words the README quotes for its row."""
    quoted = re.findall(r"^\| [^|]+ \| clause \| (.+) \|$", README.read_text(), re.MULTILINE)
    assert quoted
    folder.mkdir()
    for path in (path for path in (ROOT / "raw" / "sample").rglob("*") if path.is_file()):
        # Not every article of the sample is in UTF-8; those of the row are.
        text = " ".join(path.read_text(encoding="utf-8", errors="replace").split())
        if any(words in text for words in quoted):
            shutil.copy(path, folder)
    return folder


def test_the_correction_of_the_readme_sets_its_row_right(tmp_path: Path) -> None:
    shown = re.search(
        r"```csv\n(record,column,value,reason,who\n(shp-\w+),quantity_best,(\d+),.*\n)```", README.read_text()
    )
    assert shown is not None
    (tmp_path / "corrections.csv").write_text(shown[1], encoding="utf-8")
    pipeline.run(articles_of_the_row(tmp_path / "articles"), tmp_path, NOW, by_hand=True)
    release = read_release(tmp_path / "curated")
    assert release is not None
    (row,) = [row for row in release.rows("shipments") if row["record_id"] == shown[2]]
    assert [row[f"quantity_{bound}"] for bound in ("low", "best", "high")] == [int(shown[3])] * 3
    assert "human_corrected" in str(row["quality_flags"])
