"""The wordings that count without a number, made ready for reading: "several", "a pair of", "a … number of".

In: a language. Out: one immutable `Vague`, which finds them in a folded text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.dictionary import Table, entries, load
from flows.normalise.gazetteer import Hit, fold
from flows.normalise.numbers.finder import Finder
from flows.normalise.quantities.modifiers import Modifier, modifier
from flows.normalise.quantities.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Vague:
    """`words` are whole wordings, `heads` begin one that is `gapped`: with other words inside."""

    words: Finder
    told: dict[str, Modifier]
    heads: Finder
    gapped: re.Pattern[str]
    gapped_told: dict[str, Modifier]
    not_after: Phrases[str]
    not_before: Phrases[str]

    def find(self, folded: str) -> Iterator[Hit[Modifier]]:
        """Every wording, those among them that overlap."""
        for start, end in self.words.find(folded):
            yield Hit(start, end, self.told[folded[start:end]])
        for start, _ in self.heads.find(folded):
            match = self.gapped.match(folded, start)
            if match:
                yield Hit(start, match.end(), self.gapped_told[str(match.lastgroup)])

    def is_other(self, folded: str, start: int, end: int) -> bool:
        """Whether a wording is something else there ("how many", « une poignée de main »)."""
        return self.not_after.after(folded, end) is not None or self.not_before.before(folded, start) is not None


def read_vague(language: str) -> Vague:
    """The wordings of a language. Raises KeyError if its dictionary lacks an entry."""
    counts = entries(language, "quantities", "vague")
    told = {fold(word): modifier(entry) for entry in counts for word in entry["words"]}
    apart = load(language, "quantities")["vague_not"]
    return Vague(
        words=Finder(told),
        told=told,
        heads=Finder(fold(wording.split(" … ")[0]) for entry in counts for wording in entry.get("gapped", ())),
        gapped=_gapped(counts),
        gapped_told={entry["id"]: modifier(entry) for entry in counts},
        not_after=Phrases((word, word) for word in apart["after"]),
        not_before=Phrases((word, word) for word in apart["before"]),
    )


def _gapped(counts: list[Table]) -> re.Pattern[str]:
    """Wordings with up to four other words inside, a named group for each entry."""
    groups = []
    for entry in counts:
        wordings = [fold(wording).split(" … ") for wording in entry.get("gapped", ())]
        if wordings:
            either = "|".join(r"(?: [\w'-]+){0,4} ".join(map(re.escape, parts)) for parts in wordings)
            groups.append(rf"(?P<{entry['id']}>{either})")
    return re.compile(rf"(?:{'|'.join(groups)})(?!\w)" if groups else r"(?!)")
