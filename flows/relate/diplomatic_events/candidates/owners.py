"""Whose office somebody holds who acts: "in Angola, whose president brokered", "met his envoy to Sudan".

In: a `Reading`, an `Act` and a unit that heads a name. Out: whether it names who acts in such a clause, or one's own.
The words are data (`pairs` in `diplomatic_events.toml`, `relative` and `markers` in `grammar.toml`).
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, relative_before
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE

# Offices whose holders serve somewhere else than at home.
_POSTED = frozenset({"ambassador", "special_envoy", "diplomat"})


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


def is_own_envoy(reading: Reading, head: int) -> bool:
    """Whether a name is one's own envoy, named by where he serves: "met his envoy to Sudan"."""
    unit = reading.units[head] if head > 0 else None
    if unit is None or unit.name is None or unit.name.office not in _POSTED:
        return False
    owners, words = load(reading.sentence.language, FILE)["pairs"]["owners"], fold(unit.text).split()
    to = load(reading.sentence.language, "grammar")["markers"]
    serves = any(word in {*to["to"], *to["for"]} for word in words[1:])
    return serves and reading.units[head - 1].lower in owners
