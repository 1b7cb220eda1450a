"""Which of the known wordings stands at a place of a text.

In: wordings with the same first word, a text with its folded twin, the spans of its tokens. Out: the longest that fits.
"""

from flows.normalise.dates.tokens import Entry

Spans = list[tuple[int, int]]


def fitting(known: list[Entry], text: str, folded: str, spans: Spans, index: int) -> Entry | None:
    """The longest of the wordings with this first word that stands here, in the case that it asks for."""
    following = folded[slice(*spans[index + 1])] if index + 1 < len(spans) else ""
    for entry in known:
        if len(entry.parts) > 1 and entry.parts[1] != following:  # so it is with nearly all
            continue
        stretch = spans[index : index + len(entry.parts)]
        if len(stretch) < len(entry.parts):
            continue
        if len(stretch) > 1 and any(folded[a:b] != part for (a, b), part in zip(stretch, entry.parts, strict=True)):
            continue
        if entry.cased is None or _cased(text, stretch, entry.cased):
            return entry
    return None


def _cased(text: str, stretch: Spans, cased: tuple[str, ...]) -> bool:
    """Words with capitals keep them, or the whole wording is shouted; words without may begin with one."""
    written = [text[a:b] for a, b in stretch]
    if all(word == part or part == part.lower() for word, part in zip(written, cased, strict=True)):
        return True
    return written == [part.upper() for part in cased] and sum(map(len, cased)) > 3
