"""Read number tokens as numbers: the grammar of cardinals, fractions, dozens and orders of magnitude.

In: the tokens of a text. Out: `Number`s with exact values, leftmost and longest first. Linear in the tokens.
"""

from collections.abc import Iterable

from flows.normalise.numbers.cardinals import Cardinals
from flows.normalise.numbers.number import Form, Number
from flows.normalise.numbers.relations import related
from flows.normalise.numbers.shares import Read, fraction
from flows.normalise.numbers.taken import Spans
from flows.normalise.numbers.tokens import Tokens
from flows.normalise.numbers.words import Word


def scan(text: str, language: str, taken: Spans = ()) -> list[Number]:
    """The numbers of a text that do not touch the spans in `taken`, in its order.

    Raises DictionaryError if the language has no number words.
    """
    tokens = Tokens(text, language, taken)
    reader = _Reader(tokens)
    found: list[Number] = []
    index = 0
    while index < len(tokens.all):
        number, index = reader.read(index)
        if number is not None:
            found.append(number)
    return list(related(tokens.folded, found, tokens.lexicon))


class _Reader:
    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.cardinals = Cardinals(tokens)

    def read(self, index: int) -> tuple[Number | None, int]:
        """The number that begins at token `index`, and the token after it; null where a word alone is no number."""
        order = self._order(index)
        if order:
            return order
        read = fraction(self.tokens, index) or self.cardinals.cardinal(index)
        if read is None:
            return self._alone(index)
        counted = self._counted(index, read)
        if counted is None and read.share and read.implied and self._article(index) == self.tokens.all[index].start:
            return None, read.next  # « un pays tiers », "the third": a fraction has a number or an article before it
        return counted or (self._number(index, read), read.next)

    def _number(self, index: int, read: Read) -> Number:
        token = self.tokens.all[index]
        bare = read.next == index + 1 and token.value is not None and token.word.isdigit() and token.sign is None
        start = self._article(index) if read.implied else token.start
        end = self.tokens.all[read.next - 1].end
        form: Form = "fraction" if read.share else "cardinal"
        unit = self._shared_unit(index, read)
        return Number(start, end, read.value, form, unit=unit, bare=bare, words=token.value is None)

    def _shared_unit(self, index: int, read: Read) -> int:
        """The product of the multipliers at the end: what "two to three hundred thousand" shares out."""
        unit, last = 1, read.next - 1
        while last >= index and (word := self.tokens.role(last, "multiple")) is not None:
            unit, last = unit * word.value, last - 1
        sign = self.tokens.all[last].sign if last >= index else None
        return unit * sign.value if sign else unit

    def _alone(self, index: int) -> tuple[Number | None, int]:
        """A multiplier or collective without a number: "a hundred", "a dozen", « une vingtaine », "several hundred"."""
        word = self.tokens.role(index, "collective") or self.tokens.role(index, "multiple")
        if word is None:
            return None, index + 1
        start = self._article(index)
        token = self.tokens.all[index]
        if self._vague(index) < token.start:
            return self._magnitude(index, index + 1, word)
        if start == token.start:
            return None, index + 1
        value, after = word.value, index + 1
        while (more := self._multiplier(after)) is not None:
            value, after = value * more.value, after + 1
        end = self.tokens.all[after - 1].end
        approx = not word.exact
        return Number(start, end, value, "collective", approx=approx, unit=word.value, words=True), after

    def _counted(self, index: int, read: Read) -> tuple[Number, int] | None:
        """A number of dozens: "two dozen", « deux centaines », "half a dozen"."""
        word = self.tokens.role(read.next, "collective")
        if word is None or read.value is None or self.tokens.gap(read.next - 1) not in ("link", "of"):
            return None
        start, after, value = self._article(index), read.next + 1, read.value * word.value
        while (more := self._multiplier(after)) is not None:
            value, after = value * more.value, after + 1
        start = start if read.share else self.tokens.all[index].start
        number = Number(
            start, self.tokens.all[after - 1].end, value, "collective", approx=not word.exact, unit=word.value
        )
        return number, after

    def _multiplier(self, index: int) -> Word | None:
        if self.tokens.gap(index - 1) not in ("link", "of"):
            return None
        roles = (
            self.tokens.role(index, "order"),
            self.tokens.role(index, "multiple"),
            self.tokens.role(index, "collective"),
        )
        return next((word for word in roles if word is not None and word.value >= 1000), None)

    def _order(self, index: int) -> tuple[Number, int] | None:
        word = self.tokens.role(index, "order")
        if word is None or (word.needs_of and not self.tokens.stands_before_of(index)):
            return None
        return self._magnitude(index, index + 1, word)

    def _magnitude(self, index: int, after: int, word: Word) -> tuple[Number, int]:
        low, high = (word.low, word.high + 1) if word.role == "order" else (2 * word.value, 10 * word.value)
        if word.role == "collective" and word.exact:
            low, high = 20, 100
        while (more := self._multiplier(after)) is not None:
            low, high, after = low * more.value, high * more.value, after + 1
        end = self.tokens.all[after - 1].end
        return Number(self._vague(index), end, None, "order", low, high - 1, words=True), after

    def _vague(self, index: int) -> int:
        """Where the number begins if a word like "several" stands right before it."""
        return self._with_words_before(index, self.tokens.lexicon.vague)

    def _article(self, index: int) -> int:
        """Where the number begins if an article stands right before it ("a hundred")."""
        return self._with_words_before(index, self.tokens.lexicon.article)

    def _with_words_before(self, index: int, words: Iterable[str]) -> int:
        start = self.tokens.all[index].start
        before = self.tokens.before(index)
        fitting = [word for word in words if before.endswith(word) and not before[: -len(word)][-1:].isalnum()]
        return self.tokens.folded.rindex(max(fitting, key=len), 0, start) if fitting else start
