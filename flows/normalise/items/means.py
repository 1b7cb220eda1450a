"""Ships and aircraft that only tell by what means somebody travels: "arrived by ship and helicopter", « par avion ».

In: the items of a text in order. Out: those that are things. The words before and between are data (`items.toml`,
`grammar`).
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import cast

from flows.dictionary import load
from flows.normalise.mention import Item, Mention

_CARRIES = frozenset({"ship", "aircraft", "helicopter", "vehicle"})
# How far before an item the words may begin that make it a means.
_BEFORE = 25
# A compound ("ship-launched"), or a name behind its kind ("by aircraft carrier USS Wasp").
_GOES_ON = re.compile(r"-| [A-Z\"“«]")


def without_means(text: str, folded: str, language: str, items: Sequence[Mention]) -> list[Mention]:
    """The items that are no means of travel, alone or in a list of such."""
    before, between = _patterns(language)
    kept: list[Mention] = []
    last: Mention | None = None
    for mention in items:
        means = before.search(folded[max(0, mention.start - _BEFORE) : mention.start]) is not None
        means = means or (last is not None and between.fullmatch(folded[last.end : mention.start]) is not None)
        if means and _is_bare(text, mention):
            last = mention
        else:
            kept.append(mention)
    return kept


def _is_bare(text: str, mention: Mention) -> bool:
    """Whether an item is one thing that carries people, without a model or a name."""
    item = cast(Item, mention.value)
    carries = item.category in _CARRIES and item.designation is None and mention.text.islower()
    return carries and not item.plural and _GOES_ON.match(text, mention.end) is None


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    grammar = load(language, "items")["grammar"]
    return re.compile(grammar["means_before"]), re.compile(grammar["means_between"])
