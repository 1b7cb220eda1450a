"""What CLDR calls each territory, in every language that has a dictionary.

In: the locale data of `babel` (Unicode CLDR, Unicode-3.0 licence) and flows/atlas/states.csv. Out: the text of
flows/atlas/territory_names.csv, one line a territory and language.
"""

from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.core import get_global

from flows.atlas import FOLDER, rows
from flows.dictionary import languages
from scripts.tables import table


def files() -> dict[Path, str]:
    """The generated file: path to content."""
    return {FOLDER / "territory_names.csv": table(("iso3", "iso2", "language", "name"), _names())}


def _names() -> Iterator[tuple[str, str, str, str]]:
    alpha2 = _alpha2_by_alpha3()
    codes = [row["iso3"] for _, row in rows("states.csv")]
    for language in languages():
        territories = Locale(language).territories
        for code in codes:
            short = alpha2.get(code, "")
            if short in territories:
                yield code, short, language, territories[short]


def _alpha2_by_alpha3() -> dict[str, str]:
    """The two-letter code of each three-letter code that CLDR knows as its alias."""
    aliases = get_global("territory_aliases")
    found = {code: targets[0] for code, targets in aliases.items() if len(code) == 3 and code.isalpha()}
    # Kosovo's codes are not ISO's but left to users, so that CLDR names no alias.
    return found | {"XKX": "XK"}
