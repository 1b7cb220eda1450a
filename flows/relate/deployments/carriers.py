"""The verb that carries a trigger: its own, or the one before a phrase ("put troops on alert").

In: a `Reading` and a trigger. Out: its verb group, or null.
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group
from flows.relate.clauses.verbs import VerbGroup


def carries_meaning(reading: Reading, trigger: Found) -> bool:
    """Whether a verb is no mere auxiliary of another ("has" in "has sent"), nor active where it must be passive."""
    group = reading.group_at(trigger.first)
    if trigger.kind != "verb" or group is None:
        return True
    if group.tense in {"participle", "gerund"} and _qualifies_other(reading, trigger.first):
        return False
    if loads(reading, group) and any(g.finite and g.head != group.head for g in reading.verbs):
        return False
    seen = reading.units[trigger.first].lower.startswith(tuple(trigger.entry.options.get("passive", ())))
    return group.head == trigger.first and not (seen and group.voice == "active")


def _qualifies_other(reading: Reading, index: int) -> bool:
    """Whether a participle only qualifies a noun: no force ("NATO's enhanced presence"), or its rest ("remaining")."""
    unit = reading.units[index]
    rest: list[str] = load(reading.sentence.language, "deployments")["turns"]["rest"]
    if unit.lower in rest and unit.dep == "mod" and unit.head > index:
        return True
    return unit.dep == "mod" and unit.head > index and reading.units[unit.head].mention("force") is None


def is_light(reading: Reading, trigger: Found, light: set[VerbGroup]) -> bool:
    """A verb that only carries a phrase ("were placed on alert")."""
    return trigger.kind == "verb" and reading.group_at(trigger.first) in light


def carrier(reading: Reading, trigger: Found) -> VerbGroup | None:
    """The verb group that carries a trigger: its own, for a phrase ("on alert") the nearest on the left."""
    own = reading.group_at(trigger.first)
    if own is not None or trigger.kind != "phrase":
        return own if trigger.kind != "noun" else None
    for at in range(trigger.first - 1, max(-1, trigger.first - 10), -1):
        if reading.units[at].lower in {";", ":"}:
            return None
        group = reading.group_at(at)
        if group is not None:
            return group
    return None


def bidden(reading: Reading, group: VerbGroup | None) -> int | None:
    """The force that is told to do what an infinitive says: "ordered its troops to withdraw"."""
    above = governing_group(reading, group.first) if group is not None and group.tense == "infinitive" else None
    if above is None or group is None:
        return None
    between = range(above.last + 1, group.first)
    told = (i for i in between if reading.units[i].mention("force") and reading.markers[i] in {None, "to"})
    return next(told, None)


def brings_cargo(reading: Reading, thing: int | None, men_too: bool) -> bool:
    """Whether a ship or an aircraft only brings others: "a plane carrying rifles landed in Beirut"."""
    loaded: list[str] = load(reading.sentence.language, "deployments")["counts"]["loaded"]
    if thing is None:
        return False
    behind = reading.units[thing + 1 : thing + 18]
    armed: list[str] = load(reading.sentence.language, "deployments")["counts"]["armed"]
    own = {u.index + 1 for u in behind if u.lower in armed}  # what it is armed with is no cargo
    at = next((u.index for u in behind if u.lower in loaded and u.index not in own), None)
    if at is None:
        return False
    cargo = next((u for u in reading.units[at + 1 : at + 5] if u.mention("item") or u.mention("force")), None)
    held = reading.group_at(at) is not None or reading.units[at].lower in _decks(reading.sentence.language)
    men = men_too and held and cargo is not None and cargo.mention("force") is not None
    return cargo is not None and (men or cargo.mention("item") is not None)


def _decks(language: str) -> set[str]:
    """The last words of those that tell who is on board: « avec à son bord vingt hommes »."""
    return {word.split()[-1] for word in load(language, "deployments")["counts"]["aboard"]}


def loads(reading: Reading, group: VerbGroup | None) -> bool:
    """Whether a participle only says what a ship or an aircraft has on board: "carrying 90 men"."""
    loaded: list[str] = load(reading.sentence.language, "deployments")["counts"]["loaded"]
    return group is not None and group.tense in {"gerund", "participle"} and reading.units[group.head].lower in loaded


def is_cargo(reading: Reading, thing: int) -> bool:
    """Whether a force is what such a participle tells of."""
    return loads(reading, next((g for g in reversed(reading.verbs) if g.first < thing), None))
