"""The day of an act whose sentence tells none, from a sentence behind that takes it up: "They arrived on Monday".

In: a `Story` and the events of one table. Out: the same, an undated one with the day told for what it moved or for
itself. The words are data (`later` in `discourse.toml`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from flows.dictionary import load
from flows.normalise.dates import resolve_date
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Date, Force, Item, Mention
from flows.relate.columns import date_columns
from flows.relate.dating.bounds import bounded, is_vague
from flows.relate.event import Event
from flows.relate.story import Story, span_of

_DONE = frozenset({"delivered", "in_place", "in_progress", "ended"})
_COMING = frozenset({"planned", "in_progress"})
# So many sentences on, so many characters up to a verb, from it to its date, and of a noun behind a participle.
_REACH, _FAR, _BESIDE, _NOUN = 2, 170, 70, 24
# A subject, with an aside between commas at most.
_SUBJECT = re.compile(r"[^,;:.]{0,50}(?:, [^,;:]{0,90}, )?[^,;:.]{0,15}")


def dated_later(story: Story, events: Sequence[Event]) -> list[Event]:
    """The events, those without a date with the one that a sentence behind tells."""
    if story.article.published_earliest is None:
        return list(events)
    return [_dated(story, e, events) if _is_open(e) else e for e in events]


def _is_open(event: Event) -> bool:
    known = event.fields.get("event_date_earliest") or event.fields.get("event_date_latest")
    return event.refused is None and known is None and event.fields.get("status") in _DONE | _COMING


def _dated(story: Story, event: Event, events: Sequence[Event]) -> Event:
    here = story.number_at(event.clause.start)
    for number in range(here + 1, min(here + 1 + _REACH, len(story.spans))):
        for coming in (False, True):
            if event.fields.get("status") not in (_COMING if coming else _DONE):
                continue
            told = _told(story, number, event, coming=coming)
            ends = told is not None and told[1].precision == "bound_only"
            # What has begun is still to be completed, not to come.
            if told is not None and (ends or not coming or event.fields.get("status") == "planned"):
                fields = {**event.fields, **date_columns(told[1], told[0].text)}
                proof = span_of(story, told[0].start, told[0].end)
                return replace(event, fields=fields, evidence={**event.evidence, "event_date": (proof,)})
        if _is_anothers(story, number, event, events):
            return event
    return event


def _is_anothers(story: Story, number: int, event: Event, events: Sequence[Event]) -> bool:
    """Whether a sentence tells of the same kind of act by another: what comes behind may take up that one."""
    span, side = story.spans[number], "supplier_id" if event.table == "shipments" else "actor_id"
    beside = (e for e in events if e.refused is None and span.start <= e.clause.start < span.end)
    return any(e.fields.get(side) != event.fields.get(side) for e in beside)


def _told(story: Story, number: int, event: Event, *, coming: bool) -> tuple[Mention, Date] | None:
    """The day that a sentence tells of what it takes up."""
    span = story.spans[number]
    dates = story.within(number, "date")
    if not dates:
        return None
    text = fold(story.article.text[span.start : span.end])
    if len(text) != span.end - span.start:
        return None
    for at, subject, behind in _clauses(story.language, text, coming=coming):
        if not _takes_up(story, event, span.start + at, subject):
            continue
        for mention in _beside(dates, text, span.start, at, behind, story.language):
            if (value := _value(story, mention, coming=coming)) is not None:
                return mention, value
    return None


def _clauses(language: str, text: str, *, coming: bool) -> Iterator[tuple[int, str, int]]:
    """Where what takes something up begins, its words, and where the verb ends that is told of it."""
    opening, verbs, participles = _patterns(language, coming)
    behind = text.find(", ") + 2
    if not coming and 1 < behind < _FAR and (verb := participles.match(text)) is not None:
        yield behind, text[behind : behind + _NOUN], verb.end()
    for taken in opening.finditer(text):
        verb = verbs.search(text, taken.end(), taken.end() + _FAR)
        if verb is not None and _SUBJECT.fullmatch(text, taken.end(), verb.start()):
            yield taken.start("who"), text[taken.start("who") : verb.start()], verb.end()


def _takes_up(story: Story, event: Event, at: int, subject: str) -> bool:
    """Whether a subject is a pronoun, or a definite noun for the event's kind of thing, and for the whole of it."""
    words = _words(story.language)
    said = re.findall(r"[\w-]+'?", subject.split(",")[0])
    told = set(said)
    if told & set(words["parts"]) or any(w.isdigit() for w in said):
        return False
    if said and said[0] in words["pronouns"]:
        numbers = {event.fields.get(f"quantity_{end}") for end in ("low", "best")} - {None, 1}
        several = bool(numbers) or event.fields.get("quantity_modality") == "plural_unspecified"
        return len(said) == 1 and not (several and said[0] in words["singular"])
    if told & set(words["things"]):
        return True
    near = [m.value for m in story.mentions if at <= m.start < at + len(subject)]
    if any(isinstance(value, Item) and value.category == event.fields.get("item_category") for value in near):
        return True
    return event.table == "deployments" and any(isinstance(v, Force) and not v.body for v in near)


def _beside(
    dates: Sequence[Mention], text: str, start: int, opened: int, behind: int, language: str
) -> Iterator[Mention]:
    """The dates of a clause: those behind its verb, then the one that stands before it."""
    apart: Sequence[str] = _words(language)["apart"]
    for mention in dates:
        between = text[behind : mention.start - start] if mention.start - start >= behind else None
        if between is None or len(between) > _BESIDE or re.search(r"[,;:.](?!\s*$)", between):
            continue
        if not set(re.findall(r"[\w'-]+", between)) & set(apart):
            yield mention
    yield from (m for m in dates if m.end - start <= opened + 1 and not text[m.end - start : opened].strip(" ,"))


def _value(story: Story, mention: Mention, *, coming: bool) -> Date | None:
    published = story.article.published_earliest
    if published is None or is_vague(mention):
        return None
    value = resolve_date(mention, published, "future" if coming else "past")
    if coming:
        ahead = value.latest is not None and value.latest >= published
        return bounded(value, mention, story.language, published, "start") if ahead else None
    over = value.latest is not None and value.latest <= published
    return value if over and value.precision != "bound_only" else None


def _words(language: str) -> Mapping[str, Any]:
    return load(language, "discourse")["later"]  # type: ignore[no-any-return]


@cache
def _patterns(language: str, coming: bool) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = _words(language)
    takers = "|".join(re.escape(fold(w)) for w in (*words["pronouns"], *words["articles"]))
    opening = re.compile(rf"(?:{'|'.join(words['openings'])})(?P<who>{takers})(?:(?<=')|(?![\w-]))")
    verbs = "|".join(fold(p) for p in words["coming" if coming else "done"])
    return opening, re.compile(rf"(?<![\w'])(?:{verbs})"), re.compile(fold(words["participles"]))
