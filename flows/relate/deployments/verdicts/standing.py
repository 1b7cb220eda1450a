"""Whether a verb tells what stands rather than an act: "kept its men there", "will remain", « qui déploie 900 hommes ».

In: a `Reading`, a trigger and its `Doubt`. Out: true or false; the `Verdict` on what is only put off.
"""

from collections.abc import Mapping
from typing import Any

from flows.dictionary import load
from flows.normalise.gazetteer import fold_word
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.doubt.clause import Doubt
from flows.relate.doubt.verdict import Verdict


def goes_on(options: Mapping[str, Any], doubt: Doubt) -> bool:
    """Whether what goes on is a state: "kept its men there", « les vols de ses F-16 basés à Amman »."""
    state, first = options.get("now") == "in_place", next(iter(doubt.effects), None)
    if first is None or first.negated:
        return False
    if doubt.tense == "participle":
        return first.name == "continue" or (state and first.name == "begin")
    return state and first.name == "continue"


def holds(reading: Reading, trigger: Found, doubt: Doubt, group: VerbGroup | None) -> bool:
    """Whether a present tells what stands: of verbs that `standing` lists, in an aside (« qui déploie 900 hommes »)."""
    plain = doubt.tense == "present" and not (doubt.effects or doubt.negated or doubt.mode or doubt.hypothetical)
    if group is None or not plain or doubt.question or trigger.entry.options["action"] != "deploy":
        return False
    lists = fold_word(reading.units[trigger.first].text).startswith(tuple(trigger.entry.options.get("standing", ())))
    aside = trigger.entry.id == "deploy" and group.voice == "active" and relative_before(reading, group) is not None
    return lists or aside


def stays(reading: Reading, trigger: Found, doubt: Doubt) -> bool:
    """Whether who is there already is to stay ("will remain", « maintiendra »): of the verbs that `stays` lists."""
    word = fold_word(reading.units[trigger.first].text)
    lists = word.startswith(tuple(trigger.entry.options.get("stays", ())))
    foretold = doubt.tense == "conditional" and bool(doubt.effects)  # "said it would keep"
    return lists and (doubt.tense == "future" or foretold) and not (doubt.negated or doubt.hypothetical)


def unless_put_off(reading: Reading, doubt: Doubt, verdict: Verdict) -> Verdict:
    """The verdict; what is only put off is planned still: "delayed the departure of its 900 men for Mali"."""
    words: list[str] = load(reading.sentence.language, "deployments")["openers"]["put_off"]
    stops = [e for e in doubt.effects if e.name == "suspend"]
    late = any(fold_word(reading.units[e.index].text).startswith(tuple(words)) for e in stops)
    return Verdict("planned") if verdict.status == "cancelled" and late else verdict
