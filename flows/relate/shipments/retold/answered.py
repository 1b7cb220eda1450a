"""Requests of which is told that they were turned down: "asked Oslo for two jets, but the request was rejected".

In: a `Story` and its shipment events. Out: the same, a request that its own sentence, or the next, tells refused as
refused. The words are data (`shipments.toml`, `answers`).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.event import Event
from flows.relate.story import Story


def answered(story: Story, events: Sequence[Event]) -> list[Event]:
    """The events, requests that were turned down among them as refused."""
    return [_refused(e) if _is_turned_down(story, e) else e for e in events]


def _refused(event: Event) -> Event:
    told = event.fields.get("factuality")
    return replace(
        event,
        fields={**event.fields, "status": "refused", "factuality": "actual" if told == "scheduled" else told},
    )


def _is_turned_down(story: Story, event: Event) -> bool:
    if event.refused is not None or event.fields.get("status") != "requested":
        return False
    here, then = _answers(story.language)
    end = max(span.end for spans in (event.evidence["trigger"], event.evidence.get("item", ())) for span in spans)
    number = story.number_at(event.clause.start)
    text, sentence = story.article.text, story.spans[number]
    if here.search(fold(text[end : sentence.end])) or then.search(fold(text[end : sentence.end])):
        return True
    following = story.spans[number + 1 : number + 2]
    return any(
        s.paragraph == sentence.paragraph and then.match(fold(text[s.start : s.end]).lstrip()) for s in following
    )


@cache
def _answers(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What turns a request down: the answer of whoever is asked, and what is said of the request itself."""
    words = load(language, "shipments")["answers"]
    but, refused, requests, turned = (_any(words[key]) for key in ("but", "refused", "requests", "turned_down"))
    no_further = _any(words["never_before"])
    here = rf"\b(?:{but})\s(?:[\w.'’-]+\s){{0,4}}?(?:{refused})(?!\s?(?:{no_further}))"
    told = rf"(?:[\w.'’-]+\s){{0,3}}?(?:{requests})\s(?:[\w'’-]+\s){{0,3}}?(?:{turned})\b"
    return re.compile(here), re.compile(told)


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(fold(w)) for w in sorted(words, key=len, reverse=True))
