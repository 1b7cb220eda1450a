"""Against whom a curb is that a sentence names, and whose list: "Kenyan sanctions on Chad", "on the American list".

In: a `Reading`, an `Act` and the candidates for its sides. Out: the one right behind the noun for the curb, the one
whose adjective stands at the noun for a list, or null. The nouns are data (`curbs`, `registers`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.units import Unit
from flows.relate.clauses.wordings import is_one_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE
from flows.relate.roles.candidates import Candidate

# So many units before its target stands a curb.
_BEFORE = 5
# So many units from the adjective that names who keeps it a list stands: "the American state sponsors of terror list".
_LIST = 5


def keeper(reading: Reading, act: Act, candidates: Sequence[Candidate]) -> Candidate | None:
    """Whose list it is upon which somebody is put, or from which he is taken."""
    passive = act.group is not None and act.group.voice == "passive"
    if act.options["event_type"] not in {"sanction", "sanction_relief"} or not passive:
        return None
    behind = (c for c in candidates if c.head is not None and c.head > act.trigger.last)
    named = (c for c in behind if c.actors[0].sense == "adjective")
    return next((c for c in named if _keeps(reading, reading.unit_at(c.actors[0].start))), None)


def _keeps(reading: Reading, own: Unit | None) -> bool:
    """Whether the adjective of a state stands at a noun for a list, in one phrase with it."""
    units, language = reading.units, reading.sentence.language
    words = load(language, FILE)["registers"]
    if own is None:
        return False
    for step in (1, -1):
        for at in range(own.index + step, own.index + step * _LIST, step):
            if not 0 <= at < len(units) or units[at].pos in {"VERB", "AUX", "PUNCT"} or units[at].name is not None:
                break
            if is_one_of(fold(units[at].text), words, language):
                return True
    return False


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
