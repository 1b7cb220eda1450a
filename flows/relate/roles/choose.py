"""Choose who plays which part: of the candidates those whom the scorer likes best.

In: candidates and a frame. Out: the best pair of parties, no actor on both sides, or the best for one role.
"""

from collections.abc import Sequence, Set

from flows.relate.actor import Actor
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.scorer import barred_places, expected_places, firm_places, score

# A candidate with its number and the ids of its actors.
Named = tuple[int, Candidate, set[str]]

# Where those stand whose deed a noun tells, and where those for whom it is done.
_OWNERS, _GOALS = frozenset({"owner", "by"}), frozenset({"to", "for"})
# The parties of a transfer, which has only one of each.
_PARTIES = frozenset({"supplier", "recipient"})


def choose_pair(
    candidates: Sequence[Candidate], frame: str, form: str, roles: tuple[str, str]
) -> tuple[Candidate | None, Candidate | None]:
    """The best candidates for two roles; null where nobody is likelier than nobody."""
    first, second = (_likely(candidates, role, frame, form) for role in roles)
    pairs = ((one + other, -i, -j) for one, i, a in first for other, j, b in second if not a & b)
    _, i, j = max(pairs)
    return (
        candidates[-i] if -i < len(candidates) else None,
        candidates[-j] if -j < len(candidates) else None,
    )


def _likely(candidates: Sequence[Candidate], role: str, frame: str, form: str) -> list[tuple[float, int, set[str]]]:
    """The score, number and actors of each candidate that is no less likely than nobody; nobody at the end.

    An actor that stands where the role never does has it by no other name either, unless that is only the second guess
    of a pronoun, or a pronoun for who is named elsewhere ("urged Iran to end attacks on its people"). Where the
    sentence has somebody in the likeliest place of the role, nobody is fetched from others.
    """
    barred = barred_places(role, frame, form)
    free = {a.id for c in candidates if c.head is not None and not c.places & barred for a in c.actors if _is_told(a)}
    never = {
        a.id
        for c in candidates
        if c.places & barred and not c.guessed and c.head is not None
        for a in c.actors
        if _is_told(a) or a.id not in free or "subject" in c.places
    }
    told = any(stands_first(c, role, frame, form) or _is_own(c, never, role, frame, form) for c in candidates)
    near = [(n, c) for n, c in enumerate(candidates) if c.head is not None or not told]
    near = [(n, c) for n, c in near if c.head is None or not _is_stray(c, candidates, role, frame, form)]
    named = [(number, candidate, {a.id for a in candidate.actors}) for number, candidate in near]
    rivals = _rivals([(n, c, ids) for n, c, ids in named if not ids & never], role, frame, form)
    scored = [(score(c, role, frame, form), number, ids) for number, c, ids in rivals]
    return [*(one for one in scored if one[0] >= 0), (0.0, len(candidates), set())]


def _is_told(actor: Actor) -> bool:
    return actor.basis == "stated"


def _is_stray(candidate: Candidate, candidates: Sequence[Candidate], role: str, frame: str, form: str) -> bool:
    """Whether somebody stands where no role does, and others where this one does: "to its allies in Mali"."""
    places = {*expected_places(role, frame, form)}
    if candidate.places - {"beside_thing"} != {"in"} or "in" in places:
        return False
    return any(c.head is not None and c.places & places & {"to"} for c in candidates)


def _rivals(named: list[Named], role: str, frame: str, form: str) -> list[Named]:
    """The rivals for a role: nobody who stands nowhere or behind another verb, beside those whom the verb names."""
    here = [c for _, c, _ in named if role in _PARTIES and _is_placed(c, role, frame, form)]
    rivals = [one for one in named if not here or one[1].head is None or one[1].places - {"beside_thing"}]
    if any(not _is(c, "behind_other") for c in here):
        rivals = [one for one in rivals if not _is(one[1], "behind_other")]
    rivals = _without_onlookers(rivals, role, frame, form)
    own = any(_stands_in_clause(c, role, frame, form) for _, c, _ in rivals)
    return [one for one in rivals if not (own and _is(one[1], "other_clause"))]


def _without_onlookers(named: list[Named], role: str, frame: str, form: str) -> list[Named]:
    """Without who only decides on a deed, where its noun says whose it is: "Berlin approved Oslo's delivery"."""
    near = [(c, ids) for _, c, ids in named if c.head is not None and not _is(c, "verbs_between")]
    owned = [ids for c, ids in near if c.places & _OWNERS and not c.places & _GOALS]
    if (role, frame, form) != ("supplier", "give", "noun") or not owned:
        return named
    return [one for one in named if one[1].places - {"beside_thing"} != {"governor"} or one[2] in owned]


def _is(candidate: Candidate, feature: str) -> bool:
    return bool(dict(candidate.features).get(feature))


def _stands_in_clause(candidate: Candidate, role: str, frame: str, form: str) -> bool:
    """Whether the clause of a trigger itself has somebody where its frame looks for a role."""
    places = {*expected_places(role, frame, form)} - {"in"}
    named = candidate.head is not None and candidate.actors[0].basis == "stated"
    here = named and not _is(candidate, "other_clause") and not candidate.places.isdisjoint(places)
    return here and score(candidate, role, frame, form) >= 0


def _is_placed(candidate: Candidate, role: str, frame: str, form: str) -> bool:
    """Whether somebody is named where a verb looks for a role first, in its own clause.

    Where something happens may be such a place too ("trained in Poland"), as may what stands behind a noun.
    """
    places = {*expected_places(role, frame, form)[:2]} - {"in"}
    named = candidate.head is not None and candidate.actors[0].basis == "stated" and form != "noun"
    named = named and not dict(candidate.features).get("verbs_between")
    return named and not candidate.places.isdisjoint(places) and score(candidate, role, frame, form) >= 0


def _is_own(candidate: Candidate, never: Set[str], role: str, frame: str, form: str) -> bool:
    """Whether the place of a role is taken by somebody who has the other role: "delivers it to its own navy"."""
    places = expected_places(role, frame, form)
    return (
        candidate.head is not None and never >= {a.id for a in candidate.actors} and bool(candidate.places & {*places})
    )


def stands_first(candidate: Candidate, role: str, frame: str, form: str) -> bool:
    """Whether somebody is named in the place where a frame looks for a role first."""
    places = expected_places(role, frame, form)
    named = candidate.head is not None and candidate.actors[0].basis == "stated"
    return named and not candidate.places.isdisjoint(places[: firm_places(frame)])


def choose_one(candidates: Sequence[Candidate], frame: str, form: str, role: str) -> Candidate | None:
    """The best candidate for a role; null where nobody is likelier than nobody."""
    own = any(_stands_in_clause(c, role, frame, form) for c in candidates)
    near = [c for c in candidates if not (own and _is(c, "other_clause"))]
    best = max(near, key=lambda c: score(c, role, frame, form), default=None)
    return best if best is not None and score(best, role, frame, form) > 0 else None
