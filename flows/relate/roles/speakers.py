"""Whose "we" or "the President" it is: the publisher's, else the one who speaks in the sentence or beside it.

In: a `Story` and a place in it. Out: an `Actor` or null. Publishers that speak for a state are data
(`flows/atlas/publishers.csv`), with the level of who says "I" there where nothing else tells who speaks.
"""

import re
from functools import cache, lru_cache

from flows.atlas import rows
from flows.dictionary import load
from flows.normalise.gazetteer import fold_text
from flows.normalise.mention import Level, Mention, Name
from flows.normalise.names import official_publisher
from flows.normalise.names.entity import Entity, entities
from flows.relate.actor import Actor, actor_of
from flows.relate.story import Story

_MARKS = (("«", "»"), ("“", "”"))
# Whose turn it is in a transcript: "MR PRICE: ", and "Q" for who asks.
_TURN = re.compile(r"^[ \t]*(?:Q\b|([^\Wa-z\d_][^a-z\n:]{1,60}):)", re.MULTILINE)
HEAD: Level = "head_of_state_gov"
# So many letters before a name stands the verb that tells that its bearer is spoken to.
_AHEAD = 60


def voice_of(story: Story, position: int) -> Actor | None:
    """The actor that says "we" at a position: the organisation that publishes, else who speaks there."""
    whose = _publisher(story.article.publisher, story.language)
    return _speaking(whose, position) if whose is not None and whose.type == "igo" else speaker_of(story, position)


@lru_cache(maxsize=1 << 8)
def speaker_of(story: Story, position: int) -> Actor | None:
    """The actor that speaks at a position: the publisher's state, else a leader quoted beside it."""
    official = publisher_state(story, position)
    if official is not None:
        return official
    number = story.number_at(position)
    near = [n for n in (number, number - 1, number + 1, number - 2) if 0 <= n < len(story.spans)]
    named = [m for at in near for m in story.within(at, "name")]
    people = [m for m in named if isinstance(m.value, Name) and m.value.sense in {"person", "office"}]
    people = [m for m in people if not is_addressed(story, m.start)]
    # Who is spoken of in the quotation doesn't speak it: "We urge the Danish minister …", said Oslo's envoy.
    if is_quoted(story, position):
        people.sort(key=lambda mention: is_quoted(story, mention.start))
    speakers = (actor_of(mention, "discourse") for mention in people)
    return next((speaker for speaker in speakers if speaker is not None), None)


@lru_cache(maxsize=1 << 8)
def speaks_as_head(story: Story, position: int) -> bool:
    """Whether "I" is a head of state or government in a statement of its own; not where another has the turn."""
    if not _is_of_head(story.article.publisher):
        return False
    turns = list(_TURN.finditer(story.article.text, 0, position))
    if not turns:
        return True
    names = [m.value for m in story.mentions if m.kind == "name" and turns[-1].start() <= m.start < turns[-1].end()]
    return any(isinstance(name, Name) and name.level == HEAD for name in names)


def is_quoted(story: Story, position: int) -> bool:
    """Whether a position stands between quotation marks of its paragraph."""
    text = story.article.text
    before = text[text.rfind("\n", 0, position) + 1 : position]
    opened = max(before.count(a) - before.count(b) for a, b in _MARKS)
    return opened > 0 or before.count('"') % 2 == 1


def is_addressed(story: Story, position: int) -> bool:
    """Whether somebody named here is spoken to: "he told the German ambassador", « a-t-il dit à l'ambassadeur »."""
    return (
        _telling(story.language).search(fold_text(story.article.text[max(0, position - _AHEAD) : position])) is not None
    )


@cache
def _telling(language: str) -> re.Pattern[str]:
    return re.compile(load(language, "discourse")["telling"])


def publisher_state(story: Story, position: int) -> Actor | None:
    """The state for which the publisher, or the text itself, speaks; its "words" are empty ones at the position."""
    whose = _publisher(story.article.publisher, story.language)
    state = whose if whose is not None and whose.type == "state" else entities().get(story.home or "")
    return _speaking(state, position) if state is not None else None


def _speaking(whose: Entity, position: int) -> Actor:
    return Actor(whose.entity_id, whose.name, whose.iso3, whose.type, position, position, "discourse")


def office_holder(story: Story, mention: Mention) -> Actor | None:
    """Whose office it is that is named without its state: the same one named before, else the publisher's."""
    value = mention.value
    if not isinstance(value, Name) or value.office is None:
        return None
    seat = next((m for m in story.within(story.number_at(mention.start), "name") if _seat(story, m, mention)), None)
    if seat is not None and (named := actor_of(seat)) is not None:
        return named.named_at(mention.start, mention.end, value.level)
    earlier = reversed([m for m in story.mentions if m.kind == "name" and m.end <= mention.start])
    for other in sorted(earlier, key=lambda m: not getattr(m.value, "person", None)):  # persons named go first
        if isinstance(other.value, Name) and other.value.office == value.office:
            holder = actor_of(other)
            if holder is not None:
                return holder.named_at(mention.start, mention.end, value.level)
    state = publisher_state(story, mention.start)
    return state.named_at(mention.start, mention.end, value.level) if state else None


def _seat(story: Story, other: Mention, office: Mention) -> bool:
    """A capital that opens the sentence of an office: "In Berlin, the government …"."""
    if not isinstance(other.value, Name) or other.value.sense != "capital" or other.end > office.start:
        return False
    opening = story.spans[story.number_at(office.start)].start
    return other.start - opening <= 4 and story.article.text[other.end : other.end + 1] == ","


@cache
def _publisher(publisher: str | None, language: str) -> Entity | None:
    """Whose organ a publisher is by its name, else the state that the atlas gives it."""
    if not publisher:
        return None
    known = (row["iso3"] for _, row in rows("publishers.csv") if row["publisher"].casefold() in publisher.casefold())
    return official_publisher(publisher, language) or entities().get(next(known, ""))


@cache
def _is_of_head(publisher: str | None) -> bool:
    wordings = (row["publisher"].casefold() for _, row in rows("publishers.csv") if row["level"] == HEAD)
    return publisher is not None and any(wording in publisher.casefold() for wording in wordings)
