"""Why a move is no deployment of armed forces.

In: what was read of a move. Out: a reason, or null.
"""

from dataclasses import dataclass

from flows.dictionary import load
from flows.normalise.mention import Force, Mention, Quantity
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.carriers import brings_cargo
from flows.relate.deployments.counts import Count, count_of, force_at, is_base
from flows.relate.deployments.moves import Move
from flows.relate.deployments.rises import added_to, raised_to
from flows.relate.deployments.stations import Station
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.status import Verdict
from flows.relate.event import RefusedReason
from flows.relate.roles.candidates import Candidate
from flows.relate.story import Story

_CARRIED = frozenset({"missile", "anti_tank", "sensor", "ammunition"})
_PLACED = frozenset({"deploy", "reinforce", "redeploy", "rotate", "withdraw", "base"})
_CREWED = frozenset({"ship", "aircraft", "helicopter"})


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a move.

    `force` is the force told last, for which a bare number stands; `gap` that number; `peace` the hosts where
    peacekeepers were told before in the paragraph.
    """

    story: Story
    reading: Reading
    move: Move
    thing: int | None
    doubt: Doubt
    verdict: Verdict
    choice: Candidate | None
    force: tuple[Reading, int] | None
    peace: frozenset[str] = frozenset()
    gap: Mention | None = None


def told_count(facts: Facts) -> Count:
    """The number told of the force: beside it, in a gap ("another 200"), or added to it."""
    if facts.gap is not None and isinstance(facts.gap.value, Quantity):
        return Count(facts.gap.value, facts.gap.start, facts.gap.end)
    assert facts.thing is not None
    if facts.move.trigger.entry.options["action"] == "reinforce":
        rise = added_to(facts.reading, facts.thing) or raised_to(facts.reading, facts.thing)
        return rise or count_of(facts.reading, facts.thing)
    if facts.move.trigger.entry.options["action"] == "withdraw":
        return added_to(facts.reading, facts.thing, falls=True) or count_of(facts.reading, facts.thing)
    return count_of(facts.reading, facts.thing)


def refusal_of(facts: Facts, actor: Actor | None, station: Station | None, force: Force | None) -> RefusedReason | None:
    """Why a move that was read is no row (`RefusedReason`), or null."""
    frame = facts.move.trigger.entry.options["frame"]
    if actor is None or (facts.thing is not None and force is None):
        return "below_threshold"
    if facts.thing is None and frame != "drill" and actor.type not in {"state", "igo"}:
        return "out_of_scope"
    if actor.sense == "person" and frame == "stand" and force is None:
        return "out_of_scope"
    placed = frame in {"stand", "keep"} or facts.move.trigger.entry.options.get("placed")
    if station is None and (placed or _is_vague(facts)):
        return "out_of_scope"
    if facts.move.trigger.entry.options.get("owned") and not _owned(facts):
        return "out_of_scope"
    if facts.move.trigger.entry.options.get("rise") and (
        facts.thing is None
        or not (told_count(facts).quantity.basis == "additional" or raised_to(facts.reading, facts.thing))
    ):
        return "out_of_scope"
    if force is not None and _unlikely(facts, actor, station, force):
        return "out_of_scope"
    if force is not None and force.item_category and _is_transfer(facts, force, station, actor):
        return "out_of_scope"
    return None


def _unlikely(facts: Facts, actor: Actor, station: Station | None, force: Force) -> bool:
    """Words that mostly tell other things: police at home, help that nobody in particular sends, planes that land."""
    options = facts.move.trigger.entry.options
    places = facts.choice.places if facts.choice is not None else frozenset()
    if force.name == "police":
        return station is None or station.host is None or station.host == actor.iso3
    if options.get("people") and force.item_category:
        return True
    if options["frame"] == "stand" and force.item_category in _CREWED and brings_cargo(facts.reading, facts.thing):
        return True
    help_words: list[str] = load(facts.story.language, "deployments")["counts"]["help"]
    if facts.thing is not None and facts.reading.units[facts.thing].lower.startswith(tuple(help_words)) and not places:
        return True
    aboard = force.item_category == "ship" and bool(places)
    return bool(force.item_category) and options["frame"] == "stand" and not _owned(facts) and not aboard


def _owned(facts: Facts) -> bool:
    """Whether the words of the force say whose it is: who merely is somewhere tells no move of a third."""
    return facts.choice is not None and bool(facts.choice.places & {"of_thing", "owner", "beside_thing"})


def _is_vague(facts: Facts) -> bool:
    """Neither a place nor a number: who only "deploys troops" tells no deployment, who alerts or drills them does.

    A named operation ("Operation Barkhane") is at work where everybody knows.
    """
    if facts.thing is None or facts.move.trigger.entry.options["action"] not in _PLACED:
        return False
    force = force_at(facts.reading, facts.thing)
    if force is not None and force.state is not None and force.unit is None:
        return False
    return told_count(facts).quantity.modality in {"none", "plural_unspecified"}


def _on_own_base(facts: Facts, station: Station) -> bool:
    """Whether the place is a base of the sender's own: « l'envoi de missiles sur sa base de Hmeimim »."""
    own: list[str] = load(facts.story.language, "deployments")["sites"]["possessive"]
    inside = [u for u in facts.reading.units if station.start - 8 <= u.start < station.end]
    return any(u.lower in own for u in inside) and any(is_base(facts.reading, u.index) for u in inside)


def _is_transfer(facts: Facts, force: Force, station: Station | None, actor: Actor) -> bool:
    """Equipment without its crews goes to another's army: a shipment. Ships and aircraft take their crews along."""
    options = facts.move.trigger.entry.options
    if force.force_type == "nuclear":
        return station is None or bool(options.get("told") and options.get("transfers"))
    if station is not None and actor.iso3 is not None and station.host == actor.iso3:
        return False
    if options["action"] in {"alert", "exercise"} or (station is not None and _on_own_base(facts, station)):
        return False
    if options["action"] == "mobilise":
        return True
    if force.item_category in _CARRIED and force.unit != "battery" and not options.get("crewed"):
        return True
    if any((told := force_at(facts.reading, i)) is not None and told.unit == "personnel" for i in facts.move.things):
        return False
    sums = any(u.mention("money") for u in facts.reading.units)
    if options.get("gives") or (sums and (options.get("transfers") or options["frame"] == "keep")):
        return True
    crewed = force.item_category in _CREWED or (force.unit == "battery" and station is not None)
    if options.get("transfers") and not crewed:
        return True
    return station is None and (options["action"] == "deploy" or force.item_category not in _CREWED)
