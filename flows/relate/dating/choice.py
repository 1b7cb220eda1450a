"""Which date is an act's.

In: a `Story`, a `Reading`, a trigger and its status. Out: the date mention that tells when the act was, and its value
read in the direction of the verb by which it stands. What each status takes is data (`flows/atlas/dating.toml`).
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from flows.atlas import load
from flows.dictionary import load as load_words
from flows.normalise.dates import resolve_date
from flows.normalise.dates.period import Direction
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Date, Mention
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.dating.bounds import bounded, closed, is_deadline, is_vague
from flows.relate.dating.hosts import Placed, is_parted, placed_dates
from flows.relate.dating.nearest import day_set
from flows.relate.dating.ties import tie_of, ties_of
from flows.relate.story import Story

Dated = tuple[Mention, Date]
_BACK = frozenset({"past", "perfect", "pluperfect"})
_COMING = frozenset({"future", "conditional"})


def date_of_act(
    story: Story, reading: Reading, trigger: Found, table: str, status: str | None, at: int | None = None
) -> Dated | None:
    """The date of an act at a stage of its table, or null; `at`: where its words begin, if not at its trigger."""
    rule: Mapping[str, Any] = load("dating.toml")[table].get(status, {"ties": ["own"]})
    published = story.article.published_at.date() if story.article.published_at else None
    ties = ties_of(reading, trigger)
    found: list[tuple[int, int, Dated]] = []
    for placed in placed_dates(story, reading):
        if is_parted(reading, placed.first, trigger.first):
            continue
        tie = tie_of(reading, trigger, placed, ties)
        if tie in rule["ties"] and (value := _read(reading, placed, published, rule)) is not None:
            distance = min(abs(placed.first - (at or trigger.first)), abs(placed.last - (at or trigger.last)))
            found.append((rule["ties"].index(tie), distance, (placed.mention, value)))
    return _narrowed(found) if found else None


def _narrowed(found: Sequence[tuple[int, int, Dated]]) -> Dated:
    """Of dates with the closest tie the nearest, or the day within it: "This spring's drills will begin on May 4"."""
    tie, _, best = min(found, key=lambda f: f[:2])
    first, last = best[1].earliest, best[1].latest
    wide = best[1].precision in {"season", "year", "month"} or "season" in best[0].rule
    if not wide or first is None or last is None:
        return best
    alike = [dated for other, _, dated in found if other == tie and dated[1].precision in {"day", "bound_only"}]
    return next((d for d in alike if d[1].earliest is not None and first <= d[1].earliest <= last), best)


def _read(reading: Reading, placed: Placed, published: date | None, rule: Mapping[str, Any]) -> Date | None:
    """The value of a date by the tense of its verb, or null where it lies on the wrong side of publication."""
    value, side = placed.mention.value, rule.get("side")
    if not isinstance(value, Date) or is_vague(placed.mention):
        return None
    if published is None:
        return value
    if side == "ahead" and "since a date" in placed.mention.rule:
        return None
    aimed = side == "ahead" and _is_aim(reading, placed)
    direction = "future" if aimed else _direction(reading, placed.group, side)
    if side == "nearest":
        value = day_set(reading, placed.group, placed.mention, published)
    elif direction:
        value = resolve_date(placed.mention, published, direction)
        value = closed(value, published) if direction == "past" and side != "ahead" else value
    if side == "behind" and (value.latest is None or value.latest > published):
        return None
    if side == "done" and is_deadline(value, published):
        return None
    if side == "ahead" and value.latest is not None and value.latest < published:
        return None
    return bounded(value, placed.mention, reading.sentence.language, published, rule.get("since", "open"))


def _is_aim(reading: Reading, placed: Placed) -> bool:
    """Whether a date is that for which something is asked or set: "invited her for May"."""
    aimed: list[str] = load_words(reading.sentence.language, "grammar")["coming"]["aimed"]
    at = placed.first - 1
    before = reading.units[at].lower if at >= 0 else ""
    return before in aimed or fold(placed.mention.text).startswith(tuple(f"{word} " for word in aimed))


def _direction(reading: Reading, group: VerbGroup | None, side: str | None) -> Direction | None:
    while group is not None and not group.finite and group.tense in {"infinitive", "gerund"}:
        above = governing_group(reading, group.first)
        if above is None or (above.first >= group.first and not (group.tense == "gerund" and above.finite)):
            break
        if group.tense == "infinitive" and side != "behind":
            return "future" if side == "ahead" else None
        group = above
    if group is None or group.tense not in _BACK | _COMING:
        return {"ahead": "future", "behind": "past"}.get(side or "")  # type: ignore[return-value]
    return "past" if group.tense in _BACK else "future"
