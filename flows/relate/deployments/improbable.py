"""Words that mostly tell other things than a move of forces: police at home, one officer, planes that land.

In: the `Facts` of a move, its actor, station and force. Out: true or false.
"""

from flows.dictionary import load
from flows.normalise.mention import Force
from flows.relate.actor import Actor
from flows.relate.clauses.lists import listed_with
from flows.relate.deployments.carriers import brings_cargo
from flows.relate.deployments.counts import force_at
from flows.relate.deployments.facts import Facts, told_count
from flows.relate.deployments.rises import are_first
from flows.relate.deployments.stations import Station
from flows.relate.deployments.transfers import CREWED


def is_unlikely(facts: Facts, actor: Actor, station: Station | None, force: Force) -> bool:
    """Words that mostly tell other things: police at home, one officer, help that nobody sends, planes that land."""
    options = facts.move.trigger.entry.options
    places = facts.choice.places if facts.choice is not None else frozenset()
    hurled = force.item_category in {"uav", "missile", "ammunition"} and force.unit != "battery"
    if hurled and facts.reading.units[facts.move.trigger.first].lower.startswith(tuple(options.get("hurls", ()))):
        return True
    if force.item_category and force.unit != "ship" and _is_made(facts):
        return True
    if force.item_category and options["frame"] == "keep" and _is_of_a_package(facts):
        return True
    if force.name == "police":
        return station is None or station.host is None or station.host == actor.iso3
    if options.get("people") and force.item_category:
        return True
    if options.get("stock") and force.item_category and (station is None or station.basis == "discourse"):
        return True
    if force.unit == "personnel" and options["frame"] == "stand" and _is_one_man(facts):
        return True
    flies = force.item_category in CREWED - {"ship"}
    brings = options["frame"] == "stand" or (flies and _has_passengers(facts))
    if brings and force.item_category in CREWED and brings_cargo(facts.reading, facts.thing, flies):
        return True
    own: list[str] = load(facts.story.language, "deployments")["counts"]["whole"]
    grows = options["action"] == "reinforce" and facts.thing is not None
    abroad = station is not None and station.basis == "stated" and station.host != actor.iso3
    if grows and not abroad and force.unit is None and facts.reading.units[facts.thing or 0].lower in own:
        return True  # "strengthen its armed forces"
    help_words: list[str] = load(facts.story.language, "deployments")["counts"]["help"]
    if facts.thing is not None and facts.reading.units[facts.thing].lower.startswith(tuple(help_words)) and not places:
        return True
    if options.get("continues") and facts.force is not None:
        return False
    aboard = force.item_category == "ship" and bool(places)
    known = station is not None and (actor.id, station.host) in facts.men
    return bool(force.item_category) and options["frame"] == "stand" and not (is_owned(facts) or aboard or known)


def _is_made(facts: Facts) -> bool:
    """Whether a verb tells where equipment is put together ("the jets, assembled in India")."""
    group = facts.reading.group_at(facts.move.trigger.first)
    builds = tuple(facts.move.trigger.entry.options.get("builds", ()))
    passive = group is None or group.voice == "passive"
    return passive and facts.reading.units[facts.move.trigger.first].lower.startswith(builds)


def _is_one_man(facts: Facts) -> bool:
    """Whether one man is told of, who speaks or visits rather than serves (« un officier présent »)."""
    one = told_count(facts).quantity.best == 1
    return one and facts.thing is not None and not are_first(facts.reading, facts.thing)


def is_owned(facts: Facts) -> bool:
    """Whether the words of the force say whose it is: who merely is somewhere tells no move of a third."""
    if facts.choice is None or facts.choice.places & {"of_thing", "owner", "beside_thing"}:
        return facts.choice is not None
    # « un croiseur et deux frégates américaines »: the adjective behind the last is said of all.
    listed = listed_with(facts.reading, facts.thing, "force") if facts.thing is not None else ()
    return facts.choice.head is not None and facts.choice.head in listed


def _is_of_a_package(facts: Facts) -> bool:
    """Whether equipment is only what aid consists of: « une aide militaire au Niger comprenant dix blindés »."""
    group = facts.reading.group_at(facts.move.trigger.first)
    if group is None or group.tense not in {"gerund", "participle"}:
        return False
    before = (u for u in reversed(facts.reading.units[: group.first]) if u.mention("item") or u.mention("force"))
    whole = next(before, None)
    return whole is not None and whole.mention("force") is None


def _has_passengers(facts: Facts) -> bool:
    """Whether the move tells of men beside what flies."""
    told = (force_at(facts.reading, i) for i in facts.move.things if i != facts.thing)
    return any(force is not None and force.unit == "personnel" for force in told)
