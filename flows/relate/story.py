"""A whole article as the tables read it: its sentences, the structure of those worth reading, what was said before.

In: an article and its mentions. Out: a `Story`. Only sentences with a trigger and an actor, item or force are parsed.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import attrgetter

from flows.dictionary import FALLBACK, load
from flows.ingest.article import Article
from flows.normalise.gazetteer import fold_text
from flows.normalise.mention import Mention, Mentions
from flows.relate.actor import Actor, actor_of
from flows.relate.chronicle import headings, with_headings_past
from flows.relate.clauses.reading import Reading, read_structure
from flows.relate.clauses.scan import worth_reading
from flows.relate.clauses.sentences import SentenceSpan, mentions_in, split_sentences
from flows.relate.clauses.units import read_units
from flows.relate.event import Span
from flows.relate.homes import home_of

# How many characters the label of a turn takes at most ("SENIOR ADMINISTRATION OFFICIAL:").
_LABEL = 60


@dataclass(frozen=True, eq=False)
class Story:
    """An article's sentences (`spans`) and mentions, in order; `readings` has the structure of those worth it.

    A story equals none but itself, as a reading does.
    """

    article: Article
    mentions: Mentions
    spans: tuple[SentenceSpan, ...]
    readings: dict[int, Reading]

    @property
    def language(self) -> str:
        """The language whose dictionary reads the article."""
        return self.article.language or FALLBACK

    def within(self, number: int, kind: str) -> list[Mention]:
        """The mentions of one kind in a sentence, in order."""
        return [m for m in self._mentions_within[number] if m.kind == kind]

    @cached_property
    def _mentions_within(self) -> tuple[Sequence[Mention], ...]:
        return tuple(mentions_in(self.mentions, span) for span in self.spans)

    @cached_property
    def actors(self) -> tuple[tuple[Actor, ...], ...]:
        """The actors that each sentence names, as others may take them up."""
        return tuple(
            tuple(actor for m in self.within(n, "name") if (actor := actor_of(m, "discourse")) is not None)
            for n in range(len(self.spans))
        )

    @cached_property
    def times_named(self) -> Counter[str]:
        """How often the article names each actor, by id."""
        named = (actor_of(mention) for mention in self.mentions)
        return Counter(actor.id for actor in named if actor is not None)

    @cached_property
    def asked(self) -> frozenset[int]:
        """The sentences of a transcript that somebody asks; the others answer, or it is no transcript."""
        words = load(self.language, "discourse")["turns"]
        asks, speaks = (re.compile(rf"(?:{'|'.join(words[key])})") for key in ("asked", "spoken"))
        asking: set[int] = set()
        open_turn = False
        for number, span in enumerate(self.spans):
            turn = self.article.text[span.start : span.start + _LABEL]
            open_turn = bool(asks.match(turn)) or (open_turn and not speaks.match(turn))
            if open_turn:
                asking.add(number)
        return frozenset(asking)

    @cached_property
    def home(self) -> str | None:
        """The state whose statement the article is, if it is one without a publisher that says so."""
        return home_of(self.article.text, self.mentions, self.language, transcript=bool(self.asked))

    def reading_at(self, number: int) -> Reading:
        """The structure of any sentence, of one that the scan passed over as well."""
        found = self.readings.get(number) or self._passed_over.get(number)
        if found is None:
            (sentence,) = read_units(self.article.text, self.language, [self.spans[number]], self.mentions)
            found = self._passed_over[number] = read_structure(sentence)
        return found

    @cached_property
    def _passed_over(self) -> dict[int, Reading]:
        """The sentences that were read although the scan had passed over them, as they were asked for."""
        return {}

    def number_at(self, position: int) -> int:
        """The number of the sentence that holds a position of the text."""
        return min(bisect_right(self.spans, position, key=attrgetter("end")), len(self.spans) - 1)


def read_story(article: Article, mentions: Mentions) -> Story:
    """Split, scan and parse an article."""
    language = article.language or FALLBACK
    spans = read_spans(article)
    headed = headings(article.text, spans, mentions)
    mentions = with_headings_past(headed, mentions, article.published_earliest)
    worth = worth_reading(fold_text(article.text), language, spans, mentions)
    sentences = read_units(article.text, language, [spans[n] for n in worth], mentions)
    readings = {n: read_structure(sentence) for n, sentence in zip(worth, sentences, strict=True)}
    return Story(article, mentions, tuple(spans), readings)


def read_spans(article: Article) -> list[SentenceSpan]:
    """The sentences of an article, without its furniture."""
    everything = split_sentences(article.text, article.language or FALLBACK)
    return [kept for span in everything if (kept := _without_furniture(article, span)) is not None]


def _without_furniture(article: Article, span: SentenceSpan) -> SentenceSpan | None:
    """A sentence behind the furniture that opens it (a dateline), or None if it is furniture altogether."""
    if not article.furniture:
        return span
    start = span.start
    for furniture in article.furniture:
        if furniture.start <= start < furniture.end:
            start = furniture.end
            start += len(article.text[start : span.end]) - len(article.text[start : span.end].lstrip())
    return replace(span, start=start) if start < span.end else None


def span_of(story: Story, start: int, end: int) -> Span:
    """A span of the article's text with its quote."""
    return Span(start, end, story.article.text[start:end])
