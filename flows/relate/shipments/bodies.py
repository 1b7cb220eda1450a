"""Nouns that name an armed body by nothing but its kind: "the rebels", « les séparatistes ».

In: a `Reading` and a unit. Out: the kind of body, or null. The nouns are those of `names.toml` (`opponents`).
"""

from collections.abc import Mapping
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading


def kind_of_body(reading: Reading, index: int) -> str | None:
    """What kind of body a noun names, if no name beside it tells whose: "the rebels"."""
    unit = reading.units[index]
    kind = _kinds(reading.sentence.language).get(fold(unit.text))
    return None if unit.mention("name") or _is_named(reading, index) or _is_any(reading, index) else kind


def _is_any(reading: Reading, index: int) -> bool:
    """Whether a noun brings up a body that is named elsewhere: "a militia loyal to Oslo, the …"."""
    articles = load(reading.sentence.language, "grammar")["determiners"]["indefinite"]
    return any(u.lower in articles for u in reading.units[max(0, index - 1) : index])


def _is_named(reading: Reading, index: int) -> bool:
    """Whether a name right beside a noun tells whose body it is: "the Houthi rebels", « les rebelles houthis »."""
    return any(u.mention("name") for u in reading.units[max(0, index - 1) : index + 2])


@cache
def _kinds(language: str) -> Mapping[str, str]:
    nouns = load(language, "names")["opponents"]["nouns"]
    return {fold(noun): str(kind) for kind, listed in nouns.items() for noun in listed}
