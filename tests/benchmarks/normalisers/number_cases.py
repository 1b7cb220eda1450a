"""Cases of other number and money normalisers in one neutral form.

In: the folders of Recognizers-Text, Duckling and quantulum3. Out: cases, each with the numbers and sums of its text, or
with the reason why it is out of our scope. A reason is a rule about kinds of cases, never about one.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

LANGUAGES = {"en": ("English", "EN"), "fr": ("French", "FR")}
Bound = Literal["point", "range", "at_least", "at_most"]


@dataclass(frozen=True, slots=True)
class Expected:
    """A number (`currency` null) or a sum. `low`, `high` as the bound needs them; "?" is a currency left open."""

    low: float
    high: float
    bound: Bound = "point"
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """`expected` in the order of the text; `measured` numbers are there but count nothing (percent, ages, lengths)."""

    suite: str
    language: str
    text: str
    expected: tuple[Expected, ...]
    out_of_scope: str | None = None


# Kinds of texts on which the suites go by another convention than ours, or that no news text has: suite, what the
# text has, the reason.
CONVENTIONS = tuple(
    (re.compile(suite), re.compile(pattern), reason)
    for suite, pattern, reason in (
        (".", r"\^|\d[eE][+-]?\d|×10|x10", "powers and scientific notation"),
        (".", r"\d(?:\.\d+){3}|https?://|\d/\d{1,2}/\d|\+\d-\d", "addresses, dates and telephone numbers"),
        (".", r"\b[A-Z]{2,}-\d|\b[LI]\d|English \d|South \d+|Voyager \d|MACS|\bi7\b", "numbers inside names"),
        ("Number|Numeral", r"(?i)\b(minus|negative|moins) |(?<![\w\d])- ?[.,]?\d", "below zero: nothing is counted"),
        ("Number|Numeral", r"(?i)\b(over|out of|sur) (\d|[a-z]+)", "a share of something, said as a ratio"),
        (
            "Number|Numeral",
            r"(?i)ieme|ième|(th|[^i]rd|first|thousandth|millionth|trillionth)s?\b",
            "fractions of a whole in ordinals",
        ),
        (
            "fr .*Number",
            r"(?i)^(?=.*\w+ \w+ \w+ \w+)(?=.*\b(un|une)\b)(?!.*\b(un|une) (million|milliard))",
            "the article read as one",
        ),
        ("fr .*Number", r"\d cent\b", "digits before « cent »"),
        ("fr .*Numeral", r"^(un|une)$", "the article read as one"),
        (
            "Numeral",
            r"(?i)\b\d+ ?[lG]\b|\dG|\bk?[ck]r\b|lkh|koti|krores",
            "letters and words of one country for large numbers",
        ),
        ("Numeral", r"^(a few|few|nil|single|a pair)$", "words that don't fix a number"),
        ("Numeral", r"\(|[a-z] \d$", "one number said twice, or half in words and half in digits"),
        ("Number", r"(?i)\d(?:G|g)$", "letters for large numbers"),
        ("Numeral", r"(?i)^one twenty two$", "digits spelt one by one"),
        ("quantulum", r"\b(19|20)\d\d\b", "years"),
        ("quantulum", r"\(\$\d|-\d+€", "below zero: nothing is counted"),
        ("quantulum", r"(halves|thirds|quarters) \w", "fractions of a whole in ordinals"),
        ("Number", r"(?i)\b(nrs?\.|version)", "numbers that name something"),
        ("Number", r"(?i)-nought-", "digits spelt one by one"),
        ("Number", r"(?i)\d (years|ans)\b", "a length of time"),
        ("Percent", r"(?i)^p(er|our) ?cent\w* (of|des|de)|^pourcentage de", "percent said before its number"),
        ("AmountOfMoney", r"(?i)^(above )?a dollar", "the article read as one"),
        ("AmountOfMoney", r"(?i)\d (c|le|l\.e\.)$|geni", "abbreviations of one country"),
        ("AmountOfMoney", r"(?i)^(malaysian? )?ringgits? \d", "the currency's word before its number"),
        (
            "AmountOfMoney",
            r"(?i)(ten|neuf) (pounds|livres)$",
            "pounds below a thousand weigh or are money: only context tells",
        ),
        (
            "Dimension",
            r"(?i)\d\d\d.* (pounds|livres)$",
            "pounds above a thousand weigh or are money: only context tells",
        ),
    )
)
MEASURES = ("Age", "Dimension", "Temperature", "Percent")


def scoped(suite: str, language: str, text: str, expected: tuple[Expected, ...], reason: str | None = None) -> Case:
    """The case, with the first reason that takes it out of scope."""
    name = f"{language} {suite}"
    found = (why for where, what, why in CONVENTIONS if where.search(name) and what.search(text))
    return Case(suite, language, text, expected, reason or next(found, None))


def recognizers(folder: Path, language: str) -> Iterator[Case]:
    """The cases of Recognizers-Text: numbers, what is measured and not counted, currencies."""
    name = LANGUAGES[language][0]
    for raw in _read(folder / "Number" / name / "NumberModel.json"):
        values = tuple(_point(result["Resolution"]["value"]) for result in raw["Results"])
        shares = values and all(abs(value.low) < 1 and value.low for value in values)
        yield scoped("Number", language, raw["Input"], values, "a value below one counts nothing" if shares else None)
    for model, parent in (("Percent", "Number"), *((model, "NumberWithUnit") for model in MEASURES[:3])):
        for raw in _read(folder / parent / name / f"{model}Model.json"):
            for result in raw["Results"]:
                yield from _measured(model, language, raw["Input"], result)
    for raw in _read(folder / "NumberWithUnit" / name / "CurrencyModel.json"):
        bare = any(result["Resolution"].get("value") is None for result in raw["Results"])
        sums = () if bare else tuple(map(_recognizers_sum, raw["Results"]))
        yield scoped("Currency", language, raw["Input"], sums, "a currency without a sum" if bare else None)


def _measured(model: str, language: str, text: str, result: dict[str, Any]) -> Iterator[Case]:
    """The measured words alone: nothing is counted in them."""
    quote = text[result["Start"] : result["End"] + 1]
    counted = re.search(r"(?i)\bton(ne)?s?\b|barr?(el|il)s?", quote)
    reason = "tonnes and barrels are counted in shipments" if counted else None
    if not re.search(r"\d|[a-z]{3}.* ", quote):
        reason = "a unit without a number"
    yield scoped(f"{model}, nothing counted", language, quote, (), reason)


def _recognizers_sum(result: dict[str, Any]) -> Expected:
    resolution = result["Resolution"]
    unit = str(resolution.get("unit"))
    parts = 100 if unit in ("Cent", "Pence", "Centimes", "Penny") else 1
    value = _number(resolution["value"]) / parts
    return Expected(value, value, currency=resolution.get("isoCurrency") or "?")


def _point(written: str) -> Expected:
    value = _number(written)
    return Expected(value, value)


def _number(written: str) -> float:
    return float(written.replace(",", ".").strip("()"))


def _read(path: Path) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8-sig")) if path.exists() else []
    return cases


_EXAMPLES = re.compile(
    r"examples\s*\(\s*(?P<kind>\w+)\s+(?:(?P<unit>[A-Z][A-Za-z]+)\s+)?\(?(?P<one>-?[\d.e]+)(?:\s*,\s*(?P<two>[\d.e]+))?\)?"
    r"(?:\s*(?P<product>\(Just \"\w+\"\)|Nothing))?\s*\)\s*\[(?P<texts>(?:[^\]\"]|\"(?:\\.|[^\"\\])*\")*)\]"
)
_STRING = re.compile(r'"((?:\\.|[^"\\])*)"')
_NAMED = {"Dollar": "USD", "Pound": "GBP", "Rial": "?", "Riyal": "?", "Dinar": "?", "Cent": "USD", "Unnamed": "?"}
_BOUNDS: dict[str, Bound] = {"between": "range", "above": "at_least", "under": "at_most"}


def duckling(folder: Path, language: str) -> Iterator[Case]:
    """The cases of Duckling's corpora for numerals, quantities and amounts of money."""
    for suite in ("Numeral", "Quantity", "AmountOfMoney"):
        source = (folder / suite / LANGUAGES[language][1] / "Corpus.hs").read_text(encoding="utf-8")
        for match in _EXAMPLES.finditer(source):
            for quoted in _STRING.findall(match["texts"]):
                yield _duckling_case(suite, language, _unescaped(quoted), match)


def _duckling_case(suite: str, language: str, text: str, match: re.Match[str]) -> Case:
    unit, reason = match["unit"], None
    parts = 100 if unit == "Cent" else 1
    low, high = float(match["one"]) / parts, float(match["two"] or match["one"]) / parts
    expected = Expected(low, high, _BOUNDS.get(match["kind"], "point"), _NAMED.get(unit, unit) if unit else None)
    if suite == "Numeral":
        reason = "a value below one counts nothing" if abs(low) < 1 and low else None
        return scoped(suite, language, text, (expected,), reason)
    if suite == "AmountOfMoney":
        slang = "slang for money" if unit == "Unnamed" and re.search(r"[a-z]{3}", text) else None
        bare = "a number without a currency" if unit == "Unnamed" and not slang else None
        return scoped(suite, language, text, (expected,), slang or bare)
    return scoped(
        "Quantity, nothing counted", language, text, (replace(expected, currency=None),) if unit == "Unnamed" else ()
    )


def _unescaped(quoted: str) -> str:
    text = re.sub(r"\\x([0-9a-f]+)(?:\\&)?", lambda match: chr(int(match.group(1), 16)), quoted)
    return re.sub(r"\\(.)", r"\1", text)


_MONEY = {"pound sterling": "GBP", "dollar": "USD", "euro": "EUR", "yen": "JPY", "cent": "USD"}


def quantulum(folder: Path) -> Iterator[Case]:
    """The cases of quantulum3 that have numbers without a unit, or money, and nothing else."""
    for name in ("quantities.json", "quantities.ambiguity.json"):
        for raw in _read(folder / name):
            found = raw["res"]
            units = [result["unit"] for result in found]
            other = [unit for unit in units if unit != "dimensionless" and unit not in _MONEY]
            reason = "measures, scientific units" if other or not units else None
            expected = tuple(map(_quantulum, found)) if reason is None else ()
            if expected and any(0 < abs(value.low) < 1 for value in expected):
                reason = "a value below one counts nothing"
            yield scoped("quantulum3", "en", raw["req"], expected, reason)


def _quantulum(result: dict[str, Any]) -> Expected:
    spread = result.get("uncertainty") or 0
    value, parts = float(result["value"]), 100 if result["unit"] == "cent" else 1
    bound: Bound = "range" if spread else "point"
    return Expected((value - spread) / parts, (value + spread) / parts, bound, _MONEY.get(result["unit"]))
