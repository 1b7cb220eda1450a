"""Whom a possessive stands for at an act or an office: "their call", « sa visite », "its foreign minister".

In: a `Story`, a `Reading`, a trigger or its place, the acts before. Out: actors, or candidates for a role. The words
are data (`pairs` in `diplomatic_events.toml`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Name
from flows.relate.actor import Actor
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.candidates.groups import last_named
from flows.relate.diplomatic_events.candidates.meeting import Meeting
from flows.relate.diplomatic_events.words import listed
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.views import previous_actor
from flows.relate.story import Story

# So many units beside the noun of those in office their title takes up.
_TITLE = 4


def owned_offices(
    story: Story, reading: Reading, trigger: Found, meetings: Sequence[Meeting] = ()
) -> Iterator[Candidate]:
    """Offices that only a possessive ties to a state: "its foreign minister", « son gouvernement »."""
    owners = _words(story)["owners"]
    subject = subject_of(reading, group) if (group := reading.group_at(trigger.first)) is not None else None
    yield from _owned_subject(story, reading, trigger, subject, meetings)
    for unit in reading.units[1:]:
        mention, before = unit.mention("name"), reading.units[unit.index - 1].lower
        value = mention.value if mention is not None else None
        if not isinstance(value, Name) or value.entity_id is not None or value.office is None or before not in owners:
            continue
        if value.type == "group":
            continue  # "his European counterparts" are Europe's
        both = value.plural and before in _words(story)["third"]
        single = previous_actor(story, unit.start)
        holders = last_named(story, unit.start, meetings) if both else [single] if single else []
        if not holders:
            continue
        marker = reading.markers[unit.index]
        places = {*((marker,) if marker else ()), *(("subject",) if subject == unit.index else ())}
        features = {f"at_{place}": 1.0 for place in places} | {"sense_office": 1.0, "type_state": 1.0}
        features["left" if unit.index < trigger.first else "right"] = 1.0
        at = partial(replace, start=unit.start, end=unit.end, level=value.level, sense="office", basis="discourse")
        features["several"] = float(len(holders) > 1)
        yield Candidate(tuple(at(a) for a in holders), unit.index, frozenset(places), tuple(features.items()))


def _owned_subject(
    story: Story, reading: Reading, trigger: Found, subject: int | None, meetings: Sequence[Meeting]
) -> Iterator[Candidate]:
    """Those in office without a name of their own whom two have: "their army chiefs will meet"."""
    if subject is None or trigger.entry.options.get("frame") != "mutual" or reading.units[subject].mention("name"):
        return
    phrase = reading.units[max(0, subject - _TITLE) : subject + 1]
    owner = next((u for u in reversed(phrase) if u.lower in _words(story)["third"]), None)
    titles = reading.units[owner.index + 1 : subject + _TITLE] if owner is not None else []
    serve = any(listed(reading.sentence.language, "serving").match(fold(u.text)) for u in titles)
    if owner is None or not reading.units[subject].plural or not serve:
        return
    unit = reading.units[subject]
    at = partial(replace, start=unit.start, end=unit.end, level="senior_official", sense="office", basis="discourse")
    features = {"at_subject": 1.0, "left": 1.0, "sense_office": 1.0, "type_state": 1.0, "several": 1.0}
    holders = last_named(story, owner.start, meetings)
    if len(holders) > 1:
        yield Candidate(tuple(at(a) for a in holders), subject, frozenset({"subject"}), tuple(features.items()))


def antecedents(story: Story, reading: Reading, index: int, before: Sequence[Meeting]) -> list[Actor]:
    """Whom a possessive before a noun stands for."""
    words = _words(story)
    for at in range(index - 1, max(-1, index - 4), -1):
        unit = reading.units[at]
        if unit.lower not in words["owners"]:
            if unit.pos in {"ADJ", "ADV", "NUM"} or unit.mention("date"):
                continue
            return []
        if unit.lower in words["third"]:
            found = last_named(story, unit.start, before)
        else:
            single = previous_actor(story, unit.start)
            found = [single] if single else []
        return [replace(a, start=unit.start, end=unit.end, basis="discourse") for a in found]
    return []


def _words(story: Story) -> Mapping[str, Any]:
    words: Mapping[str, Any] = load(story.language, "diplomatic_events")["pairs"]
    return words
