"""The row of a number of men that no verb moves: a share in a list, the strength of a mission told in passing.

In: a `Story`, the words that tell the number, whose it is and where. Out: an `Event`, of men who are there; whether
a row tells of that number.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from flows.normalise.mention import ForceType, Mention
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import Entry
from flows.relate.deployments.grounds import Station, host_columns, precision_of, station_columns
from flows.relate.deployments.moves import Move
from flows.relate.deployments.rows import move_traits
from flows.relate.doubt.clause import read_doubt
from flows.relate.event import Event
from flows.relate.facts import Draft
from flows.relate.story import Story

_OPTIONS: Mapping[str, str | bool] = {"frame": "stand", "action": "deploy", "done": "in_place"}


@dataclass(frozen=True, slots=True)
class Headcount:
    """So many men, or ships, of an actor at a station; the unit `at` of the reading tells of them, `rule` says how."""

    rule: str
    reading: Reading
    at: int
    actor: Actor
    count: Mention
    station: Station
    kind: ForceType
    status: str = "in_place"
    unit: str | None = "personnel"


def counts(event: Event, count: Mention) -> bool:
    """Whether a row tells of a number."""
    return any(span.start == count.start for span in event.evidence.get("quantity", ()))


def headcount_row(story: Story, told: Headcount) -> Event:
    """The row of men who are there, or are to be there."""
    reading, station = told.reading, told.station
    trigger = Found(Entry("deployments", told.rule, dict(_OPTIONS)), told.at, told.at, "noun")
    draft = Draft("deployments", f"deployments.{told.rule}", story, reading)
    word = reading.units[told.at]
    for field in ("trigger", "force"):
        draft.prove(field, word.start, word.end)
    draft.set_party("actor", told.actor)
    draft.set_quantity(told.count)
    draft.fields |= {
        "is_aggregate": told.actor.aggregate,
        "action": "deploy",
        "force_type": told.kind,
        "quantity_unit": told.unit,
        **station_columns(station, story.article.text[station.start : station.end]),
        "geo_precision": precision_of(station),
        **host_columns(station),
    }
    for field in ("place", "host") if station.host else ("place",):
        draft.prove(field, station.start, station.end)
    doubt = read_doubt(reading, told.at, told.at)
    draft.set_stage(doubt, told.status, frozenset({"planned"}), {told.actor.id})
    draft.features = move_traits(reading, Move(trigger, ()), doubt, None, told.actor, station, draft.fields)
    return draft.finish()
