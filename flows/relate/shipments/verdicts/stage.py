"""At which stage a transfer stands: the doubt about its trigger and the status that follows.

In: a `Reading` and a trigger. Out: its `Doubt` and its `Verdict`.
"""

from dataclasses import replace

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.gerunds import tense_after
from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.negation import holds_own_no
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_word_of
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.word_classes import ends_as_participle
from flows.relate.clauses.wordings import is_one_of
from flows.relate.doubt.clause import Doubt, read_doubt
from flows.relate.doubt.status import Verdict, status_of, statuses_of
from flows.relate.roles.loads import is_carrying
from flows.relate.shipments.triggers import find_triggers

_DECIDED = "approved"
_PACES = frozenset({"begin", "continue"})
_AHEAD = frozenset({"considered", "pledged", "requested"})
_TOWARD_ASKING = frozenset({"promise", "approve", "begin", "continue"})
_UNDERWAY = frozenset({"in_delivery", "delivered"})


def stage_of(reading: Reading, trigger: Found) -> tuple[Doubt, Verdict]:
    """The doubt about a trigger and the status that follows."""
    doubt = _doubt(reading, trigger)
    nominal = trigger.kind == "noun" or (trigger.kind == "phrase" and reading.group_at(trigger.first) is None)
    verdict = status_of("shipments", doubt, trigger.entry.options, nominal)
    if verdict.refused == "hypothetical" and (grant := _granted_for(reading, trigger, doubt)) is not None:
        return stage_of(reading, grant)
    if verdict.refused == "hypothetical" and (arrived := _came_for(reading, trigger, doubt)) is not None:
        return stage_of(reading, arrived)
    if verdict.refused == "hypothetical" and _is_headed(reading, trigger, doubt):
        return doubt, Verdict(str(statuses_of("shipments")["future"]))
    if verdict.status in _AHEAD and _is_opined(reading, doubt):
        return doubt, Verdict(None, "opinion")
    if verdict.status == "refused" and trigger.entry.options["frame"] == "ask" and doubt.negated:
        return doubt, Verdict(None, "negated")  # who isn't asking for guns is refused none
    if verdict.status == "refused" and _tells(reading, "once"):
        return doubt, Verdict(None, "negated")  # "had long been reluctant": it is over
    if verdict.status == "refused" and _tells(reading, "for_now"):
        return doubt, Verdict("suspended")
    if verdict.status == "cancelled" and (_tells(reading, "for_now") or _tells(reading, "awaiting")):
        return doubt, Verdict("suspended")
    asks = trigger.entry.options["frame"] == "ask" and any(e.name in _TOWARD_ASKING for e in doubt.effects[:1])
    if asks and verdict.status is not None:
        return doubt, Verdict("requested")  # who moves to ask, asks
    coming = str(statuses_of("shipments")["future"])
    own = [e for e in doubt.effects if e.name != "say"]
    if nominal and not own and _is_at_risk(reading, trigger):
        return doubt, Verdict(None, "hypothetical")
    if nominal and verdict.status in _UNDERWAY and not own and _ahead(reading, trigger):
        return doubt, Verdict(coming)
    if verdict.status in _UNDERWAY and own and own[0].name in _PACES and own[0].tense in {"future", "conditional"}:
        return doubt, Verdict(coming)
    if nominal and verdict.status == "delivered" and _is_deal(trigger):
        return doubt, Verdict(_DECIDED)  # "the largest arms deal Seoul has concluded" is signed, not delivered
    if verdict.status == coming and own and _settles(reading, trigger, own[0].index):
        return doubt, Verdict(_DECIDED)  # "agreed to sell" is a deal, "agreed to give" a promise
    if nominal and verdict.status == coming and trigger.entry.options.get("noun_status") == _DECIDED and own:
        return doubt, Verdict(_DECIDED) if _announces(reading, own[0].index) else verdict
    return doubt, verdict


def _is_headed(reading: Reading, trigger: Found, doubt: Doubt) -> bool:
    """Whether a headline tells what somebody is to do: "Norway to send tanks to Chad, minister says"."""
    group = reading.group_at(trigger.first)
    frame = trigger.entry.options["frame"]
    told = frame != "ask" and (frame != "get" or _names_source(reading, trigger))
    if (
        group is None
        or not told
        or doubt.tense != "infinitive"
        or doubt.negated
        or doubt.hypothetical
        or doubt.question
    ):
        return False
    before = reading.units[: group.first]
    plain = all(u.nominal or u.pos in {"DET", "ADJ", "PART", "CCONJ"} or u.lower == "," for u in before)
    own = [e for e in doubt.effects if e.name not in {"say", "announce"}]
    return plain and not own and any(u.name is not None for u in before[-2:])


def _names_source(reading: Reading, trigger: Found) -> bool:
    """Whether it is said from whom somebody gets a thing, who would else be taken for the seller."""
    behind = [u for u in reading.units[trigger.last + 1 :] if u.name is not None]
    return any(reading.markers[u.index] == "from" or u.name.sense == "adjective" for u in behind if u.name)


def _granted_for(reading: Reading, trigger: Found, doubt: Doubt) -> Found | None:
    """The verb that grants a sum to buy things with: "set aside 350 million euros to buy shells for Kyiv"."""
    if doubt.tense != "infinitive" or doubt.hypothetical or not trigger.entry.options.get("pays_for"):
        return None
    given = (t for t in find_triggers(reading) if t.last < trigger.first and t.kind != "noun")
    near = [t for t in given if t.entry.options["frame"] == "give" and not t.entry.options.get("pays_for")]
    between = reading.units[near[-1].last + 1 : trigger.first] if near else ()
    return near[-1] if any(u.mention("money") for u in between) else None


def _came_for(reading: Reading, trigger: Found, doubt: Doubt) -> Found | None:
    """The arrival of what comes to hand something over: "A plane landed in Riga to deliver rifles"."""
    group = reading.group_at(trigger.first)
    if group is None or doubt.tense != "infinitive" or trigger.entry.options["frame"] != "give":
        return None
    above = next((g for g in reversed(reading.verbs) if g.last < group.first), None)
    subject = subject_of(reading, above) if above is not None and above.finite else None
    if above is None or subject is None or not is_carrying(reading, subject):
        return None
    arrived = (t for t in find_triggers(reading) if above.first <= t.first <= above.last)
    return next((t for t in arrived if t.entry.options["frame"] == "arrive"), None)


def _is_opined(reading: Reading, doubt: Doubt) -> bool:
    """Whether only a commentator tells what is to come: "tanks should be sent, an analyst argued", « à ses yeux »."""
    words = load(reading.sentence.language, "shipments")["opined"]
    if any_word_of(words["phrases"]).search(
        fold(reading.sentence.text[reading.sentence.span.start : reading.sentence.span.end])
    ):
        return True
    source = doubt.attribution
    named = reading.units[source.first : source.last + 1] if source is not None else ()
    return any(is_one_of(u.lower, words["sources"], reading.sentence.language) for u in named)


def _tells(reading: Reading, key: str) -> bool:
    """Whether a sentence says how long a refusal holds: "until further notice", or held: "had long refused"."""
    words = load(reading.sentence.language, "shipments")["about"][key]
    span = reading.sentence.span
    return any_word_of(words).search(fold(reading.sentence.text[span.start : span.end])) is not None


def _is_deal(trigger: Found) -> bool:
    """Whether a noun is a contract, which is concluded before anything passes."""
    options = trigger.entry.options
    return bool(options.get("container")) and options.get("noun_status") == _DECIDED


def _announces(reading: Reading, index: int) -> bool:
    """Whether a word at a unit only makes known: a sale that is announced is one already."""
    return any(f.first == index and f.entry.options.get("speech") for f in governors_in(reading))


def _settles(reading: Reading, trigger: Found, index: int) -> bool:
    """Whether a word at a unit settles a sale between its sides."""
    sold = trigger.entry.options.get("transfer_type") == "sale"
    return sold and any(f.first == index and f.entry.options.get("settles") for f in governors_in(reading))


def _doubt(reading: Reading, trigger: Found) -> Doubt:
    """The doubt about a trigger; a verb that the tagger took for something else is read by its ending."""
    doubt = read_doubt(reading, trigger.first, trigger.last)
    if holds_own_no(reading.units, trigger.first, trigger.last, reading.sentence.language):
        doubt = replace(doubt, negated=False)  # "said no to tanks" denies nothing
    group = reading.group_at(trigger.first)
    if group is not None and (told := tense_after(reading, group)) is not None:
        return replace(doubt, tense=told, effects=())
    if trigger.kind != "verb" or group is not None:
        return doubt
    return replace(
        doubt,
        tense="participle"
        if ends_as_participle(reading.units[trigger.first], reading.sentence.language)
        else "present",
    )


def _is_at_risk(reading: Reading, trigger: Found) -> bool:
    """Whether it is only told what could befall a transfer, or how it would be taken: "would be seen as an attack"."""
    told = next((g for g in reading.verbs if g.finite and subject_of(reading, g) == trigger.first), None)
    if told is None or told.mode == "possible":
        return told is not None
    taken = tuple(load(reading.sentence.language, "shipments")["about"]["taken"])
    return told.tense == "conditional" and reading.units[told.head].lower.startswith(taken)


def _ahead(reading: Reading, trigger: Found) -> bool:
    """Whether the verb over a noun or a word beside it looks ahead ("will take the form of transfers", "upcoming")."""
    group = governing_group(reading, trigger.first)
    coming = load(reading.sentence.language, "shipments")["about"]["coming"]
    beside = reading.units[max(0, trigger.first - 1) : trigger.last + 2]
    return (group is not None and group.tense == "future") or any(u.lower in coming for u in beside)
