"""Word classes: lists of wordings that several rules of a language share, each written once.

In: the table of a file and the language's classes. Out: the same table, `<blameworthy>` in a pattern read as the group
of all its members: "call … <blameworthy>". The lists are `classes.toml`.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

Classes = Mapping[str, Sequence[str]]

# Not the name of a group, "(?P<day>…)".
_CLASS = re.compile(r"(?<!\(\?P)<([a-z_]+)>")
_PROOFS = frozenset({"yes", "no"})


def expand(node: Any, classes: Classes) -> Any:
    """A table with its classes filled in but in the sentences of proofs. Raises KeyError: an unknown class."""
    if isinstance(node, str):
        return _CLASS.sub(lambda found: f"({'|'.join(classes[found[1]])})", node)
    if isinstance(node, list):
        return [expand(child, classes) for child in node]
    if isinstance(node, dict):
        return {key: child if key in _PROOFS else expand(child, classes) for key, child in node.items()}
    return node
