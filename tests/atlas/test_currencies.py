"""The lists of currencies are what their source gives today, and nothing else."""

from tests.atlas.currencies import files


def test_generated_lists_are_fresh() -> None:
    stale = [path.name for path, content in files().items() if path.read_text(encoding="utf-8") != content]
    assert not stale, "run `python -m tests.atlas.currencies`"
