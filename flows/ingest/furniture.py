"""Find what in a settled text is no journalism. It stays in the text and is only marked.

In: the settled text, the title, the language. Out: `Found`, the marked spans and the dates that they hold. Kinds:
section_label, doubled_headline, read_also, byline, dateline, caption, share, promotion, notice (words and patterns in
flows/dictionary/<language>/furniture.toml), front_matter (Markdown). The first telling of a headline is not marked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from flows.dictionary import entries, languages
from flows.ingest.article import Furniture, PublishedBasis
from flows.ingest.lines import LONGEST_HEADLINE, Line, is_body, lines_of

FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n.*?^\1[ \t]*$", re.DOTALL | re.MULTILINE)
# A dateline stands above or in the first paragraph.
DATELINE_LINES = 8
LABEL_WORDS, HEADLINE_WORDS = 3, 4


@dataclass(frozen=True, slots=True)
class Pattern:
    """One entry of furniture.toml."""

    name: str
    kind: str
    regex: re.Pattern[str]
    at_start: bool
    max_chars: int
    yes: tuple[str, ...]
    no: tuple[str, ...]

    def match(self, line: str) -> re.Match[str] | None:
        """The furniture in a stripped line, or None; a whole line may be dressed as Markdown dresses bylines."""
        if self.at_start:
            found = self.regex.match(line)
            return found if found and found.end() < len(line) else None
        return self.regex.fullmatch(line.strip("*_")) if len(line) <= self.max_chars else None


@dataclass(frozen=True, slots=True)
class Found:
    """The marked spans in the order of the text, and the dates in bylines and datelines."""

    spans: tuple[Furniture, ...]
    dates: tuple[tuple[PublishedBasis, str], ...]


def find_furniture(text: str, title: str | None, language: str) -> Found:
    """Mark the furniture of a text."""
    front = FRONT_MATTER.match(text)
    spans = [Furniture(0, front.end(), "front_matter")] if front else []
    lines = [line for line in lines_of(text) if not front or line.start >= front.end()]
    dates: list[tuple[PublishedBasis, str]] = []
    for number, line in enumerate(lines):
        for pattern in patterns(language):
            if pattern.at_start and number >= DATELINE_LINES:
                continue
            if found := pattern.match(line.text):
                length = len(found.group().rstrip()) if pattern.at_start else len(line.text)
                spans.append(Furniture(line.start, line.start + length, pattern.kind))
                if date := found.groupdict().get("published"):
                    dates.append(("byline" if pattern.kind == "byline" else "text", date))
                break
    whole = {(span.start, span.end) for span in spans}
    spans += _doubled([line for line in lines if (line.start, line.end) not in whole], title)
    return Found(tuple(sorted(spans, key=lambda span: span.start)), tuple(dates))


def _doubled(lines: list[Line], title: str | None) -> Iterator[Furniture]:
    """A headline told again, and short labels that stand among the lines above the body."""
    seen: set[str] = set()
    head = True
    bodies = any(is_body(line.text) for line in lines)
    headlines = sum(1 for line in lines[:6] if len(line.text.split()) >= HEADLINE_WORDS and not is_body(line.text))
    for line in lines:
        told = _plain(line.text)
        words = len(line.text.split())
        head = head and not is_body(line.text)
        if words >= HEADLINE_WORDS and len(line.text) <= 2 * LONGEST_HEADLINE and told in seen and told:
            yield Furniture(line.start, line.end, "doubled_headline")
        elif head and bodies and (headlines or title) and _is_label(line.text) and told != _plain(title or ""):
            yield Furniture(line.start, line.end, "section_label")
        if head or told == _plain(title or ""):
            seen.add(told)


def _is_label(line: str) -> bool:
    return len(line.split()) <= LABEL_WORDS and not any(char.isdigit() for char in line) and len(line) <= 40


def _plain(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.casefold()))


@cache
def patterns(language: str) -> tuple[Pattern, ...]:
    """The entries of a language; none for a language that we don't read."""
    if language not in languages():
        return ()
    return tuple(
        Pattern(
            name=f"{language}.{entry['id']}",
            kind=entry["kind"],
            regex=re.compile(entry["pattern"]),
            at_start=entry.get("where", "line") == "start",
            max_chars=entry.get("max_chars", 160),
            yes=tuple(entry["yes"]),
            no=tuple(entry["no"]),
        )
        for entry in entries(language, "furniture", "furniture")
    )
