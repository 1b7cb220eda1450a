"""Read a sentence as units: words with their part of speech, verb form and marker, each mention shrunk to one word.

In: a sentence of the settled text and the mentions in it. Out: a `Sentence` of `Unit`s in one scheme for all languages.
Shrinking comes first: a tagger trained on plain prose reads "500 missiles" well and « 22 000 missiles sol-air à longue
portée SAMP/T » badly. So every longer mention is handed over as one plain word and keeps its own span.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from flows.dictionary import load
from flows.normalise.gazetteer import fold_signs
from flows.normalise.mention import Mention, Name
from flows.relate.sentences import SentenceSpan

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

Form = Literal["present", "past", "future", "conditional", "subjunctive", "infinitive", "past_participle", "gerund", ""]


@dataclass(frozen=True, slots=True)
class Unit:
    """One word, or one mention taken as a word. `marker` is the neutral preposition that governs its noun phrase."""

    index: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    form: Form
    dep: str
    head: int
    plural: bool
    mentions: tuple[Mention, ...] = ()

    @property
    def nominal(self) -> bool:
        """Whether the unit can head a noun phrase."""
        return self.pos in {"NOUN", "PROPN", "PRON", "NUM", "SYM"} or bool(self.mentions)

    def mention(self, kind: str) -> Mention | None:
        """The first mention of a kind that this unit stands for."""
        return next((m for m in self.mentions if m.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article as units. `text` is the settled text of the whole article."""

    text: str
    language: str
    span: SentenceSpan
    units: tuple[Unit, ...]

    def quote(self, first: int, last: int) -> str:
        """The text from one unit to another, both included."""
        return self.text[self.units[first].start : self.units[last].end]


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    word: str
    mentions: tuple[Mention, ...]
    substituted: bool


def read_units(text: str, language: str, spans: Sequence[SentenceSpan], mentions: Sequence[Mention]) -> list[Sentence]:
    """The sentences at `spans`, tagged and parsed together."""
    from spacy.tokens import Doc

    nlp = _model(language)
    cuts: list[list[_Piece]] = [
        _pieces(text, span, [m for m in mentions if span.start <= m.start and m.end <= span.end], nlp) for span in spans
    ]
    docs = [
        Doc(nlp.vocab, words=[p.word for p in cut], spaces=_spaces(cut), sent_starts=[i == 0 for i in range(len(cut))])
        for cut in cuts
    ]
    parsed = list(nlp.pipe(docs))
    return [
        Sentence(text, language, span, tuple(_units(text, cut, list(doc), language)))
        for span, cut, doc in zip(spans, cuts, parsed, strict=True)
    ]


@cache
def _model(language: str) -> "Language":
    import spacy

    return spacy.load(load(language, "parser")["model"], exclude=["ner"])


def _spaces(cut: Sequence[_Piece]) -> list[bool]:
    return [a.end < b.start for a, b in pairwise(cut)] + [False] if cut else []


def _pieces(text: str, span: SentenceSpan, mentions: Sequence[Mention], nlp: "Language") -> list[_Piece]:
    pieces: list[_Piece] = []
    position = span.start
    for mention in _widest(mentions):
        pieces += _words(text, position, mention.start, nlp)
        inside = tuple(m for m in mentions if mention.start <= m.start and m.end <= mention.end)
        if _keeps_words(mention):
            pieces += _words(text, mention.start, mention.end, nlp, inside)
        else:
            pieces.append(_Piece(mention.start, mention.end, _plain_word(mention), inside, True))
        position = mention.end
    pieces += _words(text, position, span.end, nlp)
    return _without_asides(text, span, pieces, str(nlp.lang))


def _without_asides(text: str, span: SentenceSpan, pieces: list[_Piece], language: str) -> list[_Piece]:
    """Leave out the asides, with the commas around them: "a, pour l'heure, livré" reads as "a livré"."""
    asides = [
        (span.start + m.start(), span.start + m.end())
        for m in _asides(language).finditer(fold_signs(text[span.start : span.end]))
    ]
    if not asides:
        return pieces

    def aside(piece: _Piece) -> bool:
        telling = any(m.kind != "date" for m in piece.mentions)
        return not telling and any(start <= piece.start and piece.end <= end for start, end in asides)

    return [piece for piece in pieces if not aside(piece)] or pieces


@cache
def _asides(language: str) -> re.Pattern[str]:
    listed = sorted(load(language, "grammar")["parentheticals"], key=len, reverse=True)
    words = "|".join(re.escape(aside) for aside in listed)
    return re.compile(rf"(?<=[^\W\d_])\s*,\s*\b(?:{words})\b\s*,|\b(?:{words})\b", re.IGNORECASE)


def _widest(mentions: Sequence[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start, _RANK[m.kind])):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


_RANK = {"item": 0, "force": 1, "money": 2, "quantity": 3, "name": 4, "date": 5, "place": 6}


def _keeps_words(mention: Mention) -> bool:
    """Dates of several words keep them: "on 4 March" and "last week" are no noun phrases."""
    return mention.kind == "date" and " " in mention.text


def _plain_word(mention: Mention) -> str:
    words = mention.text.replace("\u00a0", " ").replace("\u202f", " ").split()
    if mention.kind == "quantity":
        return "300" if any(c.isdigit() for c in mention.text) or len(words) > 1 else mention.text
    if mention.kind == "money":
        return "300"
    if isinstance(mention.value, Name) and mention.value.person:
        return words[-1]
    return _head_word(words)


def _head_word(words: Sequence[str]) -> str:
    """The word that carries the phrase: the first in Romance order, the last before a preposition in Germanic order."""
    if len(words) == 1:
        return words[0]
    return words[-1]


def _words(text: str, start: int, end: int, nlp: "Language", mentions: tuple[Mention, ...] = ()) -> Iterable[_Piece]:
    """The words of a stretch. An elided article at its end keeps its apostrophe, as before the word that follows."""
    stretch = text[start:end]
    tokens = nlp.tokenizer(stretch + "a") if stretch.endswith(("'", "’")) else nlp.tokenizer(stretch)
    for token in tokens:
        left, right = start + token.idx, min(start + token.idx + len(token.text), end)
        if left < right and not token.text.isspace():
            yield _Piece(left, right, text[left:right], mentions, False)


def _units(text: str, cut: Sequence[_Piece], tokens: "Sequence[Token]", language: str) -> Iterable[Unit]:
    scheme = _scheme(language)
    for index, (piece, token) in enumerate(zip(cut, tokens, strict=True)):
        surface = text[piece.start : piece.end]
        yield Unit(
            index=index,
            start=piece.start,
            end=piece.end,
            text=surface,
            lower=surface.lower().replace("’", "'"),
            lemma=token.lemma_.lower(),
            pos=token.pos_,
            form=_form(token, language),
            dep=scheme.get(token.dep_, token.dep_),
            head=token.head.i,
            plural=_feature(token, "Number") == "Plur",
            mentions=_told_by(piece.mentions, token),
        )


def _told_by(mentions: tuple[Mention, ...], token: "Token") -> tuple[Mention, ...]:
    """A common word that the tagger reads as a verb is no office ("a envoyé", against « l'envoyé spécial »)."""
    if token.pos_ not in {"VERB", "AUX"} or not token.text.islower():
        return mentions
    return tuple(
        m for m in mentions if not (isinstance(m.value, Name) and m.value.sense in {"office", "force", "generic"})
    )


@cache
def _scheme(language: str) -> dict[str, str]:
    return dict(load(language, "parser")["labels"])


def _form(token: "Token", language: str) -> Form:
    kind = _feature(token, "VerbForm")
    mood = _feature(token, "Mood")
    tense = _feature(token, "Tense")
    if token.pos_ not in {"VERB", "AUX"} and kind != "Part":
        return ""
    if kind == "Inf" or token.tag_ == "VB":
        return "infinitive"
    if kind == "Ger" or token.tag_ == "VBG" or (kind == "Part" and tense == "Pres"):
        return "gerund"
    if kind == "Part":
        return "past_participle"
    if inflected := _form_by_ending(token.lower_, token.lemma_.lower(), language):
        return inflected
    if mood == "Cnd":
        return "conditional"
    if mood == "Sub":
        return "subjunctive"
    return {"Past": "past", "Imp": "past", "Fut": "future"}.get(tense, "present")  # type: ignore[return-value]


def _feature(token: "Token", name: str) -> str:
    values = token.morph.get(name, [])
    return str(values[0]) if values else ""


def _form_by_ending(word: str, lemma: str, language: str) -> Form | None:
    """Where the future and the conditional grow from the infinitive, their endings are surer than the tagger."""
    endings = load(language, "parser").get("endings")
    if not endings:
        return None
    if lemma.endswith("ir") and word == lemma.removesuffix("r") + "t":
        return "present"  # « fournit » is past in books only
    stems = [*endings["stems"], lemma.removesuffix("e") if lemma.endswith("re") else lemma]
    for form in ("future", "conditional"):
        if any(word == stem + ending for stem in stems for ending in endings[form]):
            return form
    return None
