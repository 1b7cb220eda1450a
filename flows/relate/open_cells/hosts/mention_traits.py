"""Where a state is named, seen from a deployment.

In: a `Story`, the deployment as a `Deed`, a state and its mentions. Out: features.
"""

from collections.abc import Sequence

from flows.normalise.mention import Mention, Name
from flows.relate.event import Span
from flows.relate.open_cells.acts import Deed, units_of
from flows.relate.story import Story

Features = dict[str, float]
_FARTHEST = 4
# So many characters around the words of a place what names its land stands.
_BESIDE = 30


def traits_of_mentions(story: Story, act: Deed, state: str, mentions: Sequence[Mention]) -> Features:
    """How a state is called, how far off, under which prepositions."""
    whose = "own" if state == act.event.fields.get("actor_iso3") else "foreign"
    numbers = [story.number_at(m.start) for m in mentions]
    near = min(abs(n - act.number) for n in numbers)
    placed = "placed" if act.event.fields.get("place_name") is not None else "unplaced"
    traits = dict.fromkeys(
        (
            f"sentences_off_{min(near, _FARTHEST)}",
            f"{placed}_off_{min(near, 2)}",
            f"{act.event.fields.get('action')}_off_{min(near, 2)}",
        ),
        1.0,
    )
    traits |= {
        "in_first": float(0 in numbers),
        "before": float(any(n < act.number for n in numbers)),
        "right_before": float(act.number - 1 in numbers),
    }
    for mention, number in zip(mentions, numbers, strict=True):
        for name in _names(story, act, mention, number, whose):
            traits[name] = 1.0
    return traits


def _names(story: Story, act: Deed, mention: Mention, number: int, whose: str) -> list[str]:
    sense = mention.value.sense if isinstance(mention.value, Name) else "place"
    reading = story.readings.get(number)
    at = units_of(reading, Span(mention.start, mention.end, mention.text)) if reading is not None else None
    if reading is None or at is None:
        return [f"called_{sense}"]
    marker = reading.markers[at[1]]
    if number != act.number:
        side = "before" if number < act.number else "behind"
        return [f"called_{sense}", f"there_{marker}", f"there_{marker}_{side}"]
    return [
        f"called_{sense}",
        f"here_{sense}",
        f"here_{sense}_{marker}",
        f"here_{marker}_{whose}",
        *_way(act, mention, at),
    ]


def _way(act: Deed, mention: Mention, at: tuple[int, int]) -> list[str]:
    """How near to the trigger and to the words of the place a state is named."""
    after = at[0] > act.trigger.last
    gap = max(0, at[0] - act.trigger.last if after else act.trigger.first - at[1])
    places = act.event.evidence.get("place", ())
    tests = {
        "after": after,
        "within_4_words": gap <= 4,
        "within_10_words": gap <= 10,
        "in_place": any(p.start <= mention.start < p.end for p in places),
        "beside_place": any(-_BESIDE < mention.start - p.end < _BESIDE for p in places),
    }
    return [name for name, told in tests.items() if told]
