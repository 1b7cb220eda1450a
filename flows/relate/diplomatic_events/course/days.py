"""When a diplomatic act is, by its own sentence, and what its day says of its status.

In: an `Act` and its status. Out: its date, or null, and the status in the light of it. A visit that ended on a day only
has its end.
"""

from dataclasses import replace
from datetime import date

from flows.dictionary import load
from flows.normalise.dates import resolve_date
from flows.normalise.mention import Date, Mention
from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group
from flows.relate.dating.choice import Dated, date_of_act
from flows.relate.dating.nearest import nearest_day
from flows.relate.diplomatic_events.acts import Act, is_aimed_at
from flows.relate.diplomatic_events.beside import is_day_of_occasion
from flows.relate.diplomatic_events.course.decrees import day_of_decree
from flows.relate.diplomatic_events.course.status import verdict_of
from flows.relate.diplomatic_events.course.stays import closes, drawn_out, ended, is_yet_to_open, runs_on
from flows.relate.diplomatic_events.frames import HELD_FRAMES, HELD_TYPES, SPOKEN
from flows.relate.diplomatic_events.words import FILE
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.status import Verdict
from flows.relate.story import Story

# How many days ahead a present looks at most.
_WEEKS = 31


def verdict_in_time(story: Story, reading: Reading, act: Act, doubt: Doubt, near: Mention | None) -> Verdict:
    """The status of an act in the light of the date beside it, or why there is none."""
    verdict = verdict_of(story.language, act, doubt, near is not None)
    if not verdict.status:
        return verdict
    # Whom one will expel is expelled by the announcement, unless it tells a day to come.
    recalled = act.options["event_type"] == "recall" and act.trigger.kind == "noun"
    expels = verdict.status == "scheduled" and (recalled or act.options["event_type"] == "expulsion")
    if expels and date_of(story, reading, act, verdict.status) is None:
        return replace(verdict, status="occurred")
    if verdict.status == "occurred" and act.frame in HELD_FRAMES and _is_still_to_come(story, reading, act, near):
        return replace(verdict, status="scheduled")
    if verdict.status == "scheduled" and act.frame in HELD_FRAMES and _came_next(reading, act):
        return replace(verdict, status="scheduled" if _is_ahead(story, near) else "occurred")
    return replace(verdict, status=_brought_forward(act, near, verdict.status, story.article.published_earliest))


def _is_still_to_come(story: Story, reading: Reading, act: Act, near: Mention | None) -> bool:
    """Whether an act is what an arrival was for, or what is to be done before or by what lies ahead."""
    published = story.article.published_earliest
    day = resolve_date(near, published, "past") if near is not None and published is not None else None
    heading = act.group is not None and act.group.tense == "future" and is_aimed_at(reading, act)
    if heading or is_yet_to_open(reading, act, day, published):
        return True
    group = act.group if act.relation == "self" else None
    if group is None or group.tense != "gerund":
        return False
    above = governing_group(reading, group.first)
    return above is not None and above.finite and above.tense == "future" and above.first < group.first


def _is_ahead(story: Story, near: Mention | None) -> bool:
    """Whether a day lies ahead of publication, read towards whichever side is nearer."""
    published = story.article.published_earliest
    day = nearest_day(near, published).earliest if near is not None and published is not None else None
    return day is not None and published is not None and day > published


def _came_next(reading: Reading, act: Act) -> bool:
    """Whether an infinitive tells what those who did something did next: « a vu l'émir avant de gagner Doha »."""
    group = act.group if act.relation == "self" else None
    words = load(reading.sentence.language, FILE)["legs"]["next"]
    if (
        group is None
        or group.finite
        or not any(u.lower in words for u in reading.units[max(0, group.first - 2) : group.first])
    ):
        return False
    above = governing_group(reading, group.first)
    return above is not None and above.finite and above.tense in {"past", "perfect", "pluperfect"}


def _brought_forward(act: Act, mention: Mention | None, status: str, published: date | None) -> str:
    """A present beside a day of the weeks to come tells what is planned: "heads to Baghdad on Monday"."""
    goes = act.frame == "visit" and act.relation == "subject"  # "her tour takes her to Lima on Monday"
    group = act.group if act.relation == "self" or goes else None
    present = group is not None and group.tense == "present" and group.voice == "active"
    held = present and act.frame in HELD_FRAMES
    if status not in {"occurred", "in_progress"} or not held or mention is None or published is None:
        return status
    if "since a date" in mention.rule:
        return status  # it has begun: « effectue depuis mardi une visite »
    ahead = resolve_date(mention, published, "future") if isinstance(mention.value, Date) else None
    near = ahead is not None and ahead.earliest is not None and 0 < (ahead.earliest - published).days <= _WEEKS
    return "scheduled" if near else status


def in_time(reading: Reading, act: Act, status: str, dated: Dated | None, published: date | None) -> str:
    """What is to be held on the very day of publication lies ahead: "has a meeting today"; not what began then."""
    last = dated[1].latest if dated is not None else None
    over = last is not None and published is not None and last < published
    if closes(reading, act) and status in {"occurred", "scheduled", "in_progress"}:
        return "occurred" if over else "in_progress"
    if over and status == "in_progress" and act.relation in {"none", "aside"} and act.frame == "visit":
        return "occurred"  # "on a visit to Kyiv on Monday, he said"
    if status == "occurred" and runs_on(reading, act):
        return "in_progress"
    since = dated is not None and "since a date" in dated[0].rule
    if since and status == "occurred" and act.options.get("lasting"):
        return "in_progress"  # "has been in Lima since Monday"
    today = dated is not None and published is not None and dated[1].earliest == published and not since
    named = act.relation == "object" and "take" in act.effects and act.frame not in SPOKEN
    named |= act.relation == "self" and act.frame in HELD_FRAMES and act.options["event_type"] in {"meeting", "visit"}
    present = act.group is not None and act.group.tense == "present"
    return "scheduled" if status in {"occurred", "in_progress"} and today and named and present else status


def date_of(story: Story, reading: Reading, act: Act, status: str | None, at: int | None = None) -> Dated | None:
    """The date of an act, of several in turn the one whose words begin at a unit.

    Words, and what its announcement makes, have the date of their telling as well.
    """
    if status is None:
        return None
    if closes(reading, act):
        last = date_of_act(story, reading, act.trigger, "diplomatic_events", "closing", at)
        return ended(last) if last is not None else None
    declared = status == "occurred" and act.options["event_type"] not in HELD_TYPES
    dated = date_of_act(story, reading, act.trigger, "diplomatic_events", "declared" if declared else status, at)
    if dated is None and declared:
        return day_of_decree(story, reading, act)
    if dated is not None and is_day_of_occasion(reading, act, dated[0]):
        return None
    if dated is None or act.options["event_type"] != "visit" or not _is_over(reading, act):
        return drawn_out(story, reading, act, dated) if dated is not None and at is None else dated
    return ended(dated)


def _is_over(reading: Reading, act: Act) -> bool:
    """Whether the act's verb ends it: "wrapped up his visit on Monday"."""
    group = act.group if act.relation in {"object", "subject"} else None
    return group is not None and any(f.entry.id == "complete" for f in governors_in(reading, group))
