"""Acts that are only looked forward to, told the time of something else, or given up: "a basis for talks", "since the".

In: a `Reading`, an `Act` and its day. Out: whether it is none of the sentence's own. The words are data (`prospects`,
`since`, `till_now` in `diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold, fold_text
from flows.normalise.mention import Mention
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group
from flows.relate.diplomatic_events.acts.carriers import Act
from flows.relate.diplomatic_events.surroundings import is_on_eve
from flows.relate.diplomatic_events.words import FILE, listed

# So many units before a noun stands what it would serve, and behind a meeting whose it is.
_NEAR, _BODY = 4, 5
# What stands there: a noun, or a verb ("is working for a truce").
_LEADING = frozenset({"NOUN", "VERB"})
# So many characters beside its verb stands until when a stance was held.
_ASIDE = 25


def is_no_deed(reading: Reading, act: Act, day: Mention | None) -> bool:
    """Whether the act is none that the sentence tells as done or to be done."""
    prospect = act.frame == "mutual" and _is_prospect(reading, act)
    return prospect or _is_given_up(reading, act) or (day is None and _is_only_time(reading, act))


def _is_prospect(reading: Reading, act: Act) -> bool:
    """Whether a noun tells what something would serve or lead to: "a basis for talks", « la base d'un accord »."""
    if act.trigger.kind != "noun" or set(act.effects) - {"take", "hold"}:
        return False
    before = [u for u in reading.units[max(0, act.trigger.first - _NEAR) : act.trigger.first] if u.pos in _LEADING]
    near = before[-1] if before else None
    marked = reading.markers[act.trigger.first] in {"for", "to", "of", "in", "from"}
    return near is not None and marked and bool(listed(reading.sentence.language, "prospects").match(fold(near.text)))


def _is_given_up(reading: Reading, act: Act) -> bool:
    """Whether a stance is told as one held up to then: "had until now refused to", « refusait jusqu'ici de »."""
    group = act.group if act.frame in {"speech", "mutual", "host"} else None
    if group is not None and not group.finite:
        group = governing_group(reading, group.first)
    if group is None or group.tense not in {"past", "pluperfect"}:
        return False
    units = reading.units
    last = max(group.last, act.trigger.last)
    first = max(units[0].start, units[group.first].start - _ASIDE)
    told = fold_text(reading.sentence.text)[first : units[last].end + _ASIDE]
    return any(w in told for w in load(reading.sentence.language, FILE)["till_now"])


def _is_only_time(reading: Reading, act: Act) -> bool:
    """Whether a noun without a day only tells since when or where something else is so: "since the expulsion of"."""
    if act.trigger.kind != "noun" or act.relation not in {"aside", "none"} or act.effects:
        return False
    if act.frame == "mediate":  # "the process led under UN auspices"
        behind = reading.markers[act.trigger.last + 1 : act.trigger.last + _BODY * 2]
        return act.group is not None and act.group.tense == "participle" and "between" not in behind
    if act.frame == "toward":
        since = load(reading.sentence.language, FILE)["since"]
        return any(u.lower in since for u in reading.units[max(0, act.trigger.first - _BODY) : act.trigger.first])
    return act.frame == "mutual" and (is_on_eve(reading, act.trigger.first) or is_council(reading, act))


def is_council(reading: Reading, act: Act) -> bool:
    """Whether a meeting is told by the organisation alone whose it is: "at a meeting of the Security Council"."""
    first, last = act.trigger.first, act.trigger.last
    behind = range(last + 1, min(len(reading.units), last + _BODY))
    if act.options["event_type"] != "meeting" or act.trigger.kind != "noun":
        return False
    if any(reading.markers[i] in {"with", "between"} for i in behind):
        return False
    own = [i for i in behind if reading.markers[i] == "of"] + [i for i in (first - 1,) if i >= 0]
    return any((name := reading.units[i].name) is not None and name.type == "igo" and not name.office for i in own)
