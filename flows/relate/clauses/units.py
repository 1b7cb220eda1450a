"""Read a sentence as units: words with their part of speech, verb form and label, in one scheme for all languages.

In: a sentence of the settled text and the mentions in it. Out: a `Sentence` of `Unit`s. A mention is one unit,
however many words it has (pieces.py).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.normalise.mention import Force, Item, Mention, Name
from flows.relate.clauses.pieces import Piece, cut_pieces, spaces_after
from flows.relate.clauses.sentences import SentenceSpan, mentions_in
from flows.relate.clauses.tagger import tagger
from flows.relate.clauses.verb_forms import Form

if TYPE_CHECKING:
    from spacy.tokens import Doc


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

    @property
    def name(self) -> Name | None:
        """Whom the unit names, if it names somebody."""
        mention = self.mention("name")
        return mention.value if mention is not None and isinstance(mention.value, Name) else None

    def mention(self, kind: str) -> Mention | None:
        """The first mention of a kind that this unit stands for."""
        # The most asked question of all, and most units stand for none: a generator would cost more than its answer.
        for mention in self.mentions:
            if mention.kind == kind:
                return mention
        return None


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

    nlp = tagger(language).nlp
    cuts: list[list[Piece]] = [cut_pieces(text, span, mentions_in(mentions, span), language) for span in spans]
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
        Sentence(text, language, span, tuple(_units(text, cut, doc, language)))
        for span, cut, doc in zip(spans, cuts, parsed, strict=True)
    ]


def _units(text: str, cut: Sequence[Piece], doc: "Doc", language: str) -> Iterable[Unit]:
    for index, (piece, (tags, head)) in enumerate(zip(cut, tagger(language).read(doc), strict=True)):
        surface = text[piece.start : piece.end]
        misread = tags.pos in {"VERB", "AUX"} and _is_phrase(piece, surface)
        pos = "NOUN" if misread else tags.pos
        yield Unit(
            index=index,
            start=piece.start,
            end=piece.end,
            text=surface,
            lower=(surface if piece.mentions else piece.word).lower().replace("’", "'"),
            lemma=tags.lemma,
            pos=pos,
            form="" if misread else tags.form,
            dep=tags.dep,
            head=head,
            plural=tags.plural,
            mentions=_told_by(piece, pos) if piece.mentions else (),
        )


def _is_phrase(piece: Piece, surface: str) -> bool:
    """Whether a name has several words, which no verb has: « dix diplomates lettons »."""
    return " " in surface and any(isinstance(m.value, Name) for m in piece.mentions)


def _told_by(piece: Piece, pos: str) -> tuple[Mention, ...]:
    """A common word that the tagger reads as a verb is no office ("a envoyé", against « l'envoyé spécial »)."""
    if pos not in {"VERB", "AUX"} or not piece.word.islower():
        return piece.mentions
    return tuple(
        m
        for m in piece.mentions
        if not isinstance(m.value, Item | Force)
        and not (isinstance(m.value, Name) and m.value.sense in {"office", "force", "generic"})
    )
