"""The `quantities` dictionary of a language, made ready for reading: modifiers, ranges, what numbers count.

In: a language. Out: one immutable `Rules`, built once.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from flows.dictionary import DictionaryError, Table, entries, load
from flows.normalise.gazetteer import fold
from flows.normalise.quantities.modifiers import Modifier, modifiers
from flows.normalise.quantities.phrases import Phrases
from flows.normalise.quantities.vague import Vague, read_vague


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything of `quantities.toml`. `behind` are basis words a few words behind the number, `stop` end that look."""

    before: Phrases[Modifier]
    after: Phrases[Modifier]
    behind: Phrases[Modifier]
    behind_stop: frozenset[str]
    behind_words: int
    links: dict[str, tuple[frozenset[str], str]]
    change: frozenset[str]
    change_open: frozenset[str]
    change_words: int
    vague: Vague
    units: Phrases[str]
    measures: Phrases[str]
    unmeasured: re.Pattern[str]
    of: re.Pattern[str]
    labels: Phrases[str]
    compounds: frozenset[str]
    years_after: frozenset[str]
    years_before: frozenset[str]
    one: Table
    one_verb: re.Pattern[str]
    needs_noun: frozenset[str]
    calibres: frozenset[float]
    together: frozenset[str]
    ordinal: re.Pattern[str]
    score: re.Pattern[str]
    scored: re.Pattern[str]


@cache
def rules(language: str) -> Rules:
    """The rules of a language. Raises DictionaryError if its dictionary is missing or lacks an entry."""
    table = load(language, "quantities")
    try:
        return _rules(language, table)
    except KeyError as error:
        raise DictionaryError(language, "quantities", str(error), "the entry is missing; add it") from error


def _rules(language: str, table: Table) -> Rules:
    score = _either(table["score"]["link"])
    return Rules(
        before=Phrases(modifiers(language, "before")),
        after=Phrases(modifiers(language, "after")),
        behind=Phrases(modifiers(language, "behind")),
        behind_stop=frozenset(table["behind"]["stop"]),
        behind_words=table["behind"]["words"],
        links=_links(language),
        change=frozenset(map(fold, table["change"]["before"])),
        change_open=frozenset(table["change"]["open"]),
        change_words=table["change"]["words"],
        vague=read_vague(language),
        units=Phrases(_wordings(language, "unit", "unit")),
        measures=Phrases(_wordings(language, "measure", "id")),
        unmeasured=re.compile(rf"(?:{_either(table['unmeasured']['behind']) or '(?!)'})\b"),
        of=of_pattern(load(language, "numbers")["of"]),
        labels=Phrases(_wordings(language, "label", "id")),
        compounds=frozenset(table["compound"]["counts"]),
        years_after=frozenset(map(fold, table["year"]["after"])),
        years_before=frozenset(map(fold, table["year"]["before"])),
        one=table["one"],
        one_verb=re.compile(table["one"]["verb"] or r"(?!)"),
        needs_noun=frozenset(map(fold, table["needs_noun"])),
        calibres=frozenset(table["calibres"]),
        together=frozenset(table["together"]),
        ordinal=_ordinal(language),
        score=re.compile(rf" ?(?:{score}) ?(\d{{1,2}})(?![\w.,]\d|\d|-)"),
        scored=re.compile(rf"(?<![\w.,-])(\d{{1,2}}) ?(?:{score}) ?$"),
    )


def _wordings(language: str, key: str, payload: str) -> Iterator[tuple[str, str]]:
    for entry in entries(language, "quantities", key):
        for word in entry["words"]:
            yield word, entry[payload]


def _links(language: str) -> dict[str, tuple[frozenset[str], str]]:
    """By the word between two numbers: the words that may or must ("" absent) open the range, and the rule."""
    found: dict[str, tuple[frozenset[str], str]] = {}
    for entry in entries(language, "quantities", "range"):
        for link in entry["link"]:
            opens = frozenset(entry["open"]) | found.get(fold(link), (frozenset(), ""))[0]
            found[fold(link)] = (opens, entry["id"])
    return found


def _ordinal(language: str) -> re.Pattern[str]:
    """What ends an ordinal whose head is a number: "(two hundred) and forty-fifth"."""
    numbers = load(language, "numbers")
    tens = [word for entry in numbers["tens"] for word in entry["words"]]
    joins = rf"(?:(?:{_either(numbers['join'])}) )?"
    return re.compile(rf"[ -]{joins}(?:(?:{_either(tens)})[ -])?(?:{_either(numbers['ordinal'])})(?!\w|-[^\W\d])")


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, map(fold, words)))


def of_pattern(words: list[str]) -> re.Pattern[str]:
    """The words that tie a number to what it counts ("millions of"), with the blanks around them."""
    return re.compile(rf" ?(?:{_either(words)})(?: |(?<='))")
