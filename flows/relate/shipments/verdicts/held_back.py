"""What passes not at all, or not for now: refused for a time, called off until something happens, only a commentator's.

In: a `Reading`, a trigger, its `Doubt` and `Verdict`. Out: the verdict instead, or null where the first one stands. The
words are data (`shipments.toml`, `opined` and `about`).
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.stems import any_word_of
from flows.relate.clauses.wordings import is_one_of
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.status import Verdict

_AHEAD = frozenset({"considered", "pledged", "requested"})


def held_back(reading: Reading, trigger: Found, doubt: Doubt, verdict: Verdict) -> Verdict | None:
    """The verdict on what only a commentator tells to be ahead, on what nobody refuses, on what is stopped for now."""
    if verdict.status in _AHEAD and _is_opined(reading, doubt):
        return Verdict(None, "opinion")
    if verdict.status == "refused" and trigger.entry.options["frame"] == "ask" and doubt.negated:
        return Verdict(None, "negated")  # who isn't asking for guns is refused none
    if verdict.status == "refused" and _tells(reading, "once"):
        return Verdict(None, "negated")  # "had long been reluctant": it is over
    if verdict.status == "refused" and _tells(reading, "for_now"):
        return Verdict("suspended")
    if verdict.status == "cancelled" and (_tells(reading, "for_now") or _tells(reading, "awaiting")):
        return Verdict("suspended")
    return None


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
