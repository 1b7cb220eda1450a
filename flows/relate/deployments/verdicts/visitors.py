"""Who travels without being deployed: men who come to learn, a person who leaves with a promise, aircraft flown home.

In: the `Facts` of a move, its actor, station and force. Out: true or false. The words are data (`visitors` in
`deployments.toml`).
"""

import re
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Force, Name
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.deployments.carriers import carrier
from flows.relate.deployments.facts import Facts
from flows.relate.deployments.grounds import Station
from flows.relate.deployments.verdicts.transfers import CREWED

# How far, in units, what men come for may stand behind them.
_REACH = 18
# In these places an actor is told to own men, or to send them.
_OWNS = frozenset({"of_thing", "owner", "by", "beside_thing", "subject", "governor"})
_COMES = frozenset({"stand", "keep", "move"})


def is_visit(facts: Facts, actor: Actor, station: Station | None, force: Force) -> bool:
    """Whether such a force is no force that is deployed by such a move."""
    return (
        _are_irregulars(facts, actor)
        or _learns(facts, force)
        or _travels_with(facts)
        or _is_flown_home(facts, actor, station, force)
    )


def _are_irregulars(facts: Facts, actor: Actor) -> bool:
    """Whether armed bands are moved whom nothing tells to be a state's: "militiamen retreated to the desert"."""
    mention = facts.reading.units[facts.thing].mention("force") if facts.thing is not None else None
    if mention is None or actor.type != "state" or facts.choice is None:
        return False
    words: list[str] = load(facts.story.language, "deployments")["visitors"]["irregular"]
    return not facts.choice.places & _OWNS and not {*fold(mention.text).split()}.isdisjoint(words)


def _learns(facts: Facts, force: Force) -> bool:
    """Whether men come only to learn: "forty Ukrainian pilots arrived in Wales to learn to fly the jet"."""
    options, thing = facts.move.trigger.entry.options, facts.thing
    if force.unit != "personnel" or thing is None or options["action"] == "exercise" or options["frame"] not in _COMES:
        return False
    learning = _pattern(facts.story.language, "learning")
    behind = facts.reading.units[thing + 1 : thing + _REACH]
    other = next(
        (u.index for u in behind if u.mention("force") and _others_between(facts.reading, thing, u.index)), None
    )
    end = facts.reading.units[other - 1].end if other is not None else behind[-1].end if behind else 0
    text = fold(facts.story.article.text[facts.reading.units[thing].end : end])
    return end > 0 and learning.search(text.split(";")[0]) is not None


def _others_between(reading: Reading, thing: int, other: int) -> bool:
    """Whether a second force is none of a list with the first: a verb stands between them."""
    return any(reading.group_at(i) is not None for i in range(thing + 1, other))


def _travels_with(facts: Facts) -> bool:
    """Whether a person travels with what is named: « le président a quitté Oslo avec la promesse de dix chars »."""
    trigger, thing = facts.move.trigger, facts.thing
    options = trigger.entry.options
    group = carrier(facts.reading, trigger)
    if thing is None or group is None or not (options.get("place_object") or options["frame"] == "stand"):
        return False
    subject = subject_of(facts.reading, group)
    name = facts.reading.units[subject].mention("name") if subject is not None and subject < group.first else None
    if name is None or not isinstance(name.value, Name) or not (name.value.person or name.value.office):
        return False
    along: list[str] = load(facts.story.language, "deployments")["visitors"]["along"]
    between = " ".join(u.lower for u in facts.reading.units[trigger.last + 1 : thing])
    return any(f" {word} " in f" {between} " for word in along)


def _is_flown_home(facts: Facts, actor: Actor, station: Station | None, force: Force) -> bool:
    """Whether bought aircraft or ships only reach the land whose they are."""
    home = station is not None and actor.iso3 is not None and station.host == actor.iso3
    if not home or force.item_category not in CREWED or facts.move.trigger.entry.options["frame"] != "stand":
        return False
    here = facts.story.number_at(facts.reading.sentence.span.start)
    near = range(max(0, here - 1), min(len(facts.story.spans), here + 2))
    spans = (facts.story.spans[n] for n in near)
    text = fold(" ".join(facts.story.article.text[s.start : s.end] for s in spans))
    return _pattern(facts.story.language, "bought").search(text) is not None


@cache
def _pattern(language: str, key: str) -> re.Pattern[str]:
    words: list[str] = load(language, "deployments")["visitors"][key]
    return re.compile(rf"\b(?:{'|'.join(fold(word) for word in words)})")
