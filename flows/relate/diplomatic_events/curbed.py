"""Against whom a curb is that a sentence names: "Kenyan sanctions on Chad were lifted", « sanctions contre Oslo ».

In: a `Reading`, an `Act` and the candidates for its sides. Out: the one right behind the noun for the curb, or null.
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.wordings import is_one_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE
from flows.relate.roles.candidates import Candidate

# So many units before its target stands a curb.
_BEFORE = 5


def curbed(reading: Reading, act: Act, candidates: Sequence[Candidate]) -> Candidate | None:
    """Whom the phrase of the curb names as its target."""
    if act.options["event_type"] not in {"sanction", "sanction_relief"}:
        return None
    return next((c for c in candidates if c.head is not None and _is_target(reading, c.head)), None)


def _is_target(reading: Reading, head: int) -> bool:
    """Whether a name stands right behind a curb, under "on" or "against"."""
    words, units = load(reading.sentence.language, FILE), reading.units
    at = head
    while at > 0 and (units[at - 1].pos in {"DET", "ADJ"}) and units[at - 1].lower not in words["targeting"]:
        at -= 1
    if at == 0 or units[at - 1].lower not in words["targeting"]:
        return False
    before = units[max(0, at - 1 - _BEFORE) : at - 1]
    near = [u for u in before if u.pos not in {"ADJ", "ADV", "PUNCT"}][-2:]
    return any(is_one_of(fold(u.text), words["curbs"], reading.sentence.language) for u in near)
