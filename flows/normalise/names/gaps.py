"""What stands between two pieces, as one symbol.

In: the lists `[gaps]` of names.toml. Out: the symbol of every gap of a language: "Germany's foreign minister" is a
name, a possessive gap and an office.
"""

from collections.abc import Mapping
from functools import cache

from flows.dictionary import load

LONGEST = 20
BREAK = "."
FORMER = "x"
AND = "+"
LISTED = ",;"
# A gap in two lists has the symbol of the first.
_SYMBOLS = {
    "space": "_",
    "possessive": "s",
    "of": "d",
    "at": "@",
    "comma": ",",
    "list": ";",
    "open": "(",
    "close": ")",
    "former": FORMER,
    "also": AND,
}


@cache
def gap_signs(language: str) -> Mapping[str, str]:
    """The symbol of every gap between two pieces, by the folded gap."""
    table = load(language, "names")["gaps"]
    return {gap: sign for name, sign in reversed(_SYMBOLS.items()) for gap in table[name]}
