"""Where envoys serve and whose envoys are sent home: sides that an act names by its envoys ("its ambassador to Rome").

In: a `Reading`, an `Act` and a candidate. Out: whether it is such a side, and those listed with it; the candidates
without those who are only the owners of the envoys whom they themselves recall.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from flows.dictionary import load
from flows.normalise.gazetteer import fold, fold_text
from flows.normalise.mention import Name
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.candidates import is_there
from flows.relate.diplomatic_events.frames import BY_ENVOYS, SPOKEN
from flows.relate.diplomatic_events.words import FILE
from flows.relate.roles.candidates import Candidate

# So many units behind "the expulsion of" stands who is expelled.
_NEAR = 6
_POSTED = frozenset({"ambassador", "working"})


def is_posted(reading: Reading, act: Act, candidate: Candidate) -> bool:
    """Whether a candidate is where the envoy of an act between states serves ("recalled its ambassador to Rome")."""
    head = candidate.head
    if (
        act.options.get("level") != "ambassador"
        or act.frame in SPOKEN  # "called in Peru's ambassador to Oslo over …": Peru is told off
        or head is None
        or head < act.trigger.first
        or not is_there(reading, head)
    ):
        return False
    at = head - 1
    while at > 0 and reading.units[at].pos in {"ADP", "DET"}:
        at -= 1
    envoy = reading.units[at].mention("name")
    return envoy is not None and isinstance(envoy.value, Name) and envoy.value.level == "ambassador"


def is_sent_away(act: Act, candidate: Candidate) -> bool:
    """Whether a candidate is whose envoys an expulsion sends home ("a decision by Riga to expel Russian diplomats")."""
    if act.options["event_type"] != "expulsion":
        return False
    behind = candidate.head is not None and 0 < candidate.head - act.trigger.last <= _NEAR
    told = "object" in candidate.places if act.relation == "self" else "of" in candidate.places and behind
    return told and act.frame == "toward" and all(a.level in _POSTED for a in candidate.actors)


def without_owners(act: Act, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates without the subject under another name: "the two recalled their envoys" is not towards the two."""
    if act.options["event_type"] not in BY_ENVOYS or act.relation != "self":
        return candidates
    doers = {a.id for c in candidates if "subject" in c.places and len(c.actors) > 1 for a in c.actors}
    return [c for c in candidates if "subject" in c.places or c.head is None or not _is_owner(act, c, doers)]


def _is_owner(act: Act, candidate: Candidate, doers: set[str]) -> bool:
    """Whether a candidate behind the verb is only a word for those who act, or names them all once more."""
    named = {a.id for a in candidate.actors}
    taken_up = all(a.basis == "discourse" for a in candidate.actors) and named <= doers
    return named == doers or (taken_up and candidate.head is not None and candidate.head > act.trigger.first)


def envoys_beside(reading: Reading, act: Act) -> Iterator[int]:
    """Other envoys who are sent away too: "expelled ten Norwegian diplomats, as well as two members of the"."""
    if act.options["event_type"] != "expulsion":
        return
    sentence, text = reading.sentence, fold_text(reading.sentence.text)
    for unit in reading.units[act.trigger.last + 1 :]:
        told = text[sentence.span.start : unit.start]
        if unit.name is not None and unit.name.level in _POSTED and _beside_envoys(sentence.language).search(told):
            yield unit.index


@cache
def _beside_envoys(language: str) -> re.Pattern[str]:
    """What stands before other envoys who are sent away too: "as well as two members of the"."""
    beside = "|".join(re.escape(fold(word)) for word in load(language, FILE)["echoes"]["beside"])
    return re.compile(rf"\b(?:{beside})(?: ?[\w'’-]+){{0,4}} ?$")


def with_next_posts(reading: Reading, posted: Candidate, candidates: Sequence[Candidate]) -> Candidate:
    """A post with those that are listed behind it, each with a preposition of its own (« à Paris et en Italie »)."""
    actors, at = list(posted.actors), posted.head
    for candidate in candidates:
        head = candidate.head
        if at is None or head is None or not at < head <= at + 4 or not is_there(reading, head):
            continue
        if reading.markers[head] == "from":  # "the expulsion of envoys from Riga": it sends them away
            continue
        between = {unit.pos for unit in reading.units[at + 1 : head]}  # but not "its envoy in Rome to Oslo"
        if between <= {"CCONJ", "ADP", "DET", "PUNCT"} and between & {"CCONJ", "PUNCT"}:
            actors, at = [*actors, *candidate.actors], head
    return replace(posted, actors=tuple(actors))
