"""Who is only there when others act, or only helps them: "signed before the eyes of", « avec l'aide du Kenya ».

In: a `Reading`, an `Act` and the unit of a name. Out: whether it names such. The words are data (`witnesses` and
`helping` in `diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE

# So many units before a name the word for those who see something signed stands.
_NEAR = 12


def sees_signed(reading: Reading, act: Act, index: int) -> bool:
    """Whether a name is of those before whose eyes something is signed."""
    words = load(reading.sentence.language, FILE)["witnesses"]
    return any(u.lower in words for u in reading.units[max(act.trigger.last, index - _NEAR) : index])


def only_helps(reading: Reading, act: Act, head: int | None) -> bool:
    """Whether those who meet or mediate only have a name's help: "with Brazil's help", « avec l'aide du Kenya »."""
    if head is None or head <= act.trigger.last or act.frame not in {"mutual", "mediate"}:
        return False
    words = load(reading.sentence.language, FILE)["helping"]
    near = reading.units[max(0, head - 2) : head] if reading.markers[head] == "of" else []
    return any(u.lower in words for u in [*near, reading.units[head]])
