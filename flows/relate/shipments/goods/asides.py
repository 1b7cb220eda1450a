"""Things that only tell what another noun is about: "missile experts", "aboard a frigate", « traité sur les missiles ».

In: a `Reading` and the unit of a thing. Out: yes or no; the unit that opens a thing's phrase. The words are data
(`shipments.toml`, `about`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Item
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import is_one_of
from flows.relate.shipments.goods.traders import names_trader

# How many characters before a noun what tells that things pass under it begins at most.
_NEAR = 24


def is_aside(reading: Reading, index: int) -> bool:
    """Whether a thing only tells what another noun is about ("missile experts", « le traité sur les missiles »)."""
    language = reading.sentence.language
    words = load(language, "shipments")["about"]
    units = reading.units
    if _names_deal(reading, index):
        return True
    led = index + 1 < len(units) and is_one_of(units[index + 1].lower, words["behind"], language)
    if led or names_trader(reading, index):
        return True
    at = opener_of(reading, index)
    if _is_aboard(reading, at, words["on_deck"]):
        return True
    if at > 0 and units[at].pos == "ADP" and units[at - 1].mention("name"):
        at = opener_of(reading, at - 1)  # « le tir par l'Iran de 180 missiles »
    behind = next(
        (i for i in range(at - 1, 0, -1) if units[i].pos != "ADJ"), 0
    )  # « premier client étranger du Rafale »
    about = at > 0 and units[at].pos == "ADP" and is_one_of(units[behind].lower, words["before"], language)
    return about and not _is_frame(reading, behind, words["under_deal"])


def _is_frame(reading: Reading, noun: int, under: Sequence[str]) -> bool:
    """Whether a noun only tells under what things pass: "the sale to Spain under the FMS programme of eight …"."""
    before = fold(reading.sentence.text[reading.sentence.span.start : reading.units[noun].start])
    return any(f" {fold(word)} " in f" {before[-_NEAR:]} " for word in under)


def _is_aboard(reading: Reading, at: int, aboard: Sequence[str]) -> bool:
    """Whether what opens a phrase at a unit tells on what something happens: "aboard a frigate", « à bord d'une … »."""
    units, own = reading.units, load(reading.sentence.language, "grammar")["pronouns"]["possessive"]
    if at >= 0 and units[at].lower in aboard:
        return True
    opened = at > 1 and units[at].pos == "ADP" and units[at - 1].lower in aboard
    return opened and units[at - 2].lower not in own  # « avec à son bord des fusils » brings them


def _names_deal(reading: Reading, index: int) -> bool:
    """Whether arms only say what a deal is about, where other things are told: "… one of its biggest arms deals"."""
    units, language = reading.units, reading.sentence.language
    signed = load(language, "shipments")["about"]["signed"]
    if index + 1 >= len(units) or not is_one_of(units[index + 1].lower, signed, language):
        return False
    goods = [m.value for u in units if (m := u.mention("item")) is not None and isinstance(m.value, Item)]
    own = units[index].mention("item")
    general = own is not None and isinstance(own.value, Item) and own.value.category == "weapons_unspecified"
    return general and any(g.category not in {"weapons_unspecified", "military_aid"} for g in goods)


def opener_of(reading: Reading, index: int) -> int:
    """The unit before a noun and its articles, adjectives and numbers."""
    at = index - 1
    while at > 0 and (reading.units[at].pos in {"DET", "ADJ", "NUM"} or reading.units[at].mention("quantity")):
        at -= 1
    return at
