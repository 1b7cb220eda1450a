"""What a move does with which force: more of what is there reinforces it, who is to stay is based.

In: the `Facts` of a move. Out: the action of the codebook, and the force.
"""

from dataclasses import replace

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.normalise.mention import Force
from flows.relate.deployments.facts import Facts, told_count
from flows.relate.deployments.forces import added_to, force_at, headcount
from flows.relate.deployments.grounds import flies_from
from flows.relate.deployments.places import find_phrases

FORWARD = frozenset({"considered", "planned", "ordered"})


def told_force(facts: Facts) -> Force | None:
    """The force of the row; a bare number takes the kind of the force told before."""
    if facts.thing is None:
        return None
    own = force_at(facts.reading, facts.thing)
    if own is not None and _takes_to_the_air(facts):
        return replace(own, name="fighter aircraft", force_type="air", unit="aircraft")
    if own is not None and headcount(facts.reading, facts.thing) is not None:
        own = replace(own, unit="personnel")
    if own is not None and own.force_type == "unspecified" and own.unit == "unit":
        return _by_complement(facts, own)
    if own is not None and own.force_type == "unspecified" and own.unit == "battery" and facts.force is not None:
        before = force_at(*facts.force)  # "two batteries each", of the missiles told before
        fires = before is not None and before.force_type in {"air_defence", "missile"}
        return replace(own, force_type="air_defence") if fires else own
    if own is not None or facts.force is None:
        return own
    told = force_at(*facts.force)
    return replace(told, unit="personnel") if told is not None and told.unit is None else told


def _takes_to_the_air(facts: Facts) -> bool:
    """Whether those who are scrambled or take off are no men: "scrambled fighters"."""
    assert facts.thing is not None
    flyers: list[str] = load(facts.story.language, "deployments")["counts"]["flyers"]
    airborne = facts.move.trigger.entry.options.get("airborne")
    return bool(airborne) and facts.reading.units[facts.thing].lower.split()[-1] in flyers


def _by_complement(facts: Facts, force: Force) -> Force:
    """A unit of the kind of what it is made of: « un détachement de navires » is naval."""
    assert facts.thing is not None
    for unit in facts.reading.units[facts.thing + 1 : facts.thing + 4]:
        made = force_at(facts.reading, unit.index)
        if made is not None and facts.reading.markers[unit.index] == "of":
            return replace(force, force_type=made.force_type)
    return force


def action_of(facts: Facts, force: Force | None) -> str:
    """More of what is there reinforces it; nuclear forces that are activated are put on alert."""
    action = str(facts.move.trigger.entry.options["action"])
    more = facts.thing is not None and told_count(facts).quantity.basis == "additional"
    stands = facts.verdict.status == "in_place" and _tells_standing(facts)
    if action == "deploy" and more and not stands:
        return "reinforce"
    if action == "reinforce" and facts.thing is not None and added_to(facts.reading, facts.thing, falls=True):
        return "withdraw"  # « le nombre de soldats passera de 350 à 100 »
    if action == "base":
        return _basing(facts, force)
    if action == "mobilise" and force is not None and force.item_category:
        return "deploy"  # « l'Italie mobilise une frégate »
    if action == "deploy" and facts.move.trigger.entry.options["frame"] == "keep" and _is_site(force):
        return "base"  # "runs a military base in Chad"
    if action == "deploy" and _moves_on(facts):
        return "redeploy"
    if action == "activate" and force is not None and force.force_type == "nuclear":
        return "alert"
    return action


def _is_site(force: Force | None) -> bool:
    return force is not None and force.name in {"military base", "base"}


def _tells_standing(facts: Facts) -> bool:
    """Whether the verb is one whose present tells those who are there ("contributes another 90 men")."""
    word = fold_word(facts.reading.units[facts.move.trigger.first].text)
    return word.startswith(tuple(facts.move.trigger.entry.options.get("standing", ())))


def _moves_on(facts: Facts) -> bool:
    """Whether they come from another land or sea than their own: « arrivés à Bamako en provenance d'Abidjan »."""
    if facts.move.trigger.entry.options.get("as_subject") or flies_from(facts.reading, facts.move.trigger):
        return False
    own = {a.iso3 for a in facts.choice.actors} if facts.choice is not None else set()
    last = max(facts.move.trigger.last, *facts.move.things, 0)
    whence = (p for p in find_phrases(facts.reading) if p.marker == "from" and 0 < p.anchor - last <= 8)
    told = (p.parts[0] for p in whence if p.parts and p.parts[0].place is not None)
    return any(own and part.host not in {*own, None} for part in told)


def _basing(facts: Facts, force: Force | None) -> str:
    """Forces are based where they are to stay; those that merely stand there are deployed, or take turns there."""
    words = load(facts.reading.sentence.language, "deployments")["basing"]
    told = {u.lower for u in facts.reading.units}
    if told & set(words["turns"]):
        return "rotate"
    forward = facts.verdict.status in FORWARD and facts.move.trigger.entry.options.get("settles")
    site = force is None or _is_site(force) or force.name == "forces"
    return "base" if site or forward or told & set(words["lasting"]) else "deploy"
