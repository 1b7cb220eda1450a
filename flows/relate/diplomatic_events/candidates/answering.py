"""Whose government answers what one state did to another: "Oslo expelled two Chileans. The government decried it".

In: a `Story`, a `Reading`, an `Act` and the acts before it. Out: whether a verbal act answers an act of the sentence
before, and the state to which it was done, where that one must be the speaker. The words are data (`deeds` in
`diplomatic_events.toml`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import is_one_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.candidates.meeting import Meeting
from flows.relate.diplomatic_events.frames import DONE_TO, SPOKEN
from flows.relate.diplomatic_events.words import FILE
from flows.relate.story import Story

# So many units behind the verb stands what is answered; the types of acts that answer a deed, those that answer words.
_REACH = 5
_ANSWERS_DEED = frozenset({"condemnation", "rejection", "threat", "demand"})
_ANSWERS_WORDS = frozenset({"rejection"})


@dataclass(frozen=True, slots=True)
class Answer:
    """An act of the sentence before that is answered: by whom, null if that is unsure, and who did it."""

    speaker: Actor | None
    doers: frozenset[str]


def answer_of(story: Story, reading: Reading, act: Act, before: Sequence[Meeting]) -> Answer | None:
    """What a verbal act answers; null where it may go on with those who acted."""
    number = story.number_at(reading.sentence.span.start)
    last = before[-1] if before else None
    if act.frame not in SPOKEN or last is None or last.frame not in DONE_TO or last.number != number - 1:
        return None
    doers = frozenset(a.id for a in last.actors)
    sufferers = [a for a in last.recipients if a.type == "state"]
    done_to = {a.id for a in last.recipients}
    named = _named(reading)
    if not (doers & named or (_is_about_deed(reading, act) and not named - done_to)):
        return None
    if done_to & named and not (doers & named) and not _names_as_sufferer(reading, done_to):
        return None  # "… expelled two Chileans. The government condemned Chile's decision"
    kinds = _ANSWERS_WORDS if last.frame in SPOKEN else _ANSWERS_DEED
    sure = len(sufferers) == 1 and not done_to & named and act.options["event_type"] in kinds
    return Answer(replace(sufferers[0], basis="discourse", level=None) if sure else None, doers)


def _named(reading: Reading) -> set[str]:
    """The actors that a sentence names."""
    ids = (getattr(m.value, "entity_id", None) for u in reading.units if (m := u.mention("name")))
    return {i for i in ids if i}


def _names_as_sufferer(reading: Reading, ids: set[str]) -> bool:
    """Whether those are named behind "of": "the expulsion of Polish diplomats"."""
    named = (u for u in reading.units if getattr(getattr(u.mention("name"), "value", None), "entity_id", None) in ids)
    return any("of" in reading.markers[u.index : u.index + 2] for u in named)


def _is_about_deed(reading: Reading, act: Act) -> bool:
    """Whether the first noun behind the verb is one for what somebody did: "rejected the accusation"."""
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + 1 + _REACH]
    noun = next((u for u in behind if u.nominal), None)
    language = reading.sentence.language
    return noun is not None and is_one_of(fold(noun.text), load(language, FILE)["deeds"], language)
