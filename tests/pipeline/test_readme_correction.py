"""The correction that the README shows takes, on the row of the sample that the README shows."""

import re
from datetime import UTC, datetime
from pathlib import Path

from flows import pipeline
from flows.write import read_release

README = Path(__file__).parents[2] / "README.md"
NOW = datetime(2025, 6, 1, 6, tzinfo=UTC)


def test_the_correction_of_the_readme_sets_its_row_right(tmp_path: Path) -> None:
    shown = re.search(
        r"```csv\n(record,column,value,reason,who\n(shp-\w+),quantity_best,(\d+),.*\n)```", README.read_text()
    )
    assert shown is not None
    (tmp_path / "corrections.csv").write_text(shown[1], encoding="utf-8")
    pipeline.run("sample", tmp_path, NOW, by_hand=True)
    release = read_release(tmp_path / "curated")
    assert release is not None
    (row,) = [row for row in release.rows("shipments") if row["record_id"] == shown[2]]
    assert [row[f"quantity_{bound}"] for bound in ("low", "best", "high")] == [int(shown[3])] * 3
    assert "human_corrected" in str(row["quality_flags"])
