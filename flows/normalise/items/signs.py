"""Decide which weak readings stand.

In: the readings of a text and where its military signs are. Out: whether a reading stands: a sure one does; a weak one
needs a sign within its reach, and a bare weak model ("Patriot", "Leopard") also a count, a plural or an item beside it.
To weapons in the plural ("tanks", « des canons »: `arms` in items.toml) and to counted models (« douze Caesar », "31
Abrams") the name of a state near by is sign enough.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from flows.normalise.items.lexicon import Lexicon
from flows.normalise.items.reading import Reading
from flows.normalise.spans import Spans

# Pistols and rifles are as common in police news: they make nothing else military.
_NO_SIGN = frozenset({"small_arms"})
# What is bought by the number elsewhere too: cars, terminals.
_CIVIL = frozenset({"small_arms", "vehicle", "engine", "sensor", "non_lethal"})
_BEFORE = 40
_STATE_REACH = 60


class Company:
    """The military company of a text."""

    def __init__(
        self,
        folded: str,
        signs: Iterable[int],
        readings: Sequence[Reading],
        lexicon: Lexicon,
        states: Iterable[int] = (),
    ) -> None:
        self._folded = folded
        self._states = sorted(states)
        self._lexicon = lexicon
        sure = [reading for reading in readings if not reading.reach and not reading.bound]
        self._sure = Spans(sure)
        self._signs = sorted([*signs, *(reading.start for reading in sure if _category(reading) not in _NO_SIGN)])

    def admits(self, reading: Reading) -> bool:
        """Whether a reading stands in this text."""
        if reading.bound:
            return False
        if not reading.reach:
            return True
        if (self._are_arms(reading) or self._is_numbered(reading)) and _meets(self._states, reading, _STATE_REACH):
            return True
        near = _meets(self._signs, reading, reading.reach)
        return near and (not reading.bare or bool(reading.plural) or self._is_counted(reading))

    def _are_arms(self, reading: Reading) -> bool:
        kind = reading.type
        return kind is not None and kind.type in self._lexicon.arms and bool(reading.plural)

    def _is_numbered(self, reading: Reading) -> bool:
        """Whether a bare weak model of a weapon stands behind a number of more than one."""
        if not reading.bare or _category(reading) in _CIVIL:
            return False
        before = self._folded[max(0, reading.start - _BEFORE) : reading.start]
        return self._lexicon.numbered_before.search(before) is not None

    def _is_counted(self, reading: Reading) -> bool:
        before = self._folded[max(0, reading.start - _BEFORE) : reading.start]
        if self._lexicon.counted_before.search(before):
            return True
        first, last = self._sure.before(reading.start), self._sure.after(reading.end)
        return self._beside(first, reading) or self._beside(reading, last)

    def _beside(self, first: Reading | None, second: Reading | None) -> bool:
        if first is None or second is None or second.start - first.end > _BEFORE:
            return False
        return self._lexicon.both.fullmatch(self._folded[first.end : second.start]) is not None


def _meets(places: Sequence[int], reading: Reading, reach: int) -> bool:
    """Whether one of the sorted places lies within so many characters of a reading."""
    at = bisect_left(places, reading.start - reach)
    return at < len(places) and places[at] <= reading.end + reach


def _category(reading: Reading) -> str | None:
    kind = reading.type or (reading.models[0].type if reading.models else None)
    return kind.category if kind else None
