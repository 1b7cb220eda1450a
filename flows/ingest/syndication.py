"""Find syndicated copies: one wire text printed by several papers, with another headline, small edits, a line more.

In: texts with id and day. Out: for each copy the id of its original. Neither the order of the input nor an unrelated
text changes the answer for a pair. Two texts whose facts differ (another number, name or date in the same boilerplate)
are never copies, and a translation isn't one. Method: 3-word shingles, MinHash and banding (Broder 1997) to meet
candidates; containment of the shingles and the sequence of facts to decide.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from rensa import RMinHash, RMinHashLSH

from flows.ingest.article import Article
from flows.ingest.language import DICTIONARY
from flows.ingest.lines import lines_of

# A text below so many words is a copy only if identical.
FEW_WORDS = 25
SHINGLE = 3
# How much of the shorter text must stand in the longer one, and how much of the longer one that must be.
CONTAINED, FILLED = 0.8, 0.5
# 42 bands of 3 rows meet 93 % of the pairs at a Jaccard of 0.4 and all but one in 300 at 0.5; what meets is verified.
BANDS, ROWS = 42, 3
WORD = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|[^\W\d_]+")
END = re.compile(r"[.!?…:;][»”\"')\]\s]*$")
OPENING = re.compile(r"[.!?…:;«“\"(•–—-]\W*\Z")

Text = tuple[str, str, datetime | date | None]


@dataclass(frozen=True, slots=True)
class Print:
    """What of a text is compared: its words, and those of the body; its numbers, names and telling words in order."""

    words: tuple[str, ...]
    shingles: frozenset[str]
    facts: tuple[str, ...]
    headline_facts: frozenset[str]


def similar(texts: Iterable[Text]) -> dict[str, str]:
    """Map each copy to its original: of the texts it copies the earliest published, then the one with the smallest id.

    `texts` are (article_id, text without furniture where it is known, published_at); one without a date comes last.
    """
    ordered = sorted(texts, key=lambda text: (_when(text[2]), text[0]))
    prints = [take_print(text) for _, text, _ in ordered]
    signatures = [_signature(one) for one in prints]
    met = RMinHashLSH(threshold=FILLED, num_perm=BANDS * ROWS, num_bands=BANDS)
    originals: dict[str, str] = {}
    for number, (article_id, _, _) in enumerate(ordered):
        candidates = sorted(met.query(signatures[number]))
        original = next((one for one in candidates if are_copies(prints[one], prints[number])), None)
        if original is None:
            met.insert(number, signatures[number])
        else:
            originals[article_id] = ordered[original][0]
    return originals


def copies_among(articles: Iterable[Article]) -> dict[str, str]:
    """`similar` for settled articles, leaving out their furniture and whatever has no text to code."""
    return similar(
        (article.article_id, _bare(article), article.published_at) for article in articles if article.status == "coded"
    )


def _bare(article: Article) -> str:
    ends = [0, *(span.end for span in article.furniture)]
    starts = [*(span.start for span in article.furniture), len(article.text)]
    return "".join(article.text[end:start] for end, start in zip(ends, starts, strict=True))


def are_copies(one: Print, other: Print) -> bool:
    """Whether two texts are one and the same report."""
    if one.words == other.words:
        return True
    short, long = sorted((one, other), key=lambda text: len(text.words))
    if len(short.words) < FEW_WORDS:
        return False
    shared = len(short.shingles & long.shingles)
    if shared < CONTAINED * min(len(short.shingles), len(long.shingles)) or shared < FILLED * len(long.shingles):
        return False
    if one.headline_facts - set(other.words) and other.headline_facts - set(one.words):
        return False
    return _within(one.facts, other.facts) or _within(other.facts, one.facts)


def take_print(text: str) -> Print:
    """Read a text for comparison; the lines above its first sentence are headlines."""
    lines = [line.text for line in lines_of(text)]
    body = next((number for number, line in enumerate(lines) if END.search(line)), 0)
    told = _words(" ".join(lines[body:]))
    return Print(
        words=_words(" ".join(lines)),
        shingles=frozenset(" ".join(told[i : i + SHINGLE]) for i in range(max(1, len(told) - SHINGLE + 1))),
        facts=tuple(fact for line in lines[body:] for fact in _facts(line)),
        headline_facts=frozenset(fact for line in lines[:body] if not _all_capitals(line) for fact in _facts(line)),
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(_plain(word) for word in WORD.findall(text))


def _facts(line: str) -> Iterator[str]:
    """The numbers, names and telling words of a line; a capital that opens a sentence makes no plain word a name."""
    telling, plain = wordings()
    for match in WORD.finditer(line):
        word, folded = match.group(), _plain(match.group())
        opening = match.start() == 0 or OPENING.search(line[max(0, match.start() - 4) : match.start()]) is not None
        if word[0].isdigit() or folded in telling or (word[0].isupper() and not (opening and folded in plain)):
            yield folded


def _all_capitals(headline: str) -> bool:
    """Headlines In Title Case, or shouted: capitals tell nothing about names there."""
    words = [word for word in WORD.findall(headline) if len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _plain(word: str) -> str:
    return re.sub(r"[\s.,]", "", word) if word[0].isdigit() else word.casefold()


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether `long` holds all of `short` in the same order."""
    rest = iter(long)
    return all(fact in rest for fact in short)


def _signature(one: Print) -> RMinHash:
    signature = RMinHash(num_perm=BANDS * ROWS, seed=1)
    signature.update(sorted(one.shingles))
    return signature


def _when(published_at: datetime | date | None) -> datetime:
    if published_at is None:
        return datetime.max.replace(tzinfo=UTC)
    if not isinstance(published_at, datetime):
        return datetime(published_at.year, published_at.month, published_at.day, tzinfo=UTC)
    return published_at if published_at.tzinfo else published_at.replace(tzinfo=UTC)


@cache
def wordings() -> tuple[frozenset[str], frozenset[str]]:
    """Of all supported languages: words that tell a fact though written small, and words that open sentences."""
    telling: set[str] = set()
    plain: set[str] = set()
    for path in sorted(DICTIONARY.glob("*/syndication.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        telling.update(data["telling"])
        plain.update(data["plain"])
    return frozenset(telling), frozenset(plain)
