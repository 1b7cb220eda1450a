"""Names that stand only for a foe: "Russia's aggression", « l'agression russe », « la guerre menée par Moscou ».

In: the text of an article and the place of a name. Out: yes or no. Whoever is named so is nobody's supplier and
nobody's recipient there. The nouns are data (`grammar.toml`, `hostile`).
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold

_REACH = 80


def is_foe(text: str, language: str, start: int, end: int) -> bool:
    """Whether a name at start..end only tells whose attack or war it is."""
    before, behind = _patterns(language)
    return bool(
        before.search(fold(text[max(0, start - _REACH) : start])) or behind.match(fold(text[end : end + _REACH]))
    )


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands right before such a name, and what right behind it."""
    grammar = load(language, "grammar")
    words = grammar["hostile"]
    nouns = "|".join(re.escape(fold(n)) for n in words["nouns"])
    links = "|".join(re.escape(fold(w)) for w in words["links"])
    against = "|".join(re.escape(fold(w)) for w in words["against"])
    fought = "|".join(re.escape(fold(w)) for w in words["fought"])
    gear = "|".join(re.escape(fold(w)) for w in words["gear"])
    markers = (w for key in ("to", "for", "by", "in", "with") for w in grammar["markers"][key])
    aside = "|".join(re.escape(fold(w)) for w in markers)  # "rockets against the rebels *for* Mali"
    before = (
        rf"(?:\b(?:{nouns})s?\s+(?:\w+\s+)?(?:{links})\s*|\b(?:{nouns})s?\s+|\b(?:{against})\s+(?:\w{{1,4}}['’]?\s*)?"
        rf"|\b(?:{fought})\s+(?!(?:{gear})\b)(?:(?!(?:{aside})\b)[\w-]++['’]?+\s*+){{0,8}})$"
    )
    owner = "|".join(map(re.escape, [*grammar["phrases"]["possessives"], "'"]))
    both = "|".join(grammar["clauses"]["and"])
    behind = rf"(?:(?:{owner})\s+(?:[\w-]+\s+(?:(?:{both})\s+)?){{0,3}}|\s+)(?:{nouns})\b"
    return re.compile(before), re.compile(behind if words["behind"] else r"(?!)")
