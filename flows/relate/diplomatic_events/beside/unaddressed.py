"""Names behind an act of one side to whom it is not done: victims, buyers, what is joined or demanded, who acts next.

In: a `Reading`, an `Act` and the unit that heads a name. Out: whether it is one of them. The words are data (`victims`,
`joining` in `diplomatic_events.toml`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_of
from flows.relate.clauses.wordings import is_one_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.beside.givers import is_anothers
from flows.relate.diplomatic_events.beside.set_apart import is_rival
from flows.relate.diplomatic_events.beside.suffering import suffered
from flows.relate.diplomatic_events.surroundings import is_after_eve
from flows.relate.diplomatic_events.words import FILE, listed
from flows.relate.roles.candidates import Candidate
from flows.relate.roles.no_part.phrases import is_launch_site, is_target, is_topic

# So many units before a name under "of" stands what was done to it: "the killing of a young Chadian officer".
_OWNED = 5
# Under which list of `victims` the nouns are that each marker follows: "the killing of", "arms sales to".
_SUFFERS = {"of": "of", "to": "to", "for": "to"}


def beyond(reading: Reading, act: Act, head: int) -> str | None:
    """Why a name behind an act is nobody's other side: the "victim" of what is condemned, the "buyer" of arms …"""
    marker, behind = reading.markers[head], range(act.trigger.last + 1, head)
    if _is_joined(reading, head):
        return "joined"
    if _is_journey(reading, head) or is_anothers(reading, act, head) or is_rival(reading, act, head):
        return "topic"
    if is_launch_site(reading, head, act.trigger.last):
        return "launch_site"
    kind = act.options["event_type"]  # « a prêté main-forte contre les rebelles »
    if is_after_eve(reading, act.trigger.last, head) or (kind == "support" and is_topic(reading, head)):
        return "topic"  # « déplore …, à la veille de sa rencontre avec Oslo »
    if (kind == "support" and marker == "against") or (kind == "demand" and _is_in_demand(reading, act, head)):
        return "victim"
    if act.options.get("others") and marker in {"to", "for"}:
        return "buyer" if any(reading.units[i].mention("item") for i in behind) else None
    if act.options["event_type"] != "condemnation":
        return None
    if is_target(reading, head, act.trigger.last) or suffered(reading, act, head):
        return "victim"
    if marker not in {"in", "against", "of", "near", "to", "for"}:
        return None
    if marker == "of" and _is_organisation(reading, head):
        return None  # an organisation has no land that is bombed: « les bombardements de l'Otan » are its own
    return "victim" if _suffers(reading, marker, head, behind) else None


def _is_journey(reading: Reading, head: int) -> bool:
    """Whether a name only tells where somebody travels: "on his return from Cyprus", « à son retour de Chypre »."""
    journeys = load(reading.sentence.language, FILE)["journeys"]
    if reading.markers[head] not in {"from", "of", "to", "in"}:
        return False
    return any(fold(u.text) in journeys for u in reading.units[max(0, head - 4) : head])


def _suffers(reading: Reading, marker: str, head: int, behind: Sequence[int]) -> bool:
    """Whether a name, or the owner of what it names, stands under the noun of what was done to it."""
    words = load(reading.sentence.language, FILE)["victims"]
    nouns, reach = words[_SUFFERS.get(marker, "on")], _OWNED if marker in _SUFFERS else len(behind)
    if marker == "of" and (owned := _owned_at(reading, head)) is not None:
        # "the attack of the Danish embassy", « la violation de l'espace aérien de l'Estonie »
        nouns, reach = [*nouns, *words["on"]], head - owned + _OWNED
    for index in reversed(behind[-reach:]):
        unit, group = reading.units[index], reading.group_at(index)
        if unit.lower in {",", ";"} or (group is not None and group.finite):
            return False
        if unit.nominal and is_one_of(fold(unit.text), nouns, reading.sentence.language):
            return True
    return False


def _owned_at(reading: Reading, head: int) -> int | None:
    """The unit of what a state has, and others violate or seize: itself, or the noun whose complement a name is."""
    owned = load(reading.sentence.language, FILE)["victims"]["owned"]
    for unit in reversed(reading.units[max(0, head - _OWNED) : head + 1]):
        if unit.index < head and unit.nominal and unit.pos != "ADJ" and not any_of(owned).match(fold(unit.text)):
            return None
        if any_of(owned).match(fold(unit.text)):
            return unit.index
    return None


def _is_in_demand(reading: Reading, act: Act, head: int) -> bool:
    """Whether somebody else is addressed, and a name stands in what is demanded: "urged its allies to arm Ukraine"."""
    low = act.trigger.last
    asked = next((g.first for g in reading.verbs if g.tense == "infinitive" and low < g.first < head), None)
    if asked is None or reading.markers[head] is None:
        return False
    behind = (reading.units[i] for i in range(low + 1, asked))
    addressed = {name.entity_id for u in behind if (name := u.name) is not None and name.sense != "adjective"}
    own = reading.units[head].name
    return bool(addressed) and (own is None or own.entity_id not in addressed)


def _is_organisation(reading: Reading, head: int) -> bool:
    name = reading.units[head].name
    return name is not None and name.type == "igo"


def _is_joined(reading: Reading, head: int) -> bool:
    """Whether an organisation is only what another wants to join: "opposes Kosovo's entry into NATO"."""
    if not _is_organisation(reading, head):
        return False
    joining = any_of(load(reading.sentence.language, FILE)["joining"])
    return any(joining.match(fold(u.text)) for u in reading.units[max(0, head - 7) : head])


def issues(reading: Reading, act: Act, candidate: Candidate, right: Sequence[int]) -> bool:
    """Whether an adjective or possessive only tells whose sanctions those against another are: "U.S. sanctions on"."""
    head, named = candidate.head, reading.unit_at(candidate.actors[0].start)
    if head is None or named is None or act.options["event_type"] not in {"sanction", "sanction_relief"}:
        return False
    if named.index > head and not listed(reading.sentence.language, "curbs").match(fold(reading.units[head].text)):
        return False  # "put four aides of the king on its sanctions list": they are hit
    owns = (
        0 < abs(named.index - head) <= 3 and not reading.units[head].mention("name") and reading.markers[head] is None
    )
    return (
        owns
        and reading.markers[named.index] not in {"against", "in", "to"}
        and any(head < i <= head + 6 and reading.markers[i] in {"against", "in"} for i in right)
    )


def owns_subject(reading: Reading, act: Act, head: int, subject: int | None) -> str | None:
    """How a name in the subject of a passive stands: it did what is condemned, or suffered it.

    « l'invasion du Tchad par le Niger a été condamnée par Oslo », "a proposal by Riga was rejected by Oslo".
    """
    passive = act.relation == "self" and act.group is not None and act.group.voice == "passive"
    if not passive or subject is None or not subject < head < act.trigger.first:
        return None
    if any(g.finite and subject < g.first < (act.group.first if act.group else head) for g in reading.verbs):
        return None
    if reading.markers[head] == "by":
        return "subject"
    nouns = load(reading.sentence.language, FILE)["victims"]["of"]
    told = reading.markers[head] == "of" and is_one_of(
        fold(reading.units[subject].text), nouns, reading.sentence.language
    )
    return "victim" if told else None
