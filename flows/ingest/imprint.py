"""What of a text is compared to find its copies: words, shingles, and the facts it tells.

In: a text. Out: its `Imprint`. Which words tell a fact, and which are no name though they open a sentence, is data
(flows/dictionary/*/syndication.toml).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from flows.dictionary import languages, load
from flows.ingest.lines import lines_of

SHINGLE = 3
WORD = re.compile(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|[^\W\d_]+")
END = re.compile(r"[.!?…:;][»”\"')\]\s]*$")
STOP = re.compile(r"(?<=[.!?…])[»”\"')\]]*\s+")
OPENING = re.compile(r"[.!?…:;«“\"(•–—-]\W*\Z")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What of a text is compared: its words; the shingles of its body; the facts of the body, sentence by sentence.

    A fact is a number, a name or a telling word. A sentence more may bring facts of its own; a fact more in a sentence
    ("has not sent") makes it another sentence.
    """

    words: tuple[str, ...]
    shingles: frozenset[str]
    facts: tuple[tuple[str, ...], ...]
    headline_facts: frozenset[str]

    def trace(self) -> "Trace":
        """What of the imprint tells in a moment that two texts are no copies; it holds within this process only."""
        return Trace(hash(self.words), frozenset(map(hash, self.facts)))


@dataclass(frozen=True, slots=True)
class Trace:
    """Hashes of the words and of each sentence's facts."""

    words: int
    facts: frozenset[int]

    def may_match(self, other: "Trace") -> bool:
        """False where one text has facts that the other lacks, and the other way round."""
        return self.words == other.words or self.facts <= other.facts or other.facts <= self.facts


def take_imprint(text: str) -> Imprint:
    """Read a text for comparison; the lines above its first sentence are headlines."""
    lines = [line.text for line in lines_of(text)]
    body = _body(lines)
    return Imprint(
        words=_words(" ".join(lines)),
        shingles=_shingles(lines[body:]),
        facts=tuple(
            told for line in lines[body:] for sentence in STOP.split(line) if (told := tuple(_facts(sentence)))
        ),
        headline_facts=frozenset(fact for line in lines[:body] if not _all_capitals(line) for fact in _facts(line)),
    )


def shingles_of(text: str) -> frozenset[str]:
    """The shingles of an imprint alone, which are all that finding candidates takes."""
    lines = [line.text for line in lines_of(text)]
    return _shingles(lines[_body(lines) :])


def _body(lines: Sequence[str]) -> int:
    return next((number for number, line in enumerate(lines) if END.search(line)), 0)


def _shingles(lines: Sequence[str]) -> frozenset[str]:
    words = _words(" ".join(lines))
    return frozenset(" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1)))


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


@cache
def wordings() -> tuple[frozenset[str], frozenset[str]]:
    """Of all supported languages: words that tell a fact though written small, and words that open sentences."""
    telling: set[str] = set()
    plain: set[str] = set()
    for language in languages():
        data = load(language, "syndication")
        telling.update(data["telling"])
        plain.update(data["plain"])
    return frozenset(telling), frozenset(plain)
