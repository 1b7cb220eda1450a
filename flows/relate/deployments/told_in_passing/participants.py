"""Who else takes part in an exercise: those listed behind "with the participation of", « aux côtés de ».

In: a `Story` and the rows read from it. Out: the rows with one for each state so listed. The words are data
(`deployments.toml`, `participants`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold_text
from flows.normalise.mention import Mention, Name
from flows.relate.actor import Actor, actor_of
from flows.relate.columns import party_columns
from flows.relate.deployments.drills import is_drill, tells_drill
from flows.relate.event import Event
from flows.relate.story import Story, span_of

# So many sentences lie at most between an exercise and a list of those who take part in it.
_REACH = 2
# So many listed are all of a group told before ("eight countries … Chad, Mali and Niger").
_MANY = 3
_RULE = "deployments.participants"
_COUNTED = ("quantity_", "unit_", "item_")
# Rows that show the exercise even if they are none themselves.
_SHOWING = {None, "below_threshold", "duplicate"}


def with_participants(story: Story, events: Sequence[Event]) -> list[Event]:
    """The rows of an article, and those of the states that it lists as taking part in an exercise."""
    found = list(events)
    if not any(is_drill(e) and e.refused in _SHOWING for e in events):
        return found
    for number in range(len(story.spans)):
        listed = list(_listed(story, number))
        for actor, apposed in listed:
            base = _exercise(story, found, number)
            if base is None or _is_told(story, found, number, actor):
                continue
            whole = base if _is_group(base) and len(listed) >= _MANY else None
            found = [
                replace(e, refused="duplicate") if e is whole or _is_heading(story, e, number, apposed) else e
                for e in found
            ]
            found.append(_row(story, base, number, actor))
    return found


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    """What opens a list wherever an exercise was told, what does only beside it, what stands between its members."""
    words: Mapping[str, Sequence[str]] = load(language, "deployments")["participants"]
    opens = {key: re.compile(rf"\b(?:{'|'.join(words[key])})\s*") for key in ("openers", "beside", "apposed")}
    glue, bodies = "|".join(words["between"]), "|".join(words["bodies"])
    return {
        **opens,
        "between": re.compile(rf"(?:\s|[,;:(–-]|(?:{glue})\b'?|(?:{bodies})\b)*"),
        "bodies": re.compile(rf"\b(?:{bodies})\b"),
        "closers": re.compile(rf"\b(?:{'|'.join(words['closers'])})\b"),
        "joined": re.compile(rf"\b(?:{'|'.join(words['joined'])})"),
        "never": re.compile(rf"(?:{'|'.join(words['never'])})\s*\Z"),
    }


def _listed(story: Story, number: int) -> Iterator[tuple[Actor, bool]]:
    """The states of the lists in a sentence, and whether a list tells who those are that it speaks of."""
    span, patterns = story.spans[number], _patterns(story.language)
    text = fold_text(story.article.text[span.start : span.end])
    names = [m for m in story.within(number, "name") if _is_state(m)]
    beside = tells_drill(story, number) or patterns["joined"].search(text) is not None
    for key in ("openers", "beside", "apposed") if names else ():
        for opener in patterns[key].finditer(text) if key == "openers" or beside else ():
            if patterns["never"].search(text[: opener.start()]):
                continue
            members = list(_members(story, names, span.start + opener.end(), patterns))
            if key != "apposed" or len(members) > 1:
                yield from ((actor, key != "beside") for actor in members)
    for closer in patterns["closers"].finditer(text) if names else ():
        yield from ((actor, False) for actor in _members_before(story, names, span.start + closer.start(), patterns))


def _members(
    story: Story, names: Sequence[Mention], at: int, patterns: Mapping[str, re.Pattern[str]]
) -> Iterator[Actor]:
    """The states named one behind the other from a position on, with nothing but words of a list between."""
    for name in names:
        if name.start < at:
            continue
        if not patterns["between"].fullmatch(fold_text(story.article.text[at : name.start])):
            return
        actor = actor_of(name)
        if actor is not None and (actor.sense != "adjective" or _is_of_body(story, name, patterns["bodies"])):
            yield actor
        at = name.end


def _members_before(
    story: Story, names: Sequence[Mention], at: int, patterns: Mapping[str, re.Pattern[str]]
) -> Iterator[Actor]:
    """The states named one before the other up to a position."""
    for name in reversed(names):
        if name.end > at:
            continue
        if not patterns["between"].fullmatch(fold_text(story.article.text[name.end : at])):
            return
        actor = actor_of(name)
        if actor is not None and actor.sense != "adjective":
            yield actor
        at = name.start


def _is_state(mention: Mention) -> bool:
    name = mention.value
    if not isinstance(name, Name) or name.type != "state" or name.person is not None:
        return False
    return (name.office is None or name.sense == "force") and actor_of(mention) is not None


def _is_of_body(story: Story, name: Mention, bodies: re.Pattern[str]) -> bool:
    """Whether an adjective says whose forces they are: "Danish warships", « des navires danois »."""
    near = fold_text(story.article.text[max(0, name.start - 45) : name.end + 45])
    return bodies.search(near) is not None


def _exercise(story: Story, events: Sequence[Event], number: int) -> Event | None:
    """The exercise in which those listed in a sentence take part: its own, or the nearest before in the paragraph."""
    near = []
    for event in events:
        at = story.number_at(event.clause.start)
        same = story.spans[at].paragraph == story.spans[number].paragraph
        if is_drill(event) and event.refused in _SHOWING and (at == number or (same and 0 < number - at <= _REACH)):
            near.append((_is_implicit(event), number - at, event.refused is not None, event))
    return min(near, key=lambda told: told[:3])[3] if near else None


def _is_told(story: Story, events: Sequence[Event], number: int, actor: Actor) -> bool:
    """Whether a row near by tells already that a state takes part."""
    return any(
        is_drill(e)
        and e.refused is None
        and e.fields.get("actor_id") == actor.id
        and abs(story.number_at(e.clause.start) - number) <= _REACH
        for e in events
    )


def _is_heading(story: Story, event: Event, number: int, apposed: bool) -> bool:
    """Whether the list tells who a row is about: a group ("three countries, Chad, Mali and Niger"), or nobody named."""
    same = is_drill(event) and event.refused is None and story.number_at(event.clause.start) == number
    return same and event.rule != _RULE and ((apposed and _is_group(event)) or _is_implicit(event))


def _is_group(event: Event) -> bool:
    """Whether a row is of several who have no name of their own: "eight countries", no alliance."""
    return bool(event.fields.get("is_aggregate")) and event.fields.get("actor_type") != "igo"


def _is_implicit(event: Event) -> bool:
    """Whether a row has its actor from the sentences before."""
    flags = event.fields.get("quality_flags")
    return isinstance(flags, list) and "actor_implicit" in flags


def _row(story: Story, base: Event, number: int, actor: Actor) -> Event:
    """The row of one who takes part, in the exercise of another row."""
    own = {**party_columns("actor", actor), "is_aggregate": False, "quantity_modality": "none"}
    fields = {k: v for k, v in base.fields.items() if not k.startswith(_COUNTED)}
    proofs = {k: v for k, v in base.evidence.items() if k not in {"quantity", "unit"}}
    proofs["actor"] = (span_of(story, actor.start, actor.end),)
    span = story.spans[number]
    return replace(
        base,
        rule=_RULE,
        refused=None,
        clause=base.clause if story.number_at(base.clause.start) == number else span_of(story, span.start, span.end),
        fields={**fields, **own},
        evidence=proofs,
    )
