"""Whose office the subject of a relative clause is: "in Angola, whose president brokered", « dont le roi a arrangé ».

In: a `Reading`, an `Act` and a unit that heads a name. Out: whether it names who acts in such a clause, or only whose
presence or help the act has. The words are data (`witnesses` and `helping` in `diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Name
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, relative_before
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE

# Offices whose holders serve somewhere else than at home.
_POSTED = frozenset({"ambassador", "special_envoy", "diplomat"})
# So many units before a name the word for those who see something signed stands.
_NEAR = 12
# So many units behind the noun of a visit who makes it is named.
_TRAVELLER = 8


def owns_subject_of(reading: Reading, act: Act, head: int) -> bool:
    """Whether a unit is what "whose" stands for before the act's verb, or names whose office that is."""
    group = act.group if act.relation == "self" else None
    relative = relative_before(reading, group) if group is not None and group.finite else None
    if group is None or relative is None:
        return False
    whose = load(reading.sentence.language, "grammar")["relative"]["whose"]
    if reading.units[relative].lower not in whose:
        return False
    return relative < head < group.first or head == antecedent_of(reading, relative)


def sees_signed(reading: Reading, act: Act, index: int) -> bool:
    """Whether a name is of those before whose eyes something is signed."""
    words = load(reading.sentence.language, FILE)["witnesses"]
    return any(u.lower in words for u in reading.units[max(act.trigger.last, index - _NEAR) : index])


def is_listed_behind(reading: Reading, act: Act, head: int) -> bool:
    """Whether a place stands behind the colon that follows the noun: "Other stops: Luanda and Djibouti"."""
    colon = [u.lower for u in reading.units[act.trigger.last + 1 : act.trigger.last + 2]]
    return act.trigger.kind == "noun" and colon == [":"] and reading.units[head].mention("place") is not None


def is_own_envoy(reading: Reading, head: int) -> bool:
    """Whether a name is one's own envoy, named by where he serves: "met his envoy to Sudan"."""
    unit = reading.units[head] if head > 0 else None
    if unit is None or unit.name is None or unit.name.office not in _POSTED:
        return False
    owners, words = load(reading.sentence.language, FILE)["pairs"]["owners"], fold(unit.text).split()
    to = load(reading.sentence.language, "grammar")["markers"]
    serves = any(word in {*to["to"], *to["for"]} for word in words[1:])
    return serves and reading.units[head - 1].lower in owners


def has_traveller(reading: Reading, act: Act) -> bool:
    """Whether the noun of a visit names who makes it: "a visit to Doha by the Speaker", « la visite de Paul »."""
    if act.frame != "visit" or act.relation != "aside":
        return False
    behind = range(act.trigger.last + 1, min(len(reading.units), act.trigger.last + _TRAVELLER))
    named = (reading.units[i].mention("name") for i in behind if reading.markers[i] in {"of", "by"})
    return any(m is not None and isinstance(m.value, Name) and m.value.sense in {"person", "office"} for m in named)


def only_helps(reading: Reading, act: Act, head: int | None) -> bool:
    """Whether those who meet or mediate only have a name's help: "with Brazil's help", « avec l'aide du Kenya »."""
    if head is None or head <= act.trigger.last or act.frame not in {"mutual", "mediate"}:
        return False
    words = load(reading.sentence.language, FILE)["helping"]
    near = reading.units[max(0, head - 2) : head] if reading.markers[head] == "of" else []
    return any(u.lower in words for u in [*near, reading.units[head]])
