"""What a date looks like to an act, wherever it stands: its side of publication, its width, its verb.

In: a `Deed` and a date mention in one of its readings. Out: features, each a small number. `Passage` holds what all
choices of a text share.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from flows.normalise.mention import Date, Mention
from flows.relate.dating.bounds import is_deadline, is_vague
from flows.relate.open_cells.acts import Deed
from flows.relate.story import Story

Features = dict[str, float]
# A headline's place and day stand within so many characters of the text's beginning.
_DATELINE = 45
_FARTHEST = 800
_MOST_DATES = 6


@dataclass(frozen=True, slots=True)
class Passage:
    """A text's dates by sentence and its day of publication."""

    story: Story
    published: date
    dates: Mapping[int, Sequence[Mention]]
    different: int


@lru_cache(maxsize=1 << 3)
def passage_of(story: Story) -> Passage:
    """The dates of a text with a day of publication, by sentence."""
    published = story.article.published_at
    if published is None:
        raise ValueError("a text without a day of publication has no dates to choose from")
    dates = {n: found for n in range(len(story.spans)) if (found := _dates_in(story, n))}
    different = {(m.value.earliest, m.value.latest) for d in dates.values() for m in d if isinstance(m.value, Date)}
    return Passage(story, published.date(), dates, len(different))


def _dates_in(story: Story, number: int) -> list[Mention]:
    return [m for m in story.within(number, "date") if isinstance(m.value, Date)]


def traits_of_date(
    passage: Passage, act: Deed, number: int, mention: Mention, value: Date, directions: Sequence[str]
) -> Features:
    """What a reading of a date is in itself, and how it suits what is told."""
    side = side_of(value, passage.published)
    apart = max(-3, min(3, number - act.number))
    named = [
        *(f"direction_{direction}" for direction in directions),
        *(f"side_{side}", f"side_{side}_{act.status}", f"side_{side}_{act.kind}"),
        *(f"apart_{apart}", f"apart_{apart}_{act.event.table}", f"apart_{apart}_{side}"),
        *(f"status_{act.status}", f"kind_{act.kind}", f"precision_{value.precision}"),
        f"in_sentence_{min(3, len(passage.dates[number]))}",
    ]
    return dict.fromkeys(named, 1.0) | {
        "bias": 1.0,
        "first_sentence": float(number == 0),
        "dateline": float(_is_dateline(passage.story, number, mention)),
        "dates": min(passage.different, _MOST_DATES) / _MOST_DATES,
        "only_date": float(passage.different == 1),
        "own_sentence_dated": float(act.number in passage.dates),
        "vague": float(is_vague(mention)),
        "deadline": float(is_deadline(value, passage.published)),
        "french": float(passage.story.language == "fr"),
        **_distance(value, passage.published),
    }


def side_of(value: Date, published: date) -> str:
    """On which side of the day of publication a date lies."""
    first, last = value.earliest or value.latest, value.latest or value.earliest
    if first is None or last is None:
        return "none"
    if first == last == published:
        return "today"
    return "past" if last < published else "future" if first > published else "around"


def _distance(value: Date, published: date) -> Features:
    last = value.latest or value.earliest
    days = abs((last - published).days) if last is not None else _FARTHEST
    return {"far": min(days, _FARTHEST) / _FARTHEST, "within_2": float(days <= 2), "within_8": float(days <= 8)}


def _is_dateline(story: Story, number: int, mention: Mention) -> bool:
    """Whether a date belongs to the dateline: "GENEVA, May 4 (Reuters) -"."""
    if number or mention.start >= _DATELINE:
        return False
    behind = story.article.text[mention.end : mention.end + 14]
    return "(" in behind or behind.strip()[:1] in {"—", "–", "-", "."}
