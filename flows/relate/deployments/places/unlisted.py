"""Names that only a preposition of place shows to be places ("to Tormanda", « à Belvoisine »), most of them in no list.

In: a `Reading` and the position of a unit. Out: whether it begins such a name; where that ends; the place, if known.
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.normalise.mention import Place
from flows.normalise.places import place_named
from flows.relate.clauses.reading import Reading

_THERE = frozenset({"in", "to", "near", "from"})
# Fewer letters are mostly an abbreviation.
_LEAST = 4


def is_unlisted(reading: Reading, index: int) -> bool:
    """Whether a unit begins a name that only its preposition shows to be that of a place."""
    if index < 2 or not is_named_word(reading, index) or len(reading.units[index].text) < _LEAST:
        return False
    if fold_word(reading.units[index].text) in _words(reading)["never"]:
        return False
    return _is_placed(reading, index) or _is_listed_with(reading, index)


def unlisted_place(reading: Reading, index: int) -> Place | None:
    """The place that such a name means in the atlas, which knows many that count only there ("to Lancaster")."""
    if not is_unlisted(reading, index):
        return None
    return place_named(reading.sentence.quote(index, name_end(reading, index)), reading.sentence.language)


def is_named_word(reading: Reading, index: int) -> bool:
    """Whether a unit is a word of a name: a capital letter, and nothing that is known."""
    if not 0 < index < len(reading.units):
        return False
    unit = reading.units[index]
    proper = unit.text[:1].isupper() and not unit.text.isupper() and unit.text.replace("-", "").isalpha()
    return proper and not unit.mentions and reading.group_at(index) is None


def name_end(reading: Reading, index: int) -> int:
    """The last word of the name that goes on behind a unit: "Camp Halvorsen", "Port Tormanda"."""
    while is_named_word(reading, index + 1) and reading.units[index + 1].start - reading.units[index].end <= 1:
        index += 1
    return index


def _is_placed(reading: Reading, index: int) -> bool:
    """Whether the preposition of place stands right before; what one takes part in has a name too."""
    words = _words(reading)
    if _is_left(reading, index, words["left"]):
        return True
    over = reading.units[index - 2 : index]
    articled = over[0].lower in words["articled"] and over[1].pos == "DET"
    if reading.markers[index] not in _THERE or not (articled or over[1].lower in words["before"]):
        return False
    return not any(unit.lower.startswith(tuple(words["joining"])) for unit in reading.units[index - 2 : index - 1])


def _is_left(reading: Reading, index: int, left: list[str]) -> bool:
    """Whether the name is what a verb of leaving leaves: "have left Tormanda", « ont quitté Belvoisine »."""
    group = reading.group_at(index - 1)
    if group is None or reading.markers[index] is not None or group.head != index - 1:
        return False
    return fold_word(reading.units[group.head].text).startswith(tuple(left))


def _is_listed_with(reading: Reading, index: int) -> bool:
    """Whether the name is the second of two: "in Tormanda and Veltri", unless it is the subject of what follows."""
    joining: list[str] = load(reading.sentence.language, "grammar")["clauses"]["joining"]
    if reading.units[index - 1].lower not in joining or reading.group_at(index + 1) is not None:
        return False
    before = index - 2
    return reading.units[before].mention("place") is not None or is_unlisted(reading, before)


def _words(reading: Reading) -> dict[str, list[str]]:
    words: dict[str, list[str]] = load(reading.sentence.language, "deployments")["unlisted"]
    return words
