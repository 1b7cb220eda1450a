"""The learned choice: the likeliest candidate if it is likely enough, and a plain word where its weights are broken."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows import atlas
from flows.atlas import AtlasError
from flows.relate.open_cells import likeliest as room
from flows.relate.open_cells.likeliest import best, likeliest


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file of weights in an atlas of its own."""
    monkeypatch.setattr(atlas, "FOLDER", tmp_path)
    yield tmp_path / "w.toml"
    atlas.load.cache_clear()
    room._model.cache_clear()


def test_the_likeliest_is_taken_only_from_the_threshold_on(weights: Path) -> None:
    weights.write_text("threshold = 0.5\n[weights]\nnear = 2\n", encoding="utf-8")
    assert likeliest([{"far": 1.0}, {"near": 1.0}], "w.toml") == 1
    assert likeliest([{"far": 1.0}, {"far": 1.0}], "w.toml") is None
    assert likeliest([], "w.toml") is None


def test_none_of_them_is_a_choice_beside_the_candidates() -> None:
    assert best([{"near": 1.0}], {}) == (0, 0.5)
    assert best([], {"near": 1.0}) == (None, 0.0)


@pytest.mark.parametrize(
    "text", ["[weights]\nnear = 2\n", "threshold = 0.5\n", 'threshold = 0.5\n[weights]\nnear = "x"\n']
)
def test_broken_weights_are_named(weights: Path, text: str) -> None:
    weights.write_text(text, encoding="utf-8")
    with pytest.raises(AtlasError, match=r"flows/atlas/w\.toml: wants `threshold` and a table `weights`"):
        likeliest([{"near": 1.0}], "w.toml")
