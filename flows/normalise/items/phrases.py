"""Join pieces into noun phrases, in the word order of the language.

In: a folded text, its pieces and a lexicon. Out: phrases, each a chain of runs: "rounds" + "155mm ammunition" + "M777
howitzers". A run is one head or model with what stands directly at it; a link word ("of", "for", « pour ») opens the
next run, the complement of the one before.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from flows.normalise.gazetteer import Hit
from flows.normalise.items.catalogue import catalogue, is_family
from flows.normalise.items.lexicon import Lexicon
from flows.normalise.items.pieces import is_core
from flows.normalise.items.vocabulary import Calibre, Head, ModelWord, Piece

# A longer gap than this is more than a link or a filler word.
_GAP = 30


@dataclass(slots=True)
class Phrase:
    """Runs of pieces; the first run is the one that the phrase is about."""

    runs: list[list[Hit[Piece]]] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where the phrase begins, in code points."""
        return self.runs[0][0].start

    @property
    def end(self) -> int:
        """Where the phrase ends, in code points."""
        return self.runs[-1][-1].end


class PhraseReader:
    """Reads the phrases of one text from left to right."""

    def __init__(self, folded: str, pieces: Sequence[Hit[Piece]], lexicon: Lexicon) -> None:
        self._folded = folded
        self._pieces = pieces
        self._lexicon = lexicon
        self._compounds = catalogue().compounds
        self._next = 0

    def phrases(self) -> list[Phrase]:
        """All phrases in the order of the text, never overlapping."""
        found: list[Phrase] = []
        while self._next < len(self._pieces):
            run = self._run()
            if not run:
                self._next += 1
                continue
            phrase = Phrase([run])
            while self._takes_complement(phrase) and (complement := self._run()):
                phrase.runs.append(complement)
            found.append(phrase)
        return found

    def _run(self) -> list[Hit[Piece]]:
        """The run that begins at the next piece, which is then consumed; empty when none begins there."""
        run = self._head_first() if self._lexicon.head_first else self._head_last()
        self._next += len(run)
        return run

    def _head_first(self) -> list[Hit[Piece]]:
        at = self._next
        if not is_core(self._pieces[at]):
            return []
        run = [self._pieces[at]]
        while (piece := self._after(at, run)) is not None:
            run.append(piece)
            at += 1
        return run

    def _head_last(self) -> list[Hit[Piece]]:
        at = self._next
        run = [self._pieces[at]]
        while (piece := self._after(at, run)) is not None:
            run.append(piece)
            at += 1
        while run and not is_core(run[-1]):
            run.pop()
        return run

    def _after(self, at: int, run: list[Hit[Piece]]) -> Hit[Piece] | None:
        """The piece after `at` if it belongs to the same run."""
        if at + 1 >= len(self._pieces):
            return None
        there = self._pieces[at + 1]
        gap = self._folded[run[-1].end : there.start]
        if gap.strip() == "(":
            return self._in_brackets(run, there)
        if len(gap) > _GAP or not self._fits(run, there, gap):
            return None
        if self._lexicon.near.fullmatch(gap):
            return there
        modelled = isinstance(there.payload, ModelWord | Calibre)
        modelled = modelled or (not self._lexicon.head_first and isinstance(run[-1].payload, ModelWord))
        if modelled and self._lexicon.filler.fullmatch(gap):
            return there
        if self._lexicon.head_first and isinstance(there.payload, Calibre) and self._lexicon.link.fullmatch(gap):
            return there
        return None

    def _in_brackets(self, run: list[Hit[Piece]], there: Hit[Piece]) -> Hit[Piece] | None:
        """A piece alone in brackets that says again what the run has said: "unmanned aerial vehicles (UAVs)"."""
        if self._folded[there.end : there.end + 1] != ")":
            return None
        heads = [hit.payload.type for hit in run if isinstance(hit.payload, Head)]
        again = isinstance(there.payload, Head) and there.payload.type in heads
        if again or (isinstance(there.payload, ModelWord) and self._fits(run, there, "")):
            return Hit(there.start, there.end + 1, there.payload)
        return None

    def _fits(self, run: list[Hit[Piece]], there: Hit[Piece], gap: str) -> bool:
        """A run names one model, or its maker or family and then the model itself ("Sukhoi Su-25"); in a language with
        the head in front a bare model takes no head after it.
        """
        payload = there.payload
        models = [hit.payload for hit in run if isinstance(hit.payload, ModelWord)]
        if not models:
            return True
        if not isinstance(payload, ModelWord):
            return not (isinstance(payload, Head) and self._lexicon.head_first)
        same = bool(set(models[-1].models) & set(payload.models))
        return same or (gap == " " and is_family(models[-1].models[0]) and not is_family(payload.models[0]))

    def _takes_complement(self, phrase: Phrase) -> bool:
        if self._next >= len(self._pieces):
            return False
        heads = [hit.payload for hit in phrase.runs[-1] if isinstance(hit.payload, Head)]
        if not heads or any(isinstance(hit.payload, ModelWord) for hit in phrase.runs[-1]):
            return False
        kind = (heads[0] if self._lexicon.head_first else heads[-1]).type
        there = self._pieces[self._next]
        gap = self._folded[phrase.end : there.start]
        if len(gap) > _GAP or not self._lexicon.link.fullmatch(gap):
            return False
        narrows = isinstance(there.payload, Head) and (kind.type, there.payload.as_modifier) in self._compounds
        return narrows or kind.role != "specific" or kind.category == "missile"
