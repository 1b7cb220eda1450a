"""Why a move is no deployment of armed forces.

In: what was read of a move. Out: a reason, or null.
"""

from flows.normalise.mention import Force
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import lexicon
from flows.relate.clauses.subjects import governing_group
from flows.relate.deployments.drills import is_matter
from flows.relate.deployments.facts import Facts, told_count
from flows.relate.deployments.forces import force_at, raised_to
from flows.relate.deployments.grounds import Station
from flows.relate.deployments.moves import is_sole, site_of
from flows.relate.deployments.verdicts.improbable import is_owned, is_unlikely
from flows.relate.deployments.verdicts.sole_rows import tells_forces
from flows.relate.deployments.verdicts.transfers import is_transfer
from flows.relate.deployments.verdicts.visitors import is_visit
from flows.relate.doubt.denied import is_denied_noun
from flows.relate.event import RefusedReason

_PLACED = frozenset({"deploy", "reinforce", "redeploy", "rotate", "withdraw", "base"})


def refusal_of(facts: Facts, actor: Actor | None, station: Station | None, force: Force | None) -> RefusedReason | None:
    """Why a move that was read is no row (`RefusedReason`), or null."""
    if actor is None or (facts.thing is not None and force is None):
        return "below_threshold"
    return (
        _of_telling(facts, actor, station, force)
        or _of_place(facts, actor, station)
        or _of_number(facts, station)
        or _of_force(facts, actor, station, force)
    )


def _of_telling(facts: Facts, actor: Actor, station: Station | None, force: Force | None) -> RefusedReason | None:
    """Why nothing is told of forces: a noun of other things, the matter of an accord, none at all, one person."""
    frame = facts.move.trigger.entry.options["frame"]
    if facts.thing is None and frame != "drill" and _tells_no_forces(facts, actor, station):
        return "out_of_scope"
    if facts.thing is None and frame == "drill" and is_matter(facts.reading, facts.move.trigger):
        return "out_of_scope"
    if facts.thing is not None and facts.verdict.status != "refused" and _denied(facts):
        return "negated"
    return "out_of_scope" if actor.sense == "person" and frame == "stand" and force is None else None


def _of_place(facts: Facts, actor: Actor, station: Station | None) -> RefusedReason | None:
    """Why the place, or the want of one, shows that no forces are deployed; those who take their own land fight."""
    options = facts.move.trigger.entry.options
    placed = options["frame"] in {"stand", "keep"} or options.get("placed") or _is_bare_site(facts)
    if station is None and (placed or _is_vague(facts)):
        return "out_of_scope"
    if options.get("abroad") and _retakes(facts, actor, station):
        return "combat"
    nobodys = options.get("site_object") and station is not None and station.start <= actor.start < station.end
    return "out_of_scope" if nobodys or (options.get("owned") and not is_owned(facts)) else None


def _of_number(facts: Facts, station: Station | None) -> RefusedReason | None:
    """Why a word that needs a number, or a rise of one, tells no move without it."""
    options = facts.move.trigger.entry.options
    if options.get("counts") and (facts.thing is None or raised_to(facts.reading, facts.thing) is None):
        return "out_of_scope"
    if options.get("rise") and (
        facts.thing is None
        or not (told_count(facts).quantity.basis == "additional" or raised_to(facts.reading, facts.thing))
    ):
        return "out_of_scope"
    if _is_surmised(facts):
        return "conditional"
    if _is_aim(facts):
        return "duplicate"
    if not options.get("as_subject") or station is None or station.basis != "discourse":
        return None
    return "out_of_scope" if facts.thing is None or told_count(facts).start is None else None


def _of_force(facts: Facts, actor: Actor, station: Station | None, force: Force | None) -> RefusedReason | None:
    """Why such a force is not deployed by such a move: police at home, arms that change hands."""
    if force is not None and (is_unlikely(facts, actor, station, force) or is_visit(facts, actor, station, force)):
        return "out_of_scope"
    if force is not None and force.item_category and is_transfer(facts, force, station, actor):
        return "out_of_scope"
    return None


def _retakes(facts: Facts, actor: Actor, station: Station | None) -> bool:
    """Whether forces go into a town of their own land, are an armed band, or fight their way in: an advance."""
    if actor.type == "nonstate":
        return True
    if station is not None and station.host is not None and station.host == actor.iso3:
        return True
    known = lexicon(facts.story.language, "deployments").known
    words = (known(facts.reading.units[g.head].text) for g in facts.reading.verbs if g.tense != "infinitive")
    return any(e.options.get("refuse") == "combat" for word in words if word is not None for e, _ in word.verbs)


def _is_bare_site(facts: Facts) -> bool:
    """Whether nothing but a noun tells a base, which may be another ("its tax base")."""
    site = facts.thing is None and facts.move.trigger.entry.options.get("site_object")
    at = site_of(facts.reading, facts.move.trigger) if site else None
    return at is not None and not facts.reading.units[at].mentions


def _tells_no_forces(facts: Facts, actor: Actor, station: Station | None) -> bool:
    """Whether a move without forces is nobody's, or its noun tells of other things than forces."""
    if actor.type not in {"state", "igo"}:
        return True
    return is_sole(facts.reading, facts.move.trigger) and not tells_forces(facts, station)


def _denied(facts: Facts) -> bool:
    """Whether a determiner denies a force, told as being there ("there are no Danish troops in Riga")."""
    assert facts.thing is not None
    coming = facts.doubt.tense in {"future", "conditional", "infinitive"}
    return not coming and is_denied_noun(facts.reading, facts.thing)


def _is_surmised(facts: Facts) -> bool:
    """Whether no number makes a plan of what could be (« des soldats pourraient être envoyés »)."""
    open_still = facts.doubt.mode == "possible" and facts.doubt.tense == "conditional"
    return open_still and (facts.thing is None or told_count(facts).start is None)


def _is_aim(facts: Facts) -> bool:
    """Whether an uncounted force grows by those told before it: "sends 90 soldiers to reinforce its contingent"."""
    group = facts.reading.group_at(facts.move.trigger.first)
    if facts.move.trigger.entry.options["action"] != "reinforce" or group is None or group.tense != "infinitive":
        return False
    above = governing_group(facts.reading, group.first)
    known = lexicon(facts.story.language, "deployments").known(facts.reading.units[above.head].text) if above else None
    sent = known is not None and any(e.options["action"] == "deploy" for e, _ in known.verbs)
    told = any(u.mention("force") for u in facts.reading.units[: group.first])
    return sent and told and (facts.thing is None or told_count(facts).start is None)


def _is_vague(facts: Facts) -> bool:
    """Neither a place nor a number: who only "deploys troops" tells no deployment, who alerts or drills them does.

    A named operation ("Operation Barkhane") is at work where everybody knows.
    """
    if facts.thing is None or facts.move.trigger.entry.options["action"] not in _PLACED:
        return False
    force = force_at(facts.reading, facts.thing)
    known = force is not None and (force.state is not None or force.name == "standby force")
    if force is not None and known and force.unit is None:
        return False
    return told_count(facts).quantity.modality in {"none", "plural_unspecified"}
