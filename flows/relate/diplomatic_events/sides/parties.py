"""Who acts, and towards whom: the parties of a diplomatic act.

In: a `Story`, a `Reading`, an `Act` and the acts before it. Out: `Sides`. Every actor of the sentence is a candidate,
those in view from before too; the scorer weighs where the act's frame expects each side (`frames.toml`). A mutual act
takes all its likely participants; others have one who acts and one towards whom.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from flows.relate.actor import Actor
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act, is_phrased, noun_sides
from flows.relate.diplomatic_events.beside import giver_among, in_company, is_aside, is_in_aside
from flows.relate.diplomatic_events.candidates import Meeting, act_candidates, guest_behind, stations, visited
from flows.relate.diplomatic_events.frames import DONE_TO, SPOKEN
from flows.relate.diplomatic_events.sides.blame import blamed_in, lacks_inviter
from flows.relate.diplomatic_events.sides.curbed import curbed, keeper
from flows.relate.diplomatic_events.sides.forms import form_of_act
from flows.relate.diplomatic_events.sides.lists import side_by_side
from flows.relate.diplomatic_events.sides.participants import PARTICIPANT, participants
from flows.relate.diplomatic_events.sides.posts import is_posted, is_sent_away, with_next_posts
from flows.relate.diplomatic_events.sides.resumed import resumed
from flows.relate.diplomatic_events.sides.spoken_of import spoken_of, turned_to
from flows.relate.diplomatic_events.sides.warned import threatened, warned
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.choose import choose_one, choose_pair
from flows.relate.roles.scorer import score
from flows.relate.story import Story

__all__ = ["ACTOR", "RECIPIENT", "Sides", "find_sides", "form_of_act"]

ACTOR, RECIPIENT = "act_actor", "act_recipient"
# So many sentences on, a pronoun still answers an act.
_ANSWERS = 2
# How likely those take part in talks that go on who did before.
_GOING_ON = 3.0
# The place of a side that the sentence itself does not name, and of one that stands in none.
ELSEWHERE, _BARE = frozenset({"elsewhere"}), frozenset({"bare"})


@dataclass(slots=True)
class Sides:
    """Who acts and towards whom, in the order of the text; `scores` are those of the best of each side.

    `answering`: an act right before was one between the same two.
    """

    actors: list[Actor] = field(default_factory=list)
    recipients: list[Actor] = field(default_factory=list)
    scores: dict[str, float] = field(default_factory=dict)
    places: dict[str, frozenset[str]] = field(default_factory=dict)
    answering: bool = False


def find_sides(story: Story, reading: Reading, act: Act, before: Sequence[Meeting]) -> Sides:
    """The parties of an act."""
    candidates = _apart(reading, act, act_candidates(story, reading, act, before), before)
    frame, form = act.frame, form_of_act(reading, act)
    if frame == "mutual":
        actors, least, told = participants(reading, candidates, act, form)
        if not actors and (goes_on := resumed(story, reading, act, before)):
            return Sides(goes_on, [], {PARTICIPANT: _GOING_ON})
        return Sides(actors, [], {PARTICIPANT: least}, {} if told else {PARTICIPANT: ELSEWHERE})
    if frame == "visit" and _at_home(candidates, form):
        return Sides()
    if is_phrased(act):
        return _of_pair(noun_sides(reading, act, candidates), frame, form)
    if (posted := next((c for c in candidates if is_posted(reading, act, c) or is_sent_away(act, c)), None)) is None:
        first, second = _pair(reading, act, candidates)
    else:
        second = with_next_posts(reading, posted, candidates)
        away = {a.id for a in second.actors}
        first = choose_one([c for c in candidates if not away & {a.id for a in c.actors}], frame, form, ACTOR)
    travellers = side_by_side(reading, act, first, candidates) if first and frame == "visit" else []
    hosts = stations(reading, act, second, candidates) if second else []
    sides = Sides(travellers or (list(first.actors) if first else []), hosts)
    for role, chosen in ((ACTOR, first), (RECIPIENT, second)):
        if chosen is not None:
            sides.scores[role] = score(chosen, role, frame, form)
            sides.places[role] = chosen.places or (ELSEWHERE if chosen.head is None else _BARE)
    if sides.places.get(RECIPIENT, ELSEWHERE) == ELSEWHERE:
        blamed = blamed_in(story, reading, act, sides.actors, before, sides.recipients)
        if blamed != sides.recipients:
            sides.recipients, sides.places[RECIPIENT] = blamed, ELSEWHERE
    if act.options.get("denies"):
        sides.recipients, sides.places[RECIPIENT] = _accusers(sides.actors, before), ELSEWHERE
    number = story.number_at(reading.sentence.span.start)
    sides.answering = any(_between_same(sides, m) for m in before[-3:] if number - m.number <= _ANSWERS)
    return sides


def _pair(reading: Reading, act: Act, candidates: Sequence[Candidate]) -> tuple[Candidate | None, Candidate | None]:
    """Who acts, and upon whom, where nobody is posted anywhere."""
    frame, form = act.frame, form_of_act(reading, act)
    by_condition = threatened(reading, act, candidates)
    first, second = by_condition or choose_pair(candidates, frame, form, (ACTOR, RECIPIENT))
    first = giver_among(act, candidates, first)
    if (guest := guest_behind(act, candidates)) is not None:
        hosts = [c for c in candidates if not {a.id for a in guest.actors} & {a.id for a in c.actors}]
        return guest, choose_one(hosts, frame, form, RECIPIENT)
    second = (
        visited(reading, act, candidates)
        or turned_to(act, candidates)
        or warned(reading, act, candidates, first, second)
    )
    if (whom := spoken_of(reading, act, candidates)) is not None:
        others = [c for c in candidates if not {a.id for a in whom.actors} & {a.id for a in c.actors}]
        first, second = choose_one(others, frame, form, ACTOR), whom
    if (owner := keeper(reading, act, candidates)) is not None:
        away = {a.id for a in owner.actors}
        others = [c for c in candidates if not away & {a.id for a in c.actors}]
        return owner, choose_one(others, frame, form, RECIPIENT)
    if (hit := curbed(reading, act, candidates)) is not None and first is not None and first.head == hit.head:
        return second, first  # a curb names whom it hits: "Kenyan sanctions on Chad were lifted"
    return first, second


def _of_pair(pair: tuple[Candidate | None, Candidate | None], frame: str, form: str) -> Sides:
    """The sides that a noun's phrase names; none where it names one alone."""
    first, second = pair
    if first is None or second is None:
        return Sides()
    sides = Sides(list(first.actors), list(second.actors))
    for role, chosen in ((ACTOR, first), (RECIPIENT, second)):
        sides.scores[role] = max(score(chosen, role, frame, form), 0.0)
        sides.places[role] = chosen.places or _BARE
    return sides


def _apart(reading: Reading, act: Act, candidates: list[Candidate], before: Sequence[Meeting]) -> list[Candidate]:
    """The candidates for the two sides of an act, without those who only do it together with who acts."""
    if lacks_inviter(reading, act, before):
        candidates = [c for c in candidates if c.head is not None]
    if act.frame in {"mutual", *SPOKEN}:
        candidates = [c for c in candidates if c.head is None or not is_in_aside(reading, act, c.head)]
    if act.frame not in DONE_TO:
        return candidates
    company = set(in_company(reading, act))
    here = [c for c in candidates if c.head is None or c.head not in company]
    # « a rompu avec Oslo, deux jours après la reconnaissance du Kosovo par Riga »: nobody beyond Oslo is meant
    own = [c for c in here if c.head is None or not is_aside(reading, act, c.head)]
    return own if any(c.head is not None and c.head > act.trigger.last for c in own) else here


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


def _at_home(candidates: Sequence[Candidate], form: str) -> bool:
    """Whether the only place to which somebody goes is in the own country: "the president travelled to Ohio"."""
    travellers = {a.id for c in candidates if "subject" in c.places for a in c.actors}
    likeliest = max(candidates, key=lambda c: score(c, ACTOR, "visit", form), default=None)
    if travellers and likeliest is not None:  # of several for whom "he" may stand
        travellers &= {a.id for a in likeliest.actors} or travellers
    hosts = {a.id for c in candidates if c.places & {"to", "object", "in"} for a in c.actors if a.basis == "stated"}
    return bool(hosts) and hosts <= travellers
