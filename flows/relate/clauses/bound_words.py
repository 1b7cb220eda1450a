"""Words of a dictionary entry that count only beside words of their own.

In: the raw entry. Out: verbs with their objects (`light` ones share theirs, an `idiom` is a stem with its own, written
"stem … object"; in `doubt.toml` the object is a word, or words with "|" between), nouns with what must stand behind
them (`naming`, "noun|noun … words").
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from flows.normalise.gazetteer import fold


def light_verbs(raw: Mapping[str, Any]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """(stems, objects) of the verbs of an entry that count only beside an object."""
    if raw.get("light"):
        yield raw["light"], raw.get("object", ())
    for idiom in raw.get("idiom", ()):
        stem, _, thing = idiom.partition(" … ")
        yield [stem], [thing]


def naming_nouns(raw: Mapping[str, Any]) -> Iterator[tuple[Sequence[str], str]]:
    """(nouns, words) of the nouns of an entry that count only before words."""
    for wording in raw.get("naming", ()):
        nouns, _, words = wording.partition(" … ")
        yield [fold(noun) for noun in nouns.split("|")], words
