"""Who acts, and towards whom: the parties of a diplomatic act.

In: a `Story`, a `Reading`, an `Act` and the acts before it. Out: `Sides`. Every actor of the sentence is a candidate,
those in view from before too; the scorer weighs where the act's frame expects each side (`frames.toml`). A mutual act
takes all its likely participants; others have one who acts and one towards whom.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act, is_phrased, noun_sides
from flows.relate.diplomatic_events.candidates import Meeting, act_candidates, stations
from flows.relate.diplomatic_events.frames import SPOKEN
from flows.relate.diplomatic_events.sides.blame import blamed_in
from flows.relate.diplomatic_events.sides.brought import brought
from flows.relate.diplomatic_events.sides.called_off import called_off
from flows.relate.diplomatic_events.sides.forms import form_of_act
from flows.relate.diplomatic_events.sides.go_between import mediates_beside
from flows.relate.diplomatic_events.sides.lists import side_by_side
from flows.relate.diplomatic_events.sides.pair import pair_of
from flows.relate.diplomatic_events.sides.participants import PARTICIPANT, participants
from flows.relate.diplomatic_events.sides.posts import is_posted, is_sent_away, with_next_posts
from flows.relate.diplomatic_events.sides.resumed import resumed
from flows.relate.diplomatic_events.sides.ruled_out import goes_nowhere, without_ruled_out
from flows.relate.diplomatic_events.sides.sides import ACTOR, BARE, ELSEWHERE, RECIPIENT, Sides
from flows.relate.diplomatic_events.sides.taken_back import is_taken_up
from flows.relate.roles.actors import unique_actors
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.choose import choose_one
from flows.relate.roles.scorer import score
from flows.relate.story import Story

# So many sentences on, a pronoun still answers an act.
_ANSWERS = 2
# How likely those take part in talks that go on who did before.
_GOING_ON = 3.0


def find_sides(story: Story, reading: Reading, act: Act, before: Sequence[Meeting]) -> Sides:
    """The parties of an act."""
    if (off := called_off(story, reading, act, before)) is not None:
        return off
    candidates = without_ruled_out(reading, act, act_candidates(story, reading, act, before), before)
    if (beside := mediates_beside(story, reading, act, candidates, before)) is not None:
        return beside
    if act.options.get("beside"):
        return Sides()
    frame, form = act.frame, form_of_act(reading, act)
    if frame == "mutual":
        actors, least, told = participants(reading, candidates, act, form)
        if not actors and (goes_on := resumed(story, reading, act, before)):
            return Sides(goes_on, [], {PARTICIPANT: _GOING_ON})
        return Sides(actors, [], {PARTICIPANT: least}, {} if told else {PARTICIPANT: ELSEWHERE})
    if frame == "visit" and goes_nowhere(candidates, form):
        return Sides()
    if is_phrased(act):
        return _of_phrase(noun_sides(reading, act, candidates), frame, form)
    sides = _chosen(reading, act, candidates, form)
    _answer(story, reading, act, sides, before)
    return sides


def _of_phrase(pair: tuple[Candidate | None, Candidate | None], frame: str, form: str) -> Sides:
    """The sides that a noun's phrase names; none where it names one alone."""
    first, second = pair
    if first is None or second is None:
        return Sides()
    sides = Sides(list(first.actors), list(second.actors))
    for role, chosen in ((ACTOR, first), (RECIPIENT, second)):
        sides.scores[role] = max(score(chosen, role, frame, form), 0.0)
        sides.places[role] = chosen.places or BARE
    return sides


def _chosen(reading: Reading, act: Act, candidates: Sequence[Candidate], form: str) -> Sides:
    """Who acts and upon whom by the sentence, with all who travel, and all places where they go."""
    frame = act.frame
    if (posted := next((c for c in candidates if is_posted(reading, act, c) or is_sent_away(act, c)), None)) is None:
        first, second = pair_of(reading, act, candidates)
    else:
        second = with_next_posts(reading, posted, candidates)
        away = {a.id for a in second.actors}
        first = choose_one([c for c in candidates if not away & {a.id for a in c.actors}], frame, form, ACTOR)
    travellers = side_by_side(reading, act, first, candidates) if first and frame == "visit" else []
    hosts = stations(reading, act, second, candidates) if second else []
    if frame == "mediate" and form == "passive" and first is not None:
        hosts = unique_actors([*hosts, *brought(reading, act, first, candidates)])
    sides = Sides(travellers or (list(first.actors) if first else []), hosts)
    for role, chosen in ((ACTOR, first), (RECIPIENT, second)):
        if chosen is not None:
            sides.scores[role] = score(chosen, role, frame, form)
            sides.places[role] = chosen.places or (ELSEWHERE if chosen.head is None else BARE)
    return sides


def _answer(story: Story, reading: Reading, act: Act, sides: Sides, before: Sequence[Meeting]) -> None:
    """Set towards whom an act is that answers one before it."""
    beside = is_taken_up(reading, act, sides.recipients)
    if beside or sides.places.get(RECIPIENT, ELSEWHERE) == ELSEWHERE:
        blamed = blamed_in(story, reading, act, sides.actors, before, [] if beside else sides.recipients)
        if blamed != sides.recipients:
            sides.recipients, sides.places[RECIPIENT] = blamed, ELSEWHERE
    if act.options.get("denies"):
        sides.recipients, sides.places[RECIPIENT] = _accusers(sides.actors, before), ELSEWHERE
    number = story.number_at(reading.sentence.span.start)
    sides.answering = any(_between_same(sides, m) for m in before[-3:] if number - m.number <= _ANSWERS)


def _accusers(deniers: Sequence[Actor], before: Sequence[Meeting]) -> list[Actor]:
    """Who spoke against those before who now deny what they are accused of."""
    own = {a.id for a in deniers}
    against = (m for m in reversed(before) if m.frame in SPOKEN and own & {a.id for a in m.recipients})
    return [replace(a, basis="discourse") for m in islice(against, 1) for a in m.actors if a.id not in own]


def _between_same(sides: Sides, last: Meeting) -> bool:
    """Whether an act before had one of either side on its own sides: "expelled … It accused the embassy"."""
    told = (last.actors, last.recipients, sides.actors, sides.recipients)
    one, other, first, second = ({a.id for a in side} for side in told)
    return bool((first & one and second & other) or (first & other and second & one))
