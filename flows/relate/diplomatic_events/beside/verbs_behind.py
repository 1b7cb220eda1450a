"""Names behind a mutual act that belong to a verb of their own: what those who meet seek, say or do next.

In: a `Reading`, an `Act` and the unit that heads a name. Out: whether it takes no part in the act. The verbs are data
(`voicing`, `topical` in `diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import object_relative, opens_between
from flows.relate.clauses.stems import any_of
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.beside.occasions import (
    is_of_occasion,
    is_speaker,
)


def is_apart_behind(reading: Reading, act: Act, head: int, *, partner: bool) -> bool:
    """Whether a name behind the act belongs to another clause; a `partner` stands under "with" or "between"."""
    between = [g for g in reading.verbs if act.trigger.last < g.head < head]
    joined = act.relation == "self" and act.group is not None and act.group.tense in {"participle", "gerund"}
    gathered = joined and any(g.finite for g in between)  # « réunis à Lima, ils ont condamné le Pérou »
    if gathered or any(_is_aim(reading, g, "voicing") for g in between):
        return True
    if partner:
        return is_of_occasion(reading, act, head) or any(
            _begins_clause(reading, act, g)
            or _goes_on(reading, act, g)
            or _is_next(reading, act, g)
            or _hangs(reading, g)
            for g in between
        )
    below = reading.units[head].pos != "PRON" and opens_between(reading, act.trigger.last, head)
    below |= any(_is_aim(reading, g, "topical") or _is_sought(reading, act, g) for g in between)
    return below or is_speaker(reading, act, head)


def _is_aim(reading: Reading, group: VerbGroup, kind: str) -> bool:
    """Whether a verb tells what those who meet will speak about, or say: "met to discuss the future of Kosovo"."""
    words = load(reading.sentence.language, "diplomatic_events")[kind]
    return group.tense == "infinitive" and bool(any_of(words).match(reading.units[group.head].lower))


def _is_sought(reading: Reading, act: Act, group: VerbGroup) -> bool:
    """Whether a verb tells what those who meet are after: "met to weigh the departure of Mali"."""
    meets = act.options["event_type"] == "meeting" and act.relation == "self" and group.tense == "infinitive"
    return meets and not _is_next(reading, act, group)


def _hangs(reading: Reading, group: VerbGroup) -> bool:
    """Whether a gerund behind a comma has partners of its own: "…, ending decades of ties with Taiwan"."""
    return group.tense == "gerund" and reading.units[group.first - 1].lower == ","


def _goes_on(reading: Reading, act: Act, group: VerbGroup) -> bool:
    """Whether the same doer goes on with another verb: "met the Chilean president and conferred with the emir"."""
    own = act.relation == "self" and act.group is not None and act.group.finite
    return own and group.finite and reading.units[group.first - 1].pos == "CCONJ"


def _is_next(reading: Reading, act: Act, group: VerbGroup) -> bool:
    """Whether a verb goes on with the next act of the same doer: "is to meet Xi, then confer with Modi"."""
    before = reading.units[group.first - 1]
    aims = load(reading.sentence.language, "grammar")["complementisers"]["purpose"]
    after = before.pos == "ADP" and before.lower not in aims
    return act.relation == "self" and not group.finite and (after or before.pos in {"CCONJ", "ADV"})


def _begins_clause(reading: Reading, act: Act, group: VerbGroup) -> bool:
    """Whether a verb behind the trigger opens a clause of its own: "talks with Peru before he meets with Chile"."""
    own = group.finite and not object_relative(reading, group)
    subject = subject_of(reading, group) if own else None
    return subject is not None and act.trigger.last < subject < group.first
