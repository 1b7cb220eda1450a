"""The currencies of CLDR: their codes and users, and their names in every language that has a dictionary.

In: the locale data of `babel` (Unicode CLDR, Unicode-3.0 licence). Out: the text of flows/atlas/currencies.csv (codes,
minor digits, users, signs) and of flows/dictionary/<language>/currencies.csv (their names).
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from babel.core import get_global
from babel.numbers import get_currency_name, get_currency_precision, get_currency_symbol, list_currencies

from flows import atlas, dictionary
from scripts.tables import table

# Since the Second World War: an older currency doesn't occur in the news. Tests, metals and funds are no currencies.
_FIRST_YEAR = 1950
_NO_CURRENCY = frozenset(
    {"XAU", "XAG", "XPT", "XPD", "XTS", "XXX", "XUA", "XSU", "XDR", "XBA", "XBB", "XBC", "XBD", "XRE"}
)
# More than one country writes them, or a sign of letters that is a word.
_UNSURE_SIGNS = frozenset(
    {"$", "£", "¥", "F", "kr", "R", "K", "L", "D", "Le", "Bs", "RM", "Rs", "T", "E", "Q", "S", "B"}
)


def files() -> dict[Path, str]:
    """The generated files: path to content."""
    codes = list(_codes())
    made = {atlas.FOLDER / "currencies.csv": table(("code", "digits", "users", "signs"), map(_facts, codes))}
    for language in dictionary.languages():
        rows = ((code, "|".join(_names(code, language))) for code in codes)
        made[dictionary.FOLDER / language / "currencies.csv"] = table(("code", "names"), rows)
    return made


def _codes() -> Iterator[str]:
    for code in sorted(list_currencies()):
        ends = [end for _, end in _users(code)]
        recent = any(end is None or end.year >= _FIRST_YEAR for end in ends)
        if code not in _NO_CURRENCY and recent and get_currency_name(code, locale="en") != code:
            yield code


def _users(code: str) -> list[tuple[str, date | None]]:
    """ISO 3166-1 alpha-2 of the territories that pay or paid with it, each with the last day (null: still)."""
    return [
        (territory, date(*end) if end else None)
        for territory, currencies in get_global("territory_currencies").items()
        for known, _, end, tender in currencies
        if known == code and tender
    ]


def _facts(code: str) -> tuple[str, int, str, str]:
    alpha3 = _alpha3()
    users = sorted(alpha3[territory] for territory, end in _users(code) if end is None and territory in alpha3)
    signs = {get_currency_symbol(code, locale) for locale in ("en", "fr", "en_CA", "en_AU", "fr_CA", "root")}
    clear = sorted(sign.strip() for sign in signs if sign != code and sign not in _UNSURE_SIGNS)
    return code, get_currency_precision(code), "|".join(users), "|".join(clear)


@cache
def _alpha3() -> dict[str, str]:
    return {row["iso2"]: row["iso3"] for _, row in atlas.rows("territory_names.csv") if row["iso2"]}


def _names(code: str, language: str) -> list[str]:
    """Singular and plural, without what CLDR adds in brackets (years, issuers)."""
    names = [get_currency_name(code, count=count, locale=language) for count in (1, 2, 1_000_000)]
    return list(dict.fromkeys(name.split(" (")[0].strip().replace("’", "'") for name in names))
