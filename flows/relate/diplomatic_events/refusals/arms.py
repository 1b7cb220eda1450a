"""Acts that are about arms: asking for tanks, haggling over them, refusing or stopping them are rows of other tables.

In: a `Reading` and an `Act`. Out: whether it is about arms. What may be asked to end though it bears on arms, and the
words by which arms change hands, are data (`curbs`, `trades`, `pausing` in `diplomatic_events.toml`).
"""

from collections.abc import Sequence

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Item
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import antecedent_of, object_relative, relative_before
from flows.relate.clauses.units import Unit
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.clauses.wordings import is_one_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE, listed

# So many units behind an act its arms are told, so many behind the word by which they change hands.
_REACH, _TRADED = 14, 7
# What a curb may be on without being a sale that it stops.
_VAGUE = frozenset({"weapons_unspecified", "military_aid", "non_lethal", "training"})


def trades_arms(reading: Reading, act: Act) -> bool:
    """Whether arms are what is bargained for, let go or held back: "in talks to buy tanks", "lifted a ban on jets"."""
    kind, language = act.options["event_type"], reading.sentence.language
    if kind == "negotiation":
        return _traded(reading, reading.units[act.trigger.last + 1 : act.trigger.last + _REACH], frozenset())
    paused = kind == "sanction" and listed(language, "pausing").match(fold(reading.units[act.trigger.first].text))
    if not (paused or kind == "sanction_relief"):
        return False
    passive = act.group is not None and act.group.voice == "passive" and act.relation == "self"
    first = max(0, act.trigger.first - _REACH) if passive else act.trigger.first
    return _traded(reading, reading.units[first : act.trigger.last + _REACH], _VAGUE)


def _traded(reading: Reading, told: Sequence[Unit], apart: frozenset[str]) -> bool:
    """Whether a word by which arms change hands stands among some units with its arms close behind."""
    trades = listed(reading.sentence.language, "trades")
    words = [u.index for u in told if not u.mentions and trades.match(fold(u.text))]
    return any(_is_arms(u, apart) for at in words for u in reading.units[at + 1 : at + _TRADED])


def _is_arms(unit: Unit, apart: frozenset[str]) -> bool:
    mention = unit.mention("item")
    return mention is not None and isinstance(mention.value, Item) and mention.value.category not in apart


def about_arms(reading: Reading, act: Act) -> bool:
    """Asking for tanks and refusing to send them are rows of the other tables."""
    if act.options["event_type"] not in {"rejection", "demand"} or act.frame == "must" or act.options.get("denies"):
        return False
    if act.group is not None and act.options["event_type"] == "demand" and _asked_for(reading, act.group):
        return True
    if act.options["event_type"] == "rejection" and act.group is not None and act.group.voice == "passive":
        return _refused(reading, act)
    curbs = load(reading.sentence.language, FILE)["curbs"]
    for unit in reading.units[act.trigger.last + 1 : act.trigger.last + 13]:
        group = reading.group_at(unit.index)
        if group is not None and (group.finite or act.options["event_type"] == "demand"):
            return False
        if is_one_of(fold(unit.text).split()[-1], curbs, reading.sentence.language):
            return False  # what is asked for is the end of an embargo
        if unit.mention("item") or (unit.mention("force") and act.options["event_type"] == "rejection"):
            return not (act.options.get("others") and _of_another(reading, act, unit.index))
    return False


def _refused(reading: Reading, act: Act) -> bool:
    """Whether arms are what was refused: "the request for three tanks was turned down"."""
    told = reading.units[max(0, act.trigger.first - _REACH) : act.trigger.first]
    curbs = load(reading.sentence.language, FILE)["curbs"]
    curbed = any(is_one_of(fold(u.text).split()[-1], curbs, reading.sentence.language) for u in told)
    return not curbed and any(u.mention("item") for u in told)


def _of_another(reading: Reading, act: Act, index: int) -> bool:
    """Whether the arms are another's to sell: "Beijing opposes U.S. arms sales to Taiwan"."""
    names = [m for u in reading.units[act.trigger.last + 1 : index + 4] if (m := u.mention("name")) is not None]
    return bool(names)


def _asked_for(reading: Reading, group: VerbGroup) -> bool:
    """Whether arms are what is asked for in a relative clause or by a participle: « les missiles que Kiev réclame »."""
    if group.tense == "participle" or object_relative(reading, group):
        opener = group.first if group.tense == "participle" else relative_before(reading, group)
        before = antecedent_of(reading, opener) if opener is not None else None
        return before is not None and any(u.mention("item") for u in reading.units[max(0, before - 2) : before + 1])
    return False
