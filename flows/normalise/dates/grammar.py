"""The cascade: rules reduce tokens to readings, layer by layer, until only dates and what is no date are left.

In: a text of one language. Out: unresolved dates with their spans. In each layer the leftmost, then the longest match
wins, then the rule that stands first; a rule whose values make no date (a 32nd of March) lets the next one try.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from flows.dictionary import DictionaryError
from flows.normalise.dates.found import Found, Made, classes_made, every_class_made
from flows.normalise.dates.lexer import Lexer
from flows.normalise.dates.lexicon import Lexicon, RuleText, load
from flows.normalise.dates.pattern import Pattern, compile_pattern, expand
from flows.normalise.dates.reading import Reading
from flows.normalise.dates.reads import READS
from flows.normalise.dates.tense import Tense
from flows.normalise.dates.tokens import Kinds, Token

_CACHED_SHAPES = 20_000


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to run."""

    text: RuleText
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Worded:
    """A date as it stands in the text, not yet resolved."""

    start: int
    end: int
    rule: str
    reading: Reading


class Grammar:
    """All rules of one language, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon, self.tense, self.kinds = lexicon, Tense(lexicon.tense), Kinds()
        triggers = frozenset(name for alias in lexicon.triggers for name in expand(alias, lexicon.aliases))
        self._lexer = Lexer(lexicon.entries, lexicon.settings, self.kinds, triggers)
        for classes in every_class_made():
            self.kinds.of(classes)
        layers: dict[int, list[Rule]] = {}
        for text in lexicon.rules:
            layers.setdefault(text.layer, []).append(self._compiled(text))
        self._layers = [layers[number] for number in sorted(layers)]
        self._candidates = lru_cache(maxsize=_CACHED_SHAPES)(self._find_candidates)

    def _compiled(self, text: RuleText) -> Rule:
        """DictionaryError, naming the rule, where its pattern can't be read or its `read` names no function."""
        if text.read not in READS:
            remedy = f"no way to read {text.read!r}; write one of: {', '.join(READS)}"
            raise DictionaryError(self.lexicon.language, "dates", text.name, remedy)
        try:
            return Rule(text, compile_pattern(text.pattern, self.lexicon.aliases, self.kinds))
        except ValueError as error:
            raise DictionaryError(self.lexicon.language, "dates", text.name, f"correct it: {error}") from error

    def dates(self, text: str) -> Iterator[Worded]:
        """The dates of a text in order, none overlapping another."""
        for segment in self._lexer.segments(text):
            for token in self._reduced(segment):
                reading = token.values.get("DATE")
                if reading is not None and token.emit:
                    yield Worded(token.start, token.end, token.rule or "", reading)  # type: ignore[arg-type]

    def _reduced(self, tokens: list[Token]) -> list[Token]:
        for layer in range(len(self._layers)):
            tape = "".join(token.kind for token in tokens)
            candidates = self._candidates(layer, tape)
            if candidates:
                tokens = self._apply(tokens, candidates)
        return tokens

    def _apply(self, tokens: list[Token], candidates: list[tuple[int, int, Rule, tuple[int, ...]]]) -> list[Token]:
        reduced: list[Token] = []
        position = 0
        for start, end, rule, groups in candidates:
            if start < position:
                continue
            made = READS[rule.text.read](self._found(tokens, rule, groups))
            if made is None:
                continue
            reduced += tokens[position:start]
            reduced.append(self._token(tokens[start:end], rule, made))
            position = end
        return reduced + tokens[position:]

    def _token(self, tokens: list[Token], rule: Rule, made: Made) -> Token:
        classes = classes_made(made)
        values = dict.fromkeys(classes, made)
        kind = self.kinds.of(frozenset(classes))
        return Token(tokens[0].start, tokens[-1].end, kind, values, rule.text.name, rule.text.emit)

    def _found(self, tokens: list[Token], rule: Rule, groups: tuple[int, ...]) -> Found:
        values = dict(rule.text.given)
        for index, label, classes in zip(groups, rule.pattern.labels, rule.pattern.classes, strict=True):
            if index >= 0:
                known = tokens[index].values
                values[label] = next(known[name] for name in classes if name in known)
        return Found(values, self.lexicon.settings)

    def _find_candidates(self, layer: int, tape: str) -> list[tuple[int, int, Rule, tuple[int, ...]]]:
        """Matches by start, longest first, then by the order of the rules. They hang on the tape alone: cached."""
        found = []
        for order, rule in enumerate(self._layers[layer]):
            match = rule.pattern.regex.search(tape)
            while match and match.start() < len(tape):
                if match.end() > match.start():
                    groups = tuple(match.start(number + 1) for number in range(len(rule.pattern.labels)))
                    found.append((match.start(), -match.end(), order, rule, groups))
                match = rule.pattern.regex.search(tape, match.start() + 1)
        found.sort(key=lambda item: item[:3])
        return [(start, -end, rule, groups) for start, end, _, rule, groups in found]


@lru_cache
def grammar(language: str) -> Grammar:
    """The grammar of a language, built once. DictionaryError if it has no words for dates, or wrong ones."""
    return Grammar(load(language))
