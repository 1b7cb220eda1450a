"""The `quantities` dictionary of a language, made ready for reading: modifiers, ranges, counts without a number.

In: a language. Out: one immutable `Rules`, built once.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from flows.dictionary import DictionaryError, Table, entries, load
from flows.normalise.gazetteer import fold
from flows.normalise.numbers.finder import Finder
from flows.normalise.quantities.modifiers import Modifier, modifier, modifiers
from flows.normalise.quantities.phrases import Phrases


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
    vague: Finder
    vague_modality: dict[str, Modifier]
    gapped_heads: Finder
    gapped: re.Pattern[str]
    gapped_modality: dict[str, Modifier]
    units: Phrases[str]
    measures: Phrases[str]
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
    vague_after: Phrases[str]
    vague_before: Phrases[str]

    def vague_not(self, folded: str, start: int, end: int) -> bool:
        """Whether a count without a number is something else there ("how many", « une poignée de main »)."""
        return self.vague_after.after(folded, end) is not None or self.vague_before.before(folded, start) is not None


@cache
def rules(language: str) -> Rules:
    """The rules of a language. Raises DictionaryError if its dictionary is missing or lacks an entry."""
    table = load(language, "quantities")
    try:
        return _rules(language, table)
    except KeyError as error:
        raise DictionaryError(language, "quantities", str(error), "the entry is missing; add it") from error


def _rules(language: str, table: Table) -> Rules:
    counts = entries(language, "quantities", "vague")
    vague = {fold(word): modifier(entry) for entry in counts for word in entry["words"]}
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
        vague=Finder(vague),
        vague_modality=vague,
        gapped_heads=Finder(fold(wording.split(" … ")[0]) for entry in counts for wording in entry.get("gapped", ())),
        gapped=_gapped(counts),
        gapped_modality={entry["id"]: modifier(entry) for entry in counts},
        units=Phrases(_wordings(language, "unit", "unit")),
        measures=Phrases(_wordings(language, "measure", "id")),
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
        score=re.compile(rf" ?(?:{_either(table['score']['link'])}) ?(\d{{1,2}})(?![\w.,]\d|\d|-)"),
        scored=re.compile(rf"(?<![\w.,-])(\d{{1,2}}) ?(?:{_either(table['score']['link'])}) ?$"),
        vague_after=Phrases((word, word) for word in table["vague_not"]["after"]),
        vague_before=Phrases((word, word) for word in table["vague_not"]["before"]),
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


def _gapped(counts: list[Table]) -> re.Pattern[str]:
    """Wordings with up to four other words inside, a named group for each entry."""
    groups = []
    for entry in counts:
        wordings = [fold(wording).split(" … ") for wording in entry.get("gapped", ())]
        if wordings:
            either = "|".join(r"(?: [\w'-]+){0,4} ".join(map(re.escape, parts)) for parts in wordings)
            groups.append(rf"(?P<{entry['id']}>{either})")
    return re.compile(rf"(?:{'|'.join(groups)})(?!\w)" if groups else r"(?!)")


def _ordinal(language: str) -> re.Pattern[str]:
    """What ends an ordinal whose head is a number: "(two hundred) and forty-fifth"."""
    numbers = load(language, "numbers")
    tens = [word for entry in numbers["tens"] for word in entry["words"]]
    joins = rf"(?:(?:{_either(numbers['join'])}) )?"
    return re.compile(rf"[ -]{joins}(?:(?:{_either(tens)})[ -])?(?:{_either(numbers['ordinal'])})(?!\w)")


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, map(fold, words)))


def of_pattern(words: list[str]) -> re.Pattern[str]:
    """The words that tie a number to what it counts ("millions of"), with the blanks around them."""
    return re.compile(rf" ?(?:{_either(words)})(?: |(?<='))")
