"""Words that mostly tell other things than a move of forces: police at home, one officer, planes that land.

In: the `Facts` of a move, its actor, station and force. Out: true or false.
"""

from flows.dictionary import load
from flows.normalise.mention import Force, Name
from flows.relate.actor import Actor
from flows.relate.clauses.lists import listed_with
from flows.relate.deployments.carriers import brings_cargo
from flows.relate.deployments.facts import Facts, told_count
from flows.relate.deployments.forces import are_first, force_at
from flows.relate.deployments.grounds import Station
from flows.relate.deployments.verdicts.transfers import CREWED


def is_unlikely(facts: Facts, actor: Actor, station: Station | None, force: Force) -> bool:
    """Words that mostly tell other things: police at home, one officer, help that nobody sends, planes that land."""
    options = facts.move.trigger.entry.options
    if force.item_category and _is_mere_equipment(facts, actor, station, force):
        return True
    if force.name == "police":
        return station is None or station.host is None or station.host == actor.iso3
    if force.unit == "personnel" and options["frame"] == "stand" and _is_one_man(facts):
        return True
    if _grows_at_home(facts, actor, station, force) or _is_mere_help(facts):
        return True
    if options.get("continues") and facts.force is not None:
        return False
    # Ships go where their own state sends them, be it told only before: « Les deux frégates font route vers Chypre ».
    away = actor.basis == "discourse" and station is not None and station.host != actor.iso3
    aboard = force.item_category == "ship" and facts.choice is not None and (bool(facts.choice.places) or away)
    known = station is not None and (actor.id, station.host) in facts.men
    told = is_owned(facts) or aboard or known or _speaks_of_its_own(facts, actor, station, force)
    return bool(force.item_category) and options["frame"] == "stand" and not told


def _speaks_of_its_own(facts: Facts, actor: Actor, station: Station | None, force: Force) -> bool:
    """Whether only those who command ships or aircraft tell of them: "two frigates are in Oran, the Danish navy said".

    Where another state was named just before, they may be that one's; and what a ministry tells of aircraft that come
    to a state at large is mostly that it gives them.
    """
    commands = actor.sense == "force" or actor.office in {"defence_ministry", "defence_minister"}
    host = station.host if station is not None else None
    if force.item_category not in CREWED or not commands or actor.basis != "stated" or actor.start < _start(facts):
        return False
    at_large = station is not None and station.place is not None and station.place.precision == "country"
    if host == actor.iso3 or (at_large and force.item_category != "ship" and actor.sense != "force"):
        return False
    here = facts.story.number_at(actor.start)
    named = (a for number in {max(0, here - 1), here} for a in facts.story.actors[number])
    return not any(a.type == "state" and a.iso3 not in {actor.iso3, host} for a in named)


def _start(facts: Facts) -> int:
    """Where the trigger of a move begins."""
    return facts.reading.units[facts.move.trigger.first].start


def _is_mere_equipment(facts: Facts, actor: Actor, station: Station | None, force: Force) -> bool:
    """Whether equipment is fired, made, given, owned, or only brings others."""
    options = facts.move.trigger.entry.options
    hurled = force.item_category in {"uav", "missile", "ammunition"} and force.unit != "battery"
    if hurled and facts.reading.units[facts.move.trigger.first].lower.startswith(tuple(options.get("hurls", ()))):
        return True
    abroad = station is not None and station.host not in {None, actor.iso3}
    if (abroad or force.unit != "ship") and _is_made(facts):
        return True
    if options.get("people") or (options["frame"] == "keep" and _is_of_a_package(facts)):
        return True
    if options.get("stock") and (station is None or station.basis == "discourse"):
        return True
    flies = force.item_category in CREWED - {"ship"}
    brings = options["frame"] == "stand" or (flies and _has_passengers(facts))
    return brings and force.item_category in CREWED and brings_cargo(facts.reading, facts.thing, flies)


def _grows_at_home(facts: Facts, actor: Actor, station: Station | None, force: Force) -> bool:
    """Whether a state only "strengthens its armed forces"."""
    own: list[str] = load(facts.story.language, "deployments")["counts"]["whole"]
    grows = facts.move.trigger.entry.options["action"] == "reinforce" and facts.thing is not None
    abroad = station is not None and station.basis == "stated" and station.host != actor.iso3
    return grows and not abroad and force.unit is None and facts.reading.units[facts.thing or 0].lower in own


def _is_mere_help(facts: Facts) -> bool:
    """Whether help comes that nobody is told to send ("reinforcements")."""
    words: list[str] = load(facts.story.language, "deployments")["counts"]["help"]
    places = facts.choice.places if facts.choice is not None else frozenset()
    return facts.thing is not None and facts.reading.units[facts.thing].lower.startswith(tuple(words)) and not places


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
    return facts.choice.head is not None and (facts.choice.head in listed or _is_of_column(facts))


def _is_of_column(facts: Facts) -> bool:
    """Whether an adjective belongs to the whole that a force makes up: « une colonne turque de vingt camions »."""
    unit = facts.reading.unit_at(facts.choice.actors[0].start) if facts.choice is not None else None
    name, thing = unit.mention("name") if unit is not None else None, facts.thing
    if unit is None or thing is None or not unit.index < thing <= unit.index + 5:
        return False
    if facts.reading.markers[thing] != "of":
        return False
    between = facts.reading.units[unit.index + 1 : thing]
    quiet = not any(facts.reading.group_at(u.index) or u.pos == "PUNCT" for u in between)
    return quiet and name is not None and isinstance(name.value, Name) and name.value.sense == "adjective"


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
