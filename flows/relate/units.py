"""Read a sentence as units: words with their part of speech, verb form and label, in one scheme for all languages.

In: a sentence of the settled text and the mentions in it. Out: a `Sentence` of `Unit`s. A mention is one unit,
however many words it has (pieces.py).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from flows.dictionary import load
from flows.normalise.mention import Mention, Name
from flows.relate.pieces import Piece, cut_pieces, spaces_after
from flows.relate.sentences import SentenceSpan
from flows.relate.tagger import Form, form_of, is_plural, model

if TYPE_CHECKING:
    from spacy.tokens import Token


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


def read_units(text: str, language: str, spans: Sequence[SentenceSpan], mentions: Sequence[Mention]) -> list[Sentence]:
    """The sentences at `spans`, tagged and parsed together."""
    from spacy.tokens import Doc

    nlp = model(language)
    cuts: list[list[Piece]] = [
        cut_pieces(text, span, [m for m in mentions if span.start <= m.start and m.end <= span.end], nlp)
        for span in spans
    ]
    docs = [
        Doc(
            nlp.vocab,
            words=[p.word for p in cut],
            spaces=spaces_after(cut),
            sent_starts=[i == 0 for i in range(len(cut))],
        )
        for cut in cuts
    ]
    parsed = list(nlp.pipe(docs))
    return [
        Sentence(text, language, span, tuple(_units(text, cut, list(doc), language)))
        for span, cut, doc in zip(spans, cuts, parsed, strict=True)
    ]


def _units(text: str, cut: Sequence[Piece], tokens: "Sequence[Token]", language: str) -> Iterable[Unit]:
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
            form=form_of(token, language),
            dep=scheme.get(token.dep_, token.dep_),
            head=token.head.i,
            plural=is_plural(token, language),
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
