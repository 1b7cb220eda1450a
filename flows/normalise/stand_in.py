"""The finders of places and forces where they exist, else finders that find nothing."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from flows.normalise.mention import Mention


def _finder(module: str, name: str) -> Callable[[str, str], list[Mention]]:
    if find_spec(f"flows.normalise.{module}") is None:
        return lambda _text, _language: []
    found: Callable[[str, str], list[Mention]] = getattr(import_module(f"flows.normalise.{module}"), name)
    return found


find_forces = _finder("forces", "find_forces")
find_places = _finder("places", "find_places")
