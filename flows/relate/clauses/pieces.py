"""Cut a sentence into the words that the tagger sees, each mention shrunk to one plain word.

In: a sentence of the settled text and the mentions in it. Out: `Piece`s. A tagger trained on plain prose reads "500
missiles" well and « 22 000 missiles sol-air à longue portée SAMP/T » badly: every longer mention is handed over as
one word and keeps its span. Asides ("for its part") are left out.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from flows.dictionary import load
from flows.normalise.gazetteer import fold_signs
from flows.normalise.mention import Mention
from flows.relate.clauses.sentences import SentenceSpan
from flows.relate.clauses.tagger import word_spans

_CHUNK = re.compile(r"\S+")
# What may stand before the first word of a sentence or quotation; nothing, at the beginning.
_OPENING = (*".!?…»«“(—–:;\n", "")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word for the tagger and the stretch of the text that it stands for."""

    start: int
    end: int
    word: str
    mentions: tuple[Mention, ...]


def spaces_after(cut: Sequence[Piece]) -> list[bool]:
    """Whether white space follows each piece."""
    return [a.end < b.start for a, b in pairwise(cut)] + [False] if cut else []


def cut_pieces(text: str, span: SentenceSpan, mentions: Sequence[Mention], language: str) -> list[Piece]:
    """The words of a sentence in order, each mention one piece unless its words are needed."""
    pieces: list[Piece] = []
    position = span.start
    mentions = [_behind_name(m, mentions) for m in mentions]
    for mention in _widest(mentions):
        pieces += _words(text, position, mention.start, language)
        inside = tuple(m for m in mentions if mention.start <= m.start and m.end <= mention.end)
        if _keeps_words(mention):
            pieces += _words(text, mention.start, mention.end, language, inside)
        else:
            pieces.append(Piece(mention.start, mention.end, _plain_word(mention), inside))
        position = mention.end
    pieces += _words(text, position, span.end, language)
    return _without_asides(text, span, pieces, language)


def _without_asides(text: str, span: SentenceSpan, pieces: list[Piece], language: str) -> list[Piece]:
    """Leave out the asides, with the commas around them: "a, pour l'heure, livré" reads as "a livré"."""
    asides = [
        (span.start + m.start(), span.start + m.end())
        for m in _asides(language).finditer(fold_signs(text[span.start : span.end]))
    ]
    if not asides:
        return pieces

    def aside(piece: Piece) -> bool:
        telling = any(m.kind != "date" for m in piece.mentions)
        return not telling and any(start <= piece.start and piece.end <= end for start, end in asides)

    return [piece for piece in pieces if not aside(piece)] or pieces


@cache
def _asides(language: str) -> re.Pattern[str]:
    grammar = load(language, "grammar")
    listed = sorted(grammar["parentheticals"], key=len, reverse=True)
    words = "|".join(re.escape(aside) for aside in listed)
    # Not where the aside only begins a conjunction ("as well as", « ainsi que ») or ends a clause (« Madrid aussi. »),
    # or belongs to the word before (« a fait de même »).
    behind = "|".join(re.escape(word) + r"\b" * word[-1].isalpha() for word in grammar["before_conjunctions"])
    bound = "".join(rf"(?<!\b{re.escape(word)} )" for word in grammar["before_bound"])
    whole = rf"{bound}\b(?:{words})\b(?!\s+(?:{behind})|\s*[.;])"
    stressed = "|".join(re.escape(word) for word in grammar["stressed"]) or "(?!)"
    return re.compile(rf"(?<=[^\W\d_])\s*,\s*(?:{whole}|(?:{stressed}))\s*,|{whole}", re.IGNORECASE)


def _widest(mentions: Sequence[Mention]) -> list[Mention]:
    """What stands for its words, the wider first; a force goes on to the end of the name that begins in it.

    « deux cents hommes des forces spéciales tchadiennes » : who owns them takes none of them away.
    """
    kept: list[Mention] = []
    names = [m for m in mentions if m.kind == "name"]
    told = [_with_owner(m, names) if m.kind == "force" else m for m in mentions]
    for mention in sorted(told, key=lambda m: (m.start - m.end, m.start, _RANK[m.kind])):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _with_owner(force: Mention, names: Sequence[Mention]) -> Mention:
    """A force up to the end of a name that begins inside it and reaches beyond."""
    return replace(force, end=max([force.end, *(n.end for n in names if force.start < n.start < force.end)]))


def _behind_name(told: Mention, mentions: Sequence[Mention]) -> Mention:
    """A force without the end of a name in which it begins: "Indian Army troops"."""
    start = max((n.end for n in mentions if n.kind == "name" and n.start < told.start < n.end < told.end), default=None)
    if told.kind != "force" or start is None:
        return told
    text = told.text[start - told.start :]
    return replace(told, start=told.end - len(text.lstrip()), text=text.lstrip())


_RANK = {"item": 0, "force": 1, "money": 2, "quantity": 3, "name": 4, "date": 5, "place": 6}


def _keeps_words(mention: Mention) -> bool:
    """Dates of several words keep them: "on 4 March" and "last week" are no noun phrases."""
    return mention.kind == "date" and " " in mention.text


def _plain_word(mention: Mention) -> str:
    """The word by which the tagger is told of a mention: its last one, a plain number for numbers and sums."""
    words = mention.text.replace("\u00a0", " ").replace("\u202f", " ").split()
    if mention.kind == "quantity":
        return "300" if any(c.isdigit() for c in mention.text) or len(words) > 1 else mention.text
    if mention.kind == "money":
        return "300"
    return words[-1]


def _words(text: str, start: int, end: int, language: str, mentions: tuple[Mention, ...] = ()) -> Iterable[Piece]:
    """The words of a stretch. An elided article at its end keeps its apostrophe, as before the word that follows."""
    stretch = text[start:end]
    elided = stretch.endswith(("'", "’"))
    for chunk in _CHUNK.finditer(stretch + "a" if elided else stretch):
        for first, last in word_spans(chunk.group(), language):
            left, right = start + chunk.start() + first, min(start + chunk.start() + last, end)
            if left < right:
                yield Piece(left, right, _accented(text, left, right, language), mentions)


def _accented(text: str, left: int, right: int, language: str) -> str:
    """A word as it is spelt with its accent, where the press leaves it out on a capital that opens a sentence."""
    capitals: Mapping[str, str] = load(language, "parser").get("capitals", {})
    word = text[left:right]
    alone = word in capitals and text[right : right + 1].isspace()
    opens = alone and text[max(0, left - 3) : left].rstrip(" \u00a0\u202f")[-1:] in _OPENING
    return capitals[word] if opens else word
