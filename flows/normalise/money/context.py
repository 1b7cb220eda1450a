"""Decide which currency a shared noun or sign means: "dollars", "crowns", « francs », "$".

In: the text, its publisher, the states it names. Out: ISO 4217, null where it stays open.
"""

from collections.abc import Collection
from functools import cache

from flows.atlas import rows
from flows.normalise.money.currencies import Currencies, Meaning


class Context:
    """What a text says about its money."""

    def __init__(self, folded: str, publisher: str | None, states: Collection[str], currencies: Currencies) -> None:
        self._folded = folded
        self._home = _home(publisher)
        self._states = frozenset(states)
        self._currencies = currencies
        self._known: dict[str, str | None] = {}

    def code(self, meaning: Meaning) -> str | None:
        """The currency that is meant."""
        if meaning.code or meaning.noun is None:
            return meaning.code
        if meaning.noun not in self._known:
            self._known[meaning.noun] = self._of_noun(meaning.noun)
        return self._known[meaning.noun]

    def _of_noun(self, name: str) -> str | None:
        noun = self._currencies.nouns.get(name)
        if noun is None:
            return None
        declared = [code for code in noun.codes if self._is_declared(code)]
        if len(declared) == 1:
            return declared[0]
        at_home = [code for code in noun.codes if self._home in self._currencies.users[code]]
        if at_home:
            return at_home[0]
        told_of = [code for code in noun.codes if self._currencies.users[code] & self._states]
        if noun.default is None or name == "cfa":
            return told_of[0] if len(told_of) == 1 else noun.default
        return noun.default

    def _is_declared(self, code: str) -> bool:
        return any(wording in self._folded for wording in self._currencies.declared.get(code, ()))


def _home(publisher: str | None) -> str | None:
    return _publishers().get(publisher) if publisher else None


@cache
def _publishers() -> dict[str, str]:
    return {row["publisher"]: row["iso3"] for _, row in rows("publishers.csv")}
