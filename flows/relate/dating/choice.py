"""Which date is an act's.

In: a `Story`, a `Reading`, a trigger and its status. Out: the date mention that tells when the act was, and its value
read in the direction of the verb by which it stands. What each status takes is data (`flows/atlas/dating.toml`).
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from flows.atlas import load
from flows.dictionary import load as load_words
from flows.normalise.dates import resolve_date
from flows.normalise.dates.period import Direction
from flows.normalise.mention import Date, Mention
from flows.relate.clauses.governing import speech_in
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.dating.bounds import bounded, is_deadline, is_vague
from flows.relate.dating.hosts import Placed, is_inverted, is_parted, placed_dates
from flows.relate.dating.nearest import day_set
from flows.relate.dating.neighbours import below, beside, carrier_of, gathered, near
from flows.relate.doubt.governors import effects_on
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
    ties = _ties(reading, trigger)
    found: list[tuple[int, int, Dated]] = []
    for placed in placed_dates(story, reading):
        if is_parted(reading, placed.first, trigger.first):
            continue
        tie = _tie(reading, trigger, placed, ties)
        if tie in rule["ties"] and (value := _read(reading, placed, published, rule)) is not None:
            distance = min(abs(placed.first - (at or trigger.first)), abs(placed.last - (at or trigger.last)))
            found.append((rule["ties"].index(tie), distance, (placed.mention, value)))
    return min(found, key=lambda f: f[:2])[2] if found else None


def _ties(reading: Reading, trigger: Found) -> list[tuple[VerbGroup, str]]:
    """The verb groups that tell an act, each with its tie, the closest first."""
    says = speech_in(reading)
    own = reading.group_at(trigger.first)
    governed = [
        group
        for effect in effects_on(reading, trigger.first)
        if (group := _group_of(reading, effect.index))
        if effect.embeds or own is None or not own.finite
    ]
    carrier = own or (governed[0] if governed else carrier_of(reading, trigger))
    aside = own is None and reading.markers[trigger.last if trigger.kind == "phrase" else trigger.first] is not None
    ties: list[tuple[VerbGroup, str]] = []
    if carrier is not None and (own is not None or aside or carrier not in governed):
        ties.append((carrier, "said" if own is None and not aside and _tells(carrier, says) else "own"))
    ties += [(group, "own") for group in gathered(reading, own)]
    ties += [
        (group, "said" if _tells(group, says) else "own" if _is_set(reading, group, trigger) else "above")
        for group in governed
    ]
    ties += [(group, "above") for group in _above(reading, carrier) if not _tells(group, says)]
    ties += [(group, "own") for group in beside(reading, trigger, carrier)]
    ties += [(group, "below") for group in below(reading, carrier)]
    ties += [
        (group, "told") for group in reading.verbs if _tells(group, says) or is_inverted(reading, group, trigger.last)
    ]
    return [*ties, *((group, "near") for group in near(reading, carrier))]


def _tie(reading: Reading, trigger: Found, placed: Placed, ties: list[tuple[VerbGroup, str]]) -> str | None:
    if placed.nouns and trigger.kind != "verb" and trigger.last in placed.nouns:
        return "own"
    if placed.nouns and placed.group is None:
        statements = load_words(reading.sentence.language, "grammar")["attribution"]["statements"]
        return "told" if any(reading.units[i].lower in statements for i in placed.nouns) else None
    if placed.group is None:
        low, high = sorted((placed.first, trigger.first))
        parted = any(low < g.head < high and g.finite for g in reading.verbs)
        return "near" if trigger.kind != "verb" and not parted else None
    return next((tie for group, tie in ties if group == placed.group), None)


def _tells(group: VerbGroup, says: set[int]) -> bool:
    return group.head in says or group.first in says


def _is_set(reading: Reading, group: VerbGroup, trigger: Found) -> bool:  # "the deployment will begin in May"
    begins = any(e.name == "begin" and _group_of(reading, e.index) == group for e in effects_on(reading, trigger.first))
    return trigger.kind == "noun" and (begins or subject_of(reading, group) == trigger.first)


def _group_of(reading: Reading, index: int) -> VerbGroup | None:
    """The verb of a governing word: its own, or the one just before a noun ("gave its approval")."""
    before = next((g for g in reversed(reading.verbs) if 0 < index - g.last <= 4), None)
    return reading.group_at(index) or before


def _above(reading: Reading, group: VerbGroup | None) -> Iterator[VerbGroup]:
    """What governs an infinitive or gerund, up to the finite verb."""
    seen = 0
    while group is not None and not group.finite and group.tense != "participle" and seen < 4:
        group, seen = governing_group(reading, group.first), seen + 1
        if group is not None:
            yield group


def _read(reading: Reading, placed: Placed, published: date | None, rule: Mapping[str, Any]) -> Date | None:
    """The value of a date by the tense of its verb, or null where it lies on the wrong side of publication."""
    value, side = placed.mention.value, rule.get("side")
    if not isinstance(value, Date) or is_vague(placed.mention):
        return None
    if published is None:
        return value
    if side == "ahead" and "since a date" in placed.mention.rule:
        return None
    direction = _direction(reading, placed.group, side)
    if side == "nearest":
        value = day_set(reading, placed.group, placed.mention, published)
    elif direction:
        value = resolve_date(placed.mention, published, direction)
    if side == "behind" and (value.latest is None or value.latest > published):
        return None
    if side == "done" and is_deadline(value, published):
        return None
    if side == "ahead" and value.latest is not None and value.latest < published:
        return None
    return bounded(value, placed.mention, reading.sentence.language, published, rule.get("since", "open"))


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
