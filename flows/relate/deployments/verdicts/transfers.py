"""Whether equipment that is moved changes hands: a shipment, no deployment.

In: the `Facts` of a move, its force, station and actor. Out: true or false.
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Force
from flows.relate.actor import Actor
from flows.relate.deployments.facts import Facts, told_count
from flows.relate.deployments.forces import force_at, is_base
from flows.relate.deployments.grounds import Station

_CARRIED = frozenset({"missile", "anti_tank", "sensor", "ammunition"})
# What takes its crew along.
CREWED = frozenset({"ship", "aircraft", "helicopter"})


def _on_own_base(facts: Facts, station: Station) -> bool:
    """Whether the place is a base of the sender's own: « l'envoi de missiles sur sa base de Hmeimim »."""
    own: list[str] = load(facts.story.language, "deployments")["sites"]["possessive"]
    inside = [u for u in facts.reading.units if station.start - 8 <= u.start < station.end]
    return any(u.lower in own for u in inside) and any(is_base(facts.reading, u.index) for u in inside)


def _is_handed_over(facts: Facts, station: Station | None) -> bool:
    """Whether equipment goes to a state at large, by a verb of giving (`handing`) or by words (« à l'Ukraine »)."""
    if station is None or station.place is None or station.place.precision != "country":
        return False
    trigger = facts.move.trigger
    given = facts.reading.units[trigger.first].lower.startswith(tuple(trigger.entry.options.get("handing", ())))
    words: list[str] = load(facts.story.language, "deployments")["places"]["receiving"]
    told = fold(facts.story.article.text[max(0, station.start - 4) : station.start + 4])
    return given or any(word in told for word in words)


def _is_nobodys(station: Station | None) -> bool:
    """Whether the place is a sea or a region, and no state's."""
    return station is not None and station.host is None and station.place is not None and station.place.iso3 is None


def _is_taken_over(facts: Facts) -> bool:
    """Whether equipment is what somebody takes over: "took over a new patrol boat from Australia"."""
    trigger, thing = facts.move.trigger, facts.thing
    if trigger.entry.options["action"] != "rotate" or trigger.kind != "phrase" or thing is None or thing < trigger.last:
        return False
    givers = (u for u in facts.reading.units[trigger.last + 1 :] if facts.reading.markers[u.index] == "from")
    return any(u.index != thing and u.mention("name") for u in givers)


def _has_men(facts: Facts, force: Force) -> bool:
    """Whether a force is a battery, a unit that its words tell as one of men ("an air-defence unit"), or a column."""
    counts = load(facts.story.language, "deployments")["counts"]
    thing = facts.thing
    if thing is None or force.unit == "battery":
        return force.unit == "battery"
    before = facts.reading.units[max(0, thing - 5) : thing]
    if force.unit == "vehicle" and facts.reading.markers[thing] == "of":
        counted = told_count(facts).quantity.best is not None  # "a column of tanks" is a figure of speech, too
        return counted and any(u.lower in counts["columns"] for u in before)
    words = facts.reading.units[thing].lower.split()
    return force.unit == "unit" and not {*words}.isdisjoint(counts["groups"])


def is_transfer(facts: Facts, force: Force, station: Station | None, actor: Actor) -> bool:
    """Equipment without its crews goes to another's army: a shipment. Ships and aircraft take their crews along."""
    options = facts.move.trigger.entry.options
    if force.force_type == "nuclear":
        cut = options["action"] == "withdraw" and station is not None and station.basis == "discourse"
        return station is None or cut or bool(options.get("told") and options.get("transfers"))
    if station is not None and actor.iso3 is not None and station.host == actor.iso3:
        return False
    if options["frame"] == "stand" and station is not None and (actor.id, station.host) in facts.men:
        return False  # what arrives where one's own men are stays one's own
    if options["action"] in {"alert", "exercise"} or (station is not None and _on_own_base(facts, station)):
        return False
    if options["action"] == "mobilise" or _is_handed_over(facts, station) or _is_taken_over(facts):
        return True
    if facts.exercise and options["action"] == "deploy" and not options.get("gives"):
        return False  # what is brought to an exercise comes with its crews
    if force.item_category in _CARRIED and not _has_men(facts, force) and not options.get("crewed"):
        return True
    if any((told := force_at(facts.reading, i)) is not None and told.unit == "personnel" for i in facts.move.things):
        return False
    if options["action"] in {"deploy", "reinforce"} and _is_nobodys(station) and not options.get("gives"):
        return False  # "sends a Patriot battery to the Gulf": no army is there that could take it
    sums = any(u.mention("money") for u in facts.reading.units)
    if options.get("gives") or (sums and (options.get("transfers") or options["frame"] == "keep")):
        return True
    crewed = force.item_category in CREWED or (_has_men(facts, force) and station is not None)
    if options.get("transfers") and not crewed:
        return True
    return station is None and (options["action"] == "deploy" or force.item_category not in CREWED)
