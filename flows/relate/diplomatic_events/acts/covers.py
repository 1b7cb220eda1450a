"""Which acts are only told by the way of another one: "signed a treaty", "refused to meet", "urged them to a dialogue".

In: a `Reading` and two acts of its sentence. Out: whether the one covers the other.
"""

from collections.abc import Sequence

from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, relative_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts.carriers import Act, is_ahead, is_aimed_at
from flows.relate.diplomatic_events.acts.prospects import is_council
from flows.relate.diplomatic_events.acts.told_apart import is_told_apart, lead_apart
from flows.relate.diplomatic_events.acts.types import led

# So many units behind a demand stands what is demanded.
_URGED = 14
# So many units behind an offer stands what is to be hosted.
_HOSTED = 10
_KIN: Sequence[set[str]] = (
    {"sanction", "sanction_relief"},
    {"recall", "negotiation"},
    {"visit", "meeting"},
    {"meeting", "call"},
    {"relations_break", "relations_restore"},
    {"agreement", "negotiation"},
    {"rejection", "mediation"},
    {"support", "mediation"},
    {"agreement", "sanction"},
)
# What the second noun tells is only what the first is about: "talks on a peace treaty".
_ABOUT = frozenset({("negotiation", "agreement"), ("meeting", "agreement"), ("mediation", "agreement")})


def covers(reading: Reading, other: Act, act: Act) -> bool:
    """Whether an act is only the object of another one's verb: "signed a treaty", "refused to meet"."""
    if other is not act and other.trigger.kind == "noun" and act.trigger.kind == "noun":
        apart = act.trigger.first - other.trigger.last
        return 0 < apart <= 5 and (other.options["event_type"], act.options["event_type"]) in _ABOUT
    if (sessions := _is_session(reading, other, act)) is not None:
        return sessions
    if (
        _is_made_again(reading, other, act)
        or _is_refused(other, act)
        or _is_rejected_too(reading, other, act)
        or _is_urged(reading, other, act)
        or (other is not act and _is_hosted(other, act))
    ):
        return True
    if other is act or other.trigger.kind not in {"verb", "light"}:
        return False
    same = other.options["event_type"] == act.options["event_type"]
    if act.trigger.kind in {"noun", "phrase"}:
        near = act.group == other.group or 0 < act.trigger.first - other.trigger.last <= 6
        brokered = other.frame == "mediate" and act.options["event_type"] == "agreement"
        urged = (other.options["event_type"], act.options["event_type"]) == ("demand", "negotiation")
        urged &= reading.markers[act.trigger.first] == "to"  # "urged both to a dialogue"
        if (brokered or urged) and 0 < act.trigger.first - other.trigger.last <= 6:
            return True
        kin = same or ({other.options["event_type"], act.options["event_type"]} in _KIN and not is_ahead(other, act))
        kin &= not (
            other.frame == "visit" and is_aimed_at(reading, act) and is_council(reading, act)
        )  # "for a NATO summit"
        kin &= not lead_apart(reading, other, act) and not is_told_apart(reading, other, act)
        meant = act.relation == "object" and (act.frame == "toward" or act.options["event_type"] == "agreement")
        return near and (kin or (meant and other.frame == "speech") or _is_offered(reading, other, act))
    if act.group is None or act.group.finite or act.group.tense != "infinitive":
        return False
    between = act.trigger.first - other.trigger.last
    wanted = other.options["event_type"] in {"rejection", "demand", "threat"} and act.frame in {"speech", "toward"}
    told = (g for g in reading.verbs if g.finite and other.trigger.last < g.first < act.trigger.first)
    agreed = (other.options["event_type"], act.options["event_type"]) == ("agreement", "relations_restore")
    wanted |= agreed and not any(told)
    return 0 < between <= (8 if wanted or same else 0)


def _is_session(reading: Reading, other: Act, act: Act) -> bool | None:
    """Of a meeting and the talks that it is for, one is told: leaders meet, others negotiate; null of other acts."""
    for talks, meeting in ((other, act), (act, other)):
        kinds = (talks.options["event_type"], meeting.options["event_type"])
        group = meeting.group if meeting.relation == "self" and talks.trigger.kind == "noun" else None
        aimed = talks.trigger.first > meeting.trigger.last and is_aimed_at(reading, talks)
        if kinds == ("negotiation", "meeting") and group is not None and talks.group == group and aimed:
            return led(reading, group) == (act is talks)
    return None


def _is_made_again(reading: Reading, other: Act, act: Act) -> bool:
    """Whether a relative clause only says who makes a visit: « le déplacement qu'il devait effectuer est reporté »."""
    if other.trigger.kind != "noun" or act.trigger.kind != "light" or act.group is None or other is act:
        return False
    relative = relative_before(reading, act.group)
    same = other.options["event_type"] == act.options["event_type"] == "visit"
    return same and relative is not None and antecedent_of(reading, relative) == other.trigger.last


def _is_refused(other: Act, act: Act) -> bool:
    """A refusal to meet or talk is a meeting or talks refused, no rejection of its own."""
    if act.options["event_type"] != "rejection" or other.frame not in {"mutual", "visit", "host", "mediate"}:
        return False
    infinitive = other.group is not None and other.group.tense == "infinitive" and other.relation == "self"
    apart = other.trigger.first - act.trigger.last
    return 0 < apart <= 5 and (infinitive or (apart <= 3 and "refuse" in other.effects))


def _is_urged(reading: Reading, other: Act, act: Act) -> bool:
    """A demand that others meet or talk is a demand alone: "called on both to stand down and hold talks"."""
    if other.options["event_type"] != "demand" or act.frame != "mutual" or act.group is None:
        return False
    if act.relation not in {"self", "object"} or act.group.tense != "infinitive":
        return False
    apart = act.group.first - other.trigger.last
    between = (g for g in reading.verbs if other.trigger.last < g.first < act.group.first)
    named = any(u.mention("name") for u in reading.units[other.trigger.last + 1 : act.group.first])
    return 0 < apart <= _URGED and named and not any(g.finite for g in between)


def _is_rejected_too(reading: Reading, other: Act, act: Act) -> bool:
    """What is called unjustified and rejected in one breath is rejected: "called the charges unjust, rejected them"."""
    verdict = act.options["event_type"] in {"condemnation", "rejection"} and act.trigger.kind != "verb"
    if other == act or not verdict or other.options["event_type"] != "rejection" or other.trigger.kind != "verb":
        return False
    return (
        act.group is not None
        and other.relation == act.relation == "self"
        and _subject(reading, other) == _subject(reading, act)
    )


def _subject(reading: Reading, act: Act) -> int | None:
    return subject_of(reading, act.group) if act.group is not None else None


def _is_offered(reading: Reading, other: Act, act: Act) -> bool:
    """What is rejected is an offer of talks, not the talks: "spurned an offer of dialogue", "a truce proposal"."""
    if other.options["event_type"] != "rejection":
        return False
    following = act.trigger.last + 1
    compound = following < len(reading.units) and reading.units[following].pos == "NOUN"
    return compound or reading.markers[act.trigger.first] is not None


def _is_hosted(other: Act, act: Act) -> bool:
    """Whether an exchange is only one that a mediator offers a roof, or was told before: "brokered the encounter"."""
    told = other.options.get("status") == "proposed" or bool(other.options.get("told_before"))
    apart = act.trigger.first - other.trigger.last
    exchange = act.options["event_type"] in {"negotiation", "meeting"}
    return other.frame == "mediate" and told and exchange and 0 < apart <= _HOSTED
