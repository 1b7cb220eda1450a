"""Who acts and upon whom: the likeliest two, unless the words settle it another way.

In: a `Reading`, an `Act` and its candidates. Out: the candidate that acts, and the one it acts upon, either may be
null.
"""

from collections.abc import Sequence

from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.beside import giver_among
from flows.relate.diplomatic_events.candidates import guest_behind, visited
from flows.relate.diplomatic_events.sides.curbed import curbed, keeper
from flows.relate.diplomatic_events.sides.forms import form_of_act
from flows.relate.diplomatic_events.sides.rivals import turned_to
from flows.relate.diplomatic_events.sides.sides import ACTOR, RECIPIENT
from flows.relate.diplomatic_events.sides.spoken_of import spoken_of
from flows.relate.diplomatic_events.sides.warned import threatened, warned
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.choose import choose_one, choose_pair


def pair_of(reading: Reading, act: Act, candidates: Sequence[Candidate]) -> tuple[Candidate | None, Candidate | None]:
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
