"""Whose support it is that somebody passes on: "the adviser reaffirmed the king's support for Chad".

In: a `Reading`, an `Act` and the unit of a name behind its verb. Out: whether the thing is that name's, or another's;
who gives it. The words for such things are data (`lent` in `diplomatic_events.toml`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.word_classes import is_possessive
from flows.relate.clauses.wordings import is_one_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE
from flows.relate.roles.candidates import Candidate

# So many units behind a possessor, or before one under "of", the thing stands: "its full and unwavering support".
_NEAR = 5


def gives(reading: Reading, act: Act, named: int) -> bool:
    """Whether a name behind the verb is that of who gives what the verb passes on."""
    passed_on = act.options["event_type"] == "support" and not act.options.get("got")  # "won Oslo's support"
    if not passed_on or act.trigger.kind != "light" or named <= act.trigger.last:
        return False
    between = reading.units[act.trigger.last + 1 : named]
    nouns = [u.index for u in between if u.pos in {"NOUN", "PROPN"}]
    if is_possessive(reading.units, named + 1, reading.sentence.language):
        return not nouns and any(_is_lent(reading, i) for i in range(named + 2, named + 2 + _NEAR))
    alone = len(nouns) == 1 and named - nouns[0] <= _NEAR
    return reading.markers[named] == "of" and alone and _is_lent(reading, nouns[0])


def is_anothers(reading: Reading, act: Act, head: int) -> bool:
    """Whether a name only tells to or with whom another does what is praised: "hailed Oslo's dialogue with Riga"."""
    marker, whom = reading.markers[head], reading.units[head].name
    if act.options["event_type"] != "support" or marker in {None, "of"} or whom is None:
        return False
    named = (u.index for u in reading.units[act.trigger.last + 1 : head] if u.name is not None)
    owner = next(named, None)
    if owner is None or gives(reading, act, owner) or any(u.lower in {",", ";"} for u in reading.units[owner:head]):
        return False
    own = not any(u.pos == "ADP" for u in reading.units[owner + 1 : head])  # "the premier's leadership of the bloc"
    if own or ((name := reading.units[owner].name) is not None and name.entity_id == whom.entity_id):
        return False
    owned = is_possessive(reading.units, owner + 1, reading.sentence.language)
    # "Hailed the arrival in Mali of aid from Oslo": who gives it is praised, too.
    return owned or (reading.markers[owner] == "of" and marker not in {"from", "by"})


def giver_among(act: Act, candidates: Sequence[Candidate], first: Candidate | None) -> Candidate | None:
    """Who acts: whose support it is goes before the subject that only passes it on."""
    own = (c for c in candidates if act.frame == "speech" and act.relation == "self" and "owner" in c.places)
    return next(own, first)


def _is_lent(reading: Reading, index: int) -> bool:
    """Whether a unit is a noun for what one gives another by words: "support", « solidarité »."""
    words = load(reading.sentence.language, FILE)["lent"]
    units = reading.units[index : index + 1]
    return any(u.nominal and is_one_of(fold(u.text), words, reading.sentence.language) for u in units)
