"""Wordings beside a number that say how it is meant.

In: the `quantities` dictionary of a language. Out: its `Modifier`s by wording.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from flows.dictionary import Table, entries
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Basis, Modality


@dataclass(frozen=True, slots=True)
class Modifier:
    """What a wording beside a number says: a modality, a basis, both, or nothing new (then it only joins the span).

    It says nothing where one of `unless_before` stands before the whole. `best` is the number that a pair has. A `void`
    wording is a longer one that says something else (« en tout cas »); one that is `outside` counts, but is no part of
    the span: the verb of its clause (« porte à »).
    """

    id: str
    modality: Modality | None
    basis: Basis | None
    unless_before: frozenset[str] = frozenset()
    best: int | None = None
    void: bool = False
    outside: bool = False


def modifier(entry: Table) -> Modifier:
    """What an entry of the dictionary says. Raises KeyError if it has no `id`."""
    return Modifier(
        id=entry["id"],
        modality=entry.get("modality"),
        basis=entry.get("basis"),
        unless_before=frozenset(entry.get("unless_before", ())),
        best=entry.get("best"),
        void=entry.get("void", False),
        outside=entry.get("outside", False),
    )


def modifiers(language: str, side: str) -> Iterator[tuple[str, Modifier]]:
    """The folded wordings of a side ("before", "after", "behind") with what they say."""
    for entry in entries(language, "quantities", "modifier"):
        for word in entry.get(side, ()):
            yield fold(word), modifier(entry)
