"""The number tokens of a text, and what little stands between them.

In: a text and a lexicon. Out: `Tokens`, in the order of the text, and the kind of gap between two of them.
"""

from typing import Literal

from flows.normalise.numbers.cutting import free_tokens, tokens_of
from flows.normalise.numbers.lexicon import lexicon
from flows.normalise.numbers.plain import plain
from flows.normalise.numbers.taken import Spans
from flows.normalise.numbers.words import Role, Word

Gap = Literal["link", "join", "of", "pause", "far"]

_LONGEST_GAP = 8


class Tokens:
    """The number tokens of a text outside the spans in `taken`."""

    def __init__(self, text: str, language: str, taken: Spans = ()) -> None:
        self.text = text
        self.folded = plain(text)
        self.lexicon = lexicon(language)
        self.all = list(free_tokens(text, language, taken)) if taken else tokens_of(text, language)

    def gap(self, index: int) -> Gap:
        """How token `index` hangs together with the next one."""
        if index + 1 >= len(self.all):
            return "far"
        start, end = self.all[index].end, self.all[index + 1].start
        return "far" if end - start > _LONGEST_GAP else self._kind(self.folded[start:end])

    def _kind(self, between: str) -> Gap:
        words = between.replace("-", " ").replace("'", "' ").split()
        if not words:
            return "link" if between and between.count("-") < 2 else "far"
        if words[0] in self.lexicon.pause:
            return "far" if words[1:] else "pause"
        rest_fits = not words[1:] or (words[1] in self.lexicon.article and not words[2:])
        if words[0] in self.lexicon.join:
            return "join" if rest_fits else "far"
        if words[0] in self.lexicon.of:
            return "of" if rest_fits else "far"
        return "link" if len(words) == 1 and words[0] in self.lexicon.article and "-" not in between else "far"

    def between(self, index: int) -> str:
        """What stands between token `index` and the next one, folded."""
        return self.folded[self.all[index].end : self.all[index + 1].start] if index + 1 < len(self.all) else ""

    def joiner(self, index: int) -> str:
        """The joining word between token `index` and the next one."""
        return self.between(index).strip(" -")

    def before(self, index: int) -> str:
        """The few words before token `index`, folded, without the blanks at the end."""
        start = self.all[index].start
        return self.folded[max(0, start - 24) : start].rstrip(" -")

    def stands_before_of(self, index: int) -> bool:
        """Whether "of" follows token `index`."""
        end = self.all[index].end
        return self.folded[end : end + 8].lstrip(" ").startswith(self.lexicon.of)

    def role(self, index: int, role: Role) -> Word | None:
        """The reading of token `index` in that role, if it has one."""
        if index >= len(self.all) or self.all[index].value is not None:
            return None
        return self.lexicon.role(self.all[index].word, role)
