"""Write flows/atlas/territory_names.csv: what CLDR calls each territory, in every language that has a dictionary.

In: the locale data of `babel` (Unicode CLDR, Unicode-3.0 licence) and flows/atlas/states.csv. Out: one line a territory
and language. `--check` writes nothing and fails when the file is not what this script would write.
"""

import argparse
import csv
import io
import sys
from pathlib import Path

from babel import Locale
from babel.core import get_global

ROOT = Path(__file__).resolve().parent.parent
STATES = ROOT / "flows" / "atlas" / "states.csv"
TARGET = ROOT / "flows" / "atlas" / "territory_names.csv"
LANGUAGES = ("en", "fr")


def alpha2_by_alpha3() -> dict[str, str]:
    """The two-letter code of each three-letter code that CLDR knows as its alias."""
    aliases = get_global("territory_aliases")
    found = {code: targets[0] for code, targets in aliases.items() if len(code) == 3 and code.isalpha()}
    # Kosovo's codes are not ISO's but left to users, so that CLDR names no alias.
    return found | {"XKX": "XK"}


def render() -> str:
    """The file's whole text."""
    with STATES.open(encoding="utf-8", newline="") as handle:
        codes = [row["iso3"] for row in csv.DictReader(handle)]
    alpha2 = alpha2_by_alpha3()
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["iso3", "iso2", "language", "name"])
    for language in LANGUAGES:
        territories = Locale(language).territories
        for code in codes:
            short = alpha2.get(code, "")
            if short in territories:
                writer.writerow([code, short, language, territories[short]])
    return out.getvalue()


def main() -> int:
    """Write the file, or compare it with `--check`; 1 when it is stale."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the file is stale")
    wanted = render()
    if not parser.parse_args().check:
        TARGET.write_text(wanted, encoding="utf-8")
        return 0
    if TARGET.read_text(encoding="utf-8") == wanted:
        return 0
    print(f"{TARGET.relative_to(ROOT)} is stale: run python scripts/{Path(__file__).name}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
