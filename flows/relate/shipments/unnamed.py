"""Armed bodies that nothing but their kind names: "arms for the rebels", « fournir des armes aux séparatistes ».

In: a `Reading`, a trigger and its things. Out: `Candidate`s, each a body to which something passes, so that no state
named elsewhere is taken for it. The nouns are those of `names.toml` (`opponents`).
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.doers import subjects_around
from flows.relate.roles.features import features_of
from flows.relate.roles.standing import places_of

# Where a body stands that receives, by the frame of the trigger.
_TAKERS: Mapping[str, Set[str]] = {
    "give": {"to", "for", "indirect"},
    "arrive": {"to", "for"},
    "arm": {"object", "indirect", "subject"},
    "get": {"subject"},
}


def unnamed_bodies(reading: Reading, trigger: Found, things: Sequence[int]) -> Iterator[Candidate]:
    """The bodies of a sentence that no name tells, where a recipient stands, in the order of the text."""
    takers = _TAKERS.get(str(trigger.entry.options["frame"]), frozenset())
    group = reading.group_at(trigger.first)
    if group is not None and group.voice == "passive" and trigger.entry.options["frame"] == "give":
        takers = {*takers, "subject"}  # "the rebels were supplied with mortars"
    subject, governor = subjects_around(reading, trigger)
    for unit in reading.units:
        kind, at = kind_of_body(reading, unit.index), unit.index
        if kind is None or at in things:
            continue
        places = frozenset(places_of(reading, trigger, things, at, at, subject, governor))
        if places & takers:
            actor = Actor(kind, kind, None, "nonstate", unit.start, unit.end)
            features = features_of(reading, trigger, things, at, (actor,), places)
            yield Candidate((actor,), at, places, tuple(features.items()))


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
