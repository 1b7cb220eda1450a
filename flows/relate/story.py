"""A whole article as the tables read it: its sentences, the structure of those worth reading, what was said before.

In: an article and its mentions. Out: a `Story`. Only sentences with a trigger and an actor, item or force are parsed.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from flows.ingest.article import Article
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Mention, Mentions
from flows.relate.lexicon import Lexicon, lexicon
from flows.relate.reading import Reading, read_structure
from flows.relate.sentences import SentenceSpan, mentions_in, split_sentences
from flows.relate.units import read_units

TABLE_FILES = ("shipments", "deployments", "diplomatic_events")
# What a sentence must hold beside a trigger, unless the trigger stands alone (an exercise, a mobilisation).
_NEEDS: Mapping[str, frozenset[str]] = {
    "shipments": frozenset({"item", "money"}),
    "deployments": frozenset({"force"}),
    "diplomatic_events": frozenset({"name"}),
}


@dataclass(frozen=True, slots=True)
class Story:
    """An article's sentences (`spans`) and mentions, in order; `readings` has the structure of those worth it."""

    article: Article
    mentions: Mentions
    spans: tuple[SentenceSpan, ...]
    readings: dict[int, Reading]

    @property
    def language(self) -> str:
        """The language whose dictionary reads the article."""
        return self.article.language or "en"

    def within(self, number: int, kind: str) -> list[Mention]:
        """The mentions of one kind in a sentence, in order."""
        return [m for m in mentions_in(self.mentions, self.spans[number]) if m.kind == kind]

    def number_at(self, position: int) -> int:
        """The number of the sentence that holds a position of the text."""
        return min(bisect_right(self.spans, position, key=attrgetter("end")), len(self.spans) - 1)


def read_story(article: Article, mentions: Mentions) -> Story:
    """Split, scan and parse an article."""
    language = article.language or "en"
    spans = read_spans(article)
    worth = scan(article.text, language, spans, mentions)
    sentences = read_units(article.text, language, [spans[n] for n in worth], mentions)
    readings = {n: read_structure(sentence) for n, sentence in zip(worth, sentences, strict=True)}
    return Story(article, mentions, tuple(spans), readings)


def read_spans(article: Article) -> list[SentenceSpan]:
    """The sentences of an article, without its furniture."""
    everything = split_sentences(article.text, article.language or "en")
    return [kept for span in everything if (kept := _without_furniture(article, span)) is not None]


def scan(text: str, language: str, spans: Sequence[SentenceSpan], mentions: Mentions) -> list[int]:
    """The numbers of the sentences that could tell an event: a trigger's stem, and what its table's rows need."""
    folded = fold(text)
    lexicons = {file: lexicon(language, file) for file in TABLE_FILES}
    ordered = sorted(mentions, key=lambda m: m.start)
    worth: list[int] = []
    at = 0
    for number, span in enumerate(spans):
        while at < len(ordered) and ordered[at].end <= span.start:
            at += 1
        kinds = _kinds_before(ordered, at, span.end)
        if (span.bullet and kinds & {"item", "force"}) or any(
            _could_tell(found, kinds & _NEEDS[file], kinds, folded, span) for file, found in lexicons.items()
        ):
            worth.append(number)
    return worth


def _kinds_before(ordered: Sequence[Mention], at: int, end: int) -> frozenset[str]:
    """The kinds of the mentions from one on that start before a position."""
    kinds = set()
    while at < len(ordered) and ordered[at].start < end:
        kinds.add(str(ordered[at].kind))
        at += 1
    return frozenset(kinds)


def _could_tell(words: Lexicon, needed: frozenset[str], kinds: frozenset[str], folded: str, span: SentenceSpan) -> bool:
    if needed:
        return words.scan.search(folded, span.start, span.end) is not None
    return bool(kinds & {"name", "place"}) and words.alone.search(folded, span.start, span.end) is not None


def _without_furniture(article: Article, span: SentenceSpan) -> SentenceSpan | None:
    """A sentence behind the furniture that opens it (a dateline), or None if it is furniture altogether."""
    start = span.start
    for furniture in article.furniture:
        if furniture.start <= start < furniture.end:
            start = furniture.end
            start += len(article.text[start : span.end]) - len(article.text[start : span.end].lstrip())
    return replace(span, start=start) if start < span.end else None
