"""Make the row of a move: its columns, the words that prove them, the features of its confidence.

In: `Facts` of a move, one actor, one station. Out: an `Event`, refused where it is no deployment.
"""

from flows.normalise.mention import Force, Mention, Name
from flows.relate.actor import Actor
from flows.relate.columns import quantity_columns
from flows.relate.deployments.facts import Facts, told_count
from flows.relate.deployments.forces import Count, are_first, force_at, kind_of, kind_of_drill
from flows.relate.deployments.grounds import Station, host_columns, precision_of, station_columns
from flows.relate.deployments.moves import is_purpose
from flows.relate.deployments.rows.actions import FORWARD, action_of, told_force
from flows.relate.deployments.rows.days import date_of
from flows.relate.deployments.rows.purposes import formation_of, mission_of, targets_of
from flows.relate.deployments.rows.traits import move_traits
from flows.relate.deployments.verdicts import refusal_of
from flows.relate.event import Event
from flows.relate.facts import Draft
from flows.relate.roles.contenders import form_of
from flows.relate.roles.scorer import score
from flows.relate.story import Story


def make_row(facts: Facts, actor: Actor | None, station: Station | None) -> Event:
    """The row of one actor at one station."""
    trigger, reading = facts.move.trigger, facts.reading
    draft = Draft("deployments", f"deployments.{trigger.entry.id}", facts.story, reading)
    draft.prove("trigger", reading.units[trigger.first].start, reading.units[trigger.last].end)
    draft.set_party("actor", actor)
    draft.fields["is_aggregate"] = bool(actor and actor.aggregate)
    if actor is not None and actor.basis == "discourse":
        draft.flags.add("actor_implicit")
    force = told_force(facts)
    draft.fields["action"] = action_of(facts, force)
    _set_station(draft, station)
    _set_force(draft, facts, force)
    _set_names(draft, facts, actor, station)
    _set_status(draft, facts)
    draft.features = move_traits(facts.reading, facts.move, facts.doubt, facts.thing, actor, station, draft.fields)
    if facts.choice is not None:
        frame, form = str(trigger.entry.options["frame"]), form_of(reading, trigger)
        draft.features["actor_score"] = max(-4.0, min(score(facts.choice, "actor", frame, form), 8.0)) / 4
        draft.features |= {f"actor_at_{place}": 1.0 for place in facts.choice.places}
    return draft.finish(facts.verdict.refused or refusal_of(facts, actor, station, force))


def _set_station(draft: Draft, station: Station | None) -> None:
    if station is None:
        return
    text = draft.story.article.text[station.start : station.end]
    if not text.strip():
        return
    if not _is_person_or_people(draft.story, station):  # else the land is told, by the name of no place
        draft.fields |= {**station_columns(station, text), "geo_precision": precision_of(station)}
    draft.prove("place", station.start, station.end)
    if station.host is not None:
        draft.fields |= host_columns(station)
        draft.prove("host", station.start, station.end)


def _is_person_or_people(story: Story, station: Station) -> bool:
    """Whether only a name that is no place's tells which land is meant: "the Afghans", "the Chadian president"."""
    if station.basis != "discourse":
        return False
    here = [m for m in story.mentions if m.start <= station.start and station.end <= m.end]
    return any(m.kind == "name" for m in here) and not any(m.kind in {"place", "force"} for m in here)


def _set_force(draft: Draft, facts: Facts, force: Force | None) -> None:
    if facts.thing is None or force is None:
        kind = force_at(*facts.force) if facts.force and facts.move.trigger.entry.options.get("again") else None
        told = kind.force_type if kind else "unspecified"
        if kind is not None and facts.force is not None:
            earlier, at = facts.force
            draft.prove("force", earlier.units[at].start, earlier.units[at].end)
        if facts.move.trigger.entry.options["frame"] == "drill":
            told, teller = kind_of_drill(facts.reading, facts.move.trigger)
            if teller is not None:
                draft.prove("force", teller.start, teller.end)
        draft.fields |= {"force_type": told, "quantity_modality": "none"}
        return
    unit = facts.reading.units[facts.thing]
    mention = unit.mention("force")
    start, end = (mention.start, mention.end) if mention else (unit.start, unit.end)
    draft.prove("force", start, end)
    near = draft.fields.get("host_iso3") in facts.peace
    kind_told = kind_of(facts.reading, facts.thing, force, near)
    draft.fields |= {"force_type": kind_told, "quantity_unit": force.unit}
    if mention is not None:
        draft.fields["unit_text"] = mention.text
    if force.item_category:
        draft.fields["item_category"] = force.item_category
    _set_count(draft, told_count(facts))


def _set_count(draft: Draft, count: Count) -> None:
    text = None
    if count.start is not None and count.end is not None:
        text = draft.story.article.text[count.start : count.end]
        draft.prove("quantity", count.start, count.end)
    draft.fields |= quantity_columns(count.quantity, text)


def _set_names(draft: Draft, facts: Facts, actor: Actor | None, station: Station | None) -> None:
    """The formation's own name, the mission, the states against which the forces stand."""
    text = draft.story.article.text
    unit = formation_of(facts.reading, facts.thing) if facts.thing is not None else None
    if unit is not None:
        draft.fields["unit_name"] = text[unit[0] : unit[1]]
        draft.prove("unit", *unit)
    mission = mission_of(facts.reading, facts.move)
    if mission is not None:
        draft.fields["mission"] = text[mission[0] : mission[1]]
        draft.prove("mission", *mission)
    own = {actor.iso3 if actor else None, station.host if station else None}
    targets = {m.value.iso3: m for m in targets_of(facts.reading, facts.move, own) if isinstance(m.value, Name)}
    if targets:
        draft.fields["target_iso3"] = sorted(str(code) for code in targets)
        for mention in targets.values():
            draft.prove("target", mention.start, mention.end)


def _set_status(draft: Draft, facts: Facts) -> None:
    status = facts.verdict.status
    if status is None:
        return
    if draft.fields["action"] == "alert" and status == "in_progress":
        status = "in_place"
    if status == "in_place" and facts.thing is not None and are_first(facts.reading, facts.thing):
        status = "in_progress"
    draft.set_stage(facts.doubt, status, FORWARD, {str(draft.fields.get("actor_id"))})
    trigger = facts.move.trigger
    dated = date_of(facts.story, facts.reading, trigger, status, facts.thing, done=status not in FORWARD)
    # Who leaves on Monday for an exercise does not hold it on Monday.
    errand = trigger.entry.options.get("errand") or is_purpose(facts.reading, trigger)
    apart = errand and dated is not None and _is_before(facts, dated[0])
    if dated is not None and not apart:
        draft.set_date(*dated)


def _is_before(facts: Facts, mention: Mention) -> bool:
    return mention.start < facts.reading.units[facts.move.trigger.first].start
