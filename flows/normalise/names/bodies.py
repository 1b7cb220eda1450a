"""Organisations that are called by where or what they are: "the West African bloc", « le gendarme du nucléaire ».

In: flows/dictionary/<language>/bodies.toml. Out: the wordings, each as a piece "n" of its organisation.
"""

from collections.abc import Iterator

from flows.dictionary import load
from flows.normalise.names.entity import actor
from flows.normalise.names.words import Word

_BODY = "{body}"


def body_wordings(language: str) -> Iterator[tuple[str, Word]]:
    """Every description of an organisation, spelled out. Raises AtlasError for an organisation unknown to the atlas."""
    table = load(language, "bodies")
    for entity_id, frames in table["described"].items():
        word = Word("n", "bodies.described", actor(entity_id, f"dictionary/{language}/bodies.toml"))
        for frame in frames:
            for body in table["bodies"] if _BODY in frame else ("",):
                yield frame.replace(_BODY, body), word
