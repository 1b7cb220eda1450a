"""The choices of the parties of diplomatic acts that coded rows decide.

In: a coded text and its story. Out: `Choice`s. Of a mutual act every candidate is a choice of its own (in or out);
other acts have one who acts and one towards whom. An act is decided by the sentence's coded rows of its type.
"""

from collections.abc import Iterator, Sequence

from flows.relate.diplomatic_events.acts import Act, find_acts, type_of
from flows.relate.diplomatic_events.candidates import Meeting, act_candidates
from flows.relate.diplomatic_events.sides import ACTOR, PARTICIPANT, RECIPIENT, find_sides, form_of_act
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.scorer import role_features
from flows.relate.story import Story
from tests.benchmarks.choice import Choice
from tests.benchmarks.coded import Coded, Row, find, same_party

ACT_ROLES = (ACTOR, RECIPIENT, PARTICIPANT)
_NEAR = {"meeting", "visit", "negotiation", "call"}


def act_choices(text: Coded, story: Story) -> Iterator[Choice]:
    """Every choice of a text."""
    before: list[Meeting] = []
    for number, reading in sorted(story.readings.items()):
        for act in find_acts(reading):
            rows = _rows(text, story, number, type_of(reading, act))
            found = act_candidates(story, reading, act, before)
            if rows:
                yield from _decided(text.id, form_of_act(reading, act), act, rows, found)
            sides = find_sides(story, reading, act, before)
            if sides.actors:
                kind = type_of(reading, act)
                before.append(Meeting(kind, act.frame, tuple(sides.actors), tuple(sides.recipients), number))


def _rows(text: Coded, story: Story, number: int, kind: str) -> list[Row]:
    span = story.spans[number]
    kinds = _NEAR if kind in _NEAR else {kind}
    here = []
    for row in text.rows.get("diplomatic_events", ()):
        place = find(text.article.text, row.get("evidence") or "")
        told = place is not None and place[0] < span.end and span.start < place[1]
        if row.get("event_type") in kinds and "actors" in row and (told or ("evidence" not in row and number == 0)):
            here.append(row)
    return here


def _decided(article: str, form: str, act: Act, rows: Sequence[Row], found: Sequence[Candidate]) -> Iterator[Choice]:
    frame = act.frame
    if frame == "mutual":
        everybody = [p for row in rows for p in (*row["actors"], *(row.get("recipients") or ()))]
        for candidate in found:
            inside = all(any(same_party(p, (a,)) for p in everybody) for a in candidate.actors)
            if candidate.head is None and any(c.head is not None and _same(c, candidate) for c in found):
                continue
            features = role_features(candidate, PARTICIPANT, frame, form)
            yield Choice(article, PARTICIPANT, (features,), frozenset({0} if inside else set()))
        return
    for role, key in ((ACTOR, "actors"), (RECIPIENT, "recipients")):
        wanted = [p for row in rows for p in (row.get(key) or ())]
        right = frozenset(i for i, c in enumerate(found) if any(same_party(p, c.actors) for p in wanted))
        if right or not wanted:
            yield Choice(article, role, tuple(role_features(c, role, frame, form) for c in found), right)


def _same(one: Candidate, other: Candidate) -> bool:
    return {a.id for a in one.actors} >= {a.id for a in other.actors}
