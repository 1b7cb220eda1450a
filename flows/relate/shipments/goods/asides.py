"""Things that don't pass in a transfer: lost, worked on, or telling only what another thing is for.

In: a `Reading` and the unit of a thing. Out: yes or no. The words are data (`grammar.toml`, `lost`; `shipments.toml`,
`about`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.mention import Item
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, kind_of_relative, relative_before, told_of
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import is_one_of
from flows.relate.shipments.goods.ordered import makes_to_order
from flows.relate.shipments.goods.traders import names_trader
from flows.relate.shipments.triggers import find_triggers

_STOPS = frozenset({",", ";", ":", ")"})


def is_lost(reading: Reading, index: int) -> bool:
    """Whether a thing was captured or destroyed ("captured tanks", « des fusils saisis en mer », "losses of tanks")."""
    lost = load(reading.sentence.language, "grammar")["lost"]
    units = reading.units
    if reading.markers[index] == "of" and any(
        is_one_of(u.lower, lost["nouns"], reading.sentence.language) for u in units[max(0, index - 6) : index]
    ):
        return True
    near = [*units[max(0, index - 2) : index], *units[index + 1 : index + 4]]
    return any(
        unit.lower.startswith(tuple(lost["stems"])) and (unit.form == "past_participle" or unit.pos == "ADJ")
        for unit in near
        if not _finite_active(reading, unit.index)
    )


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
    at = _opener(reading, index)
    if _is_aboard(reading, at, words["on_deck"]):
        return True
    if at > 0 and units[at].pos == "ADP" and units[at - 1].mention("name"):
        at = _opener(reading, at - 1)  # « le tir par l'Iran de 180 missiles »
    behind = next(
        (i for i in range(at - 1, 0, -1) if units[i].pos != "ADJ"), 0
    )  # « premier client étranger du Rafale »
    return at > 0 and units[at].pos == "ADP" and is_one_of(units[behind].lower, words["before"], language)


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


def _opener(reading: Reading, index: int) -> int:
    """The unit before a noun and its articles, adjectives and numbers."""
    at = index - 1
    while at > 0 and (reading.units[at].pos in {"DET", "ADJ", "NUM"} or reading.units[at].mention("quantity")):
        at -= 1
    return at


def is_served(reading: Reading, index: int) -> bool:
    """Whether a bare model is one more that the goods before it are for: "spare parts for F-16 and C-130 aircraft"."""
    at, joined = index - 1, {",", *load(reading.sentence.language, "grammar")["enumeration"]["conjunctions"]}
    while at > 0 and (reading.units[at].lower in joined or _is_served_model(reading, at)):
        at -= 1
    first = reading.units[at].mention("item")
    served = first is not None and isinstance(first.value, Item) and "/" in (first.value.item_id or "")
    return served and at < index - 1 and _is_served_model(reading, index)


def _is_served_model(reading: Reading, index: int) -> bool:
    """Whether a unit is a model that neither an article nor a number introduces, and no plural of one."""
    mention = reading.units[index].mention("item")
    if mention is None or not isinstance(mention.value, Item):
        return False
    value = mention.value
    bare = value.designation is not None and "/" not in (value.item_id or "") and not mention.text.endswith("s")
    return (
        bare and reading.units[index - 1].pos not in {"DET", "NUM"} and not reading.units[index - 1].mention("quantity")
    )


def is_of_clause(reading: Reading, index: int) -> bool:
    """Whether a thing is only told in a clause about another: « des drones qui larguent des grenades », "able to …"."""
    group = next((g for g in reversed(reading.verbs) if g.last < index), None)
    between = reading.units[group.last + 1 : index] if group is not None else ()
    if group is None or any(u.lower in _STOPS for u in between):
        return _needed(reading, index)
    able = load(reading.sentence.language, "shipments")["about"]["able"]
    near = reading.units[max(0, group.first - 2) : group.first]
    if group.tense == "infinitive" and any(is_one_of(u.lower, able, reading.sentence.language) for u in near):
        return True
    relative = relative_before(reading, group) if group.finite else None
    if relative is None or _moves(reading, group):
        return _needed(reading, index)
    told = antecedent_of(reading, relative) if kind_of_relative(reading, relative) == "subject" else None
    return told is not None and reading.units[told].mention("item") is not None


def is_worked_on(reading: Reading, index: int) -> bool:
    """Whether a thing is only built, mended, moved …: "promised to upgrade tanks", « des missiles y seront basés »."""
    acts = tuple(load(reading.sentence.language, "shipments")["about"]["acts"])
    groups = (g for g in reading.verbs if reading.units[g.head].lower.startswith(acts) and not _moves(reading, g))
    for group in (g for g in groups if not makes_to_order(reading, g)):
        told = group.voice == "passive" and group.finite and relative_before(reading, group) is None
        if told and subject_of(reading, group) == index and not _passes_in_clause(reading, index):
            return True
        between = reading.units[group.last + 1 : index]
        plain = all(u.pos in {"DET", "ADJ", "NUM", "ADV", "ADP"} or u.mention("quantity") for u in between)
        if group.last < index and group.voice == "active" and plain and group.tense != "participle":
            return True
    return False


def _passes_in_clause(reading: Reading, index: int) -> bool:
    """Whether a clause or participle behind a thing tells that it passes: "the jets that Oslo gave Chad were shown"."""
    told = [
        *told_of(reading, index, index),
        *(g for g in reading.verbs if g.tense == "participle" and g.first - index in {1, 2}),
    ]
    return any(_moves(reading, group) for group in told)


def _needed(reading: Reading, index: int) -> bool:
    """Whether a thing is what has or wants the thing before: « les obus dont ces canons ont besoin »."""
    group = next((g for g in reading.verbs if g.finite and g.first in {index + 1, index + 2}), None)
    if group is None or _moves(reading, group) or group.voice != "active":
        return False
    opener = _opener(reading, index)
    return opener > 0 and kind_of_relative(reading, opener) is not None and reading.units[opener - 1].nominal


def _moves(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb tells a transfer itself."""
    return any(group.first <= t.first <= group.last for t in find_triggers(reading))


def is_second_name(reading: Reading, index: int) -> bool:
    """Whether a model only names the one right before it once more ("MQ-9B SeaGuardian")."""
    before = reading.units[index - 1].mention("item") if index else None
    mention = reading.units[index].mention("item")
    if before is None or mention is None or not (isinstance(before.value, Item) and isinstance(mention.value, Item)):
        return False
    named = before.value.designation is not None and mention.value.designation is not None
    return named and before.value.category == mention.value.category


def _finite_active(reading: Reading, index: int) -> bool:
    group = reading.group_at(index)
    return group is not None and group.finite and group.voice == "active"
