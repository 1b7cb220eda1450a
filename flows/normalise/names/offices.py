"""The offices and institutions of one language as wordings.

In: flows/dictionary/<language>/offices.toml. Out: wordings with their `Office`; divided ones ("ministre" + "de la
Défense") also as two halves, between which an adjective may stand.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from flows.dictionary import DictionaryError, load
from flows.normalise.names.entity import actor, levels
from flows.normalise.names.inflect import office_plural
from flows.normalise.names.words import Office, Word


def office_wordings(language: str) -> Iterator[tuple[str, Word]]:
    """Every office ("O") and institution ("I"), first halves that are neither ("H"), second halves ("C")."""
    rules = load(language, "names")["inflection"]
    whole: dict[str, Word] = {}
    halves: dict[str, dict[str, Office]] = {}
    for entry, institution in _entries(language):
        rule = f"offices.{'institution' if institution else 'office'}.{entry['id']}"
        for head, plural in _heads(entry, rules):
            office, symbol = _office(language, entry, plural, institution), "I" if institution else "O"
            for tail in entry.get("of", ()):
                halves.setdefault(head, {})[tail] = office
                whole.setdefault(f"{head} {tail}", Word(symbol, rule, office=office))
            if "of" not in entry:
                whole.setdefault(head, Word(symbol, rule, office=office))
    for head, tails in halves.items():
        known = whole.get(head)
        rule = known.rule if known else "offices.half"
        symbol = known.symbol if known else "H"
        whole[head] = Word(symbol, rule, office=known.office if known else None, halves=tails)
    yield from whole.items()
    for tail in {tail for tails in halves.values() for tail in tails}:
        yield tail, Word("C", "offices.half", text=tail)


def _entries(language: str) -> Iterator[tuple[Mapping[str, Any], bool]]:
    table = load(language, "offices")
    yield from ((entry, False) for entry in table["office"])
    yield from ((entry, True) for entry in table["institution"])


def _heads(entry: Mapping[str, Any], rules: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    yield from ((word, entry.get("always_plural", False)) for word in entry["words"])
    plural = entry.get("plural")
    if plural is None:
        plural = [office_plural(word, rules) for word in entry["words"]]
    if plural != "none":
        yield from ((word, True) for word in plural if word not in entry["words"])


def _office(language: str, entry: Mapping[str, Any], plural: bool, institution: bool) -> Office:
    if entry["id"] not in levels():
        raise DictionaryError(language, "offices", entry["id"], "no such office; add it to flows/atlas/offices.csv")
    alone = entry.get("alone")
    place = f"dictionary/{language}/offices.toml, {entry['id']}"
    return Office(
        office=entry["id"],
        level=levels()[entry["id"]],
        plural=plural,
        institution=institution,
        alone=actor(alone, place) if alone else None,
        substate=entry.get("substate", False),
        sides_only=entry.get("sides_only", False),
        bound_only=entry.get("bound_only", False),
        force=entry.get("sense") == "force",
        family=entry.get("family", f"{entry['id']} {alone}" if alone else entry["id"]),
        serves=entry.get("serves", False),
        after=re.compile(entry["after"]) if "after" in entry else None,
    )
