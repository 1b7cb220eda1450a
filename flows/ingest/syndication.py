"""Find syndicated copies: one wire text printed by several papers, with another headline, small edits, a line more.

In: texts with id and day. Out: for each copy the id of its original. Neither the order of the input nor an unrelated
text changes the answer for a pair. Two texts whose facts differ (another number, name or date in the same boilerplate)
are never copies, and a translation isn't one. Method: 3-word shingles, MinHash and banding (Broder 1997) to meet
candidates; containment of the shingles and the sequence of facts to decide.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from functools import cache, lru_cache

from rensa import RMinHash, RMinHashLSH

from flows.ingest.article import Article
from flows.ingest.imprint import Imprint, shingles_of, take_imprint

# A text below so many words is a copy only if identical.
FEW_WORDS = 25
# How much of the shorter text must stand in the longer one, and how much of the longer one that must be.
CONTAINED, FILLED = 0.8, 0.5
# 42 bands of 3 rows meet 93 % of the pairs at a Jaccard of 0.4 and all but one in 270 at 0.5; what meets is verified.
BANDS, ROWS = 42, 3
Text = tuple[str, str, datetime | date | None]


def similar(texts: Iterable[Text]) -> dict[str, str]:
    """Map each copy to its original: of the texts it copies the earliest published, then the one with the smallest id.

    `texts` are (article_id, text without furniture where it is known, published_at); one without a date comes last.
    """
    ordered = sorted(texts, key=lambda text: (_when(text[2]), text[0]))
    # Imprints are large: of the texts that meet only traces are held, which tell most pairs of a boilerplate apart.
    imprint = lru_cache(1000)(lambda number: take_imprint(ordered[number][1]))
    trace = cache(lambda number: imprint(number).trace())
    met = RMinHashLSH(threshold=FILLED, num_perm=BANDS * ROWS, num_bands=BANDS)
    originals: dict[str, str] = {}
    for number, (article_id, text, _) in enumerate(ordered):
        signature = _signature(text)
        near = (one for one in sorted(met.query(signature)) if trace(one).may_match(trace(number)))
        original = next((one for one in near if are_copies(imprint(one), imprint(number))), None)
        if original is None:
            met.insert(number, signature)
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


def are_copies(one: Imprint, other: Imprint) -> bool:
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


def _within(short: Sequence[object], long: Sequence[object]) -> bool:
    """Whether `long` holds all of `short` in the same order."""
    rest = iter(long)
    return all(fact in rest for fact in short)


def _signature(text: str) -> RMinHash:
    signature = RMinHash(num_perm=BANDS * ROWS, seed=1)
    signature.update(sorted(shingles_of(text)))
    return signature


def _when(published_at: datetime | date | None) -> datetime:
    if published_at is None:
        return datetime.max.replace(tzinfo=UTC)
    if not isinstance(published_at, datetime):
        return datetime(published_at.year, published_at.month, published_at.day, tzinfo=UTC)
    return published_at if published_at.tzinfo else published_at.replace(tzinfo=UTC)
