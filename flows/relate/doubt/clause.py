"""How surely, and at which stage, a clause tells its event: the verb group, its governors, negation, mood, attribution.

In: a `Reading` and the place of a trigger. Out: a `Doubt`: neutral effects, nearest governor first, from which each
table derives its status and factuality. The effects are those of `doubt.toml`, the same in every language.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.dictionary import load
from flows.relate.clauses.conjugation import Mode, Tense
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.doubt.attribution import Source, is_hearsay, source_of
from flows.relate.doubt.conditions import is_asked, is_conditional
from flows.relate.doubt.denied import is_denied_noun
from flows.relate.doubt.governors import Effect, effects_on

_TOLD = {"say", "plan", "promise", "approve"}


@dataclass(frozen=True, slots=True)
class Doubt:
    """`tense`, `mode` and `negated` are those of the trigger's own verb (a noun has no tense of its own).

    `effects` are the effects of what governs the trigger, the nearest first, each with its own tense and negation.
    `attribution` is who is named as the source; `hearsay` holds where the sentence itself says that it is only told.
    """

    tense: Tense | None
    mode: Mode
    negated: bool
    effects: tuple["Effect", ...] = ()
    hypothetical: bool = False
    question: bool = False
    attribution: Source | None = None
    hearsay: bool = False


def read_doubt(reading: Reading, first: int, last: int) -> Doubt:
    """The doubt about a trigger at units `first`..`last`."""
    group = reading.group_at(first)
    effects = effects_on(reading, first)
    conditional = is_conditional(reading, first)
    return Doubt(
        tense=group.tense if group else None,
        mode=group.mode if group else "",
        negated=bool(group and group.negated) or is_denied_noun(reading, first),
        effects=effects,
        hypothetical=conditional,
        question=is_asked(reading, first) and not _weighed(group, effects),
        attribution=source_of(reading, first, last, [e.index for e in effects if e.name == "say"]),
        hearsay=is_hearsay(reading) or (not conditional and _told_in_conditional(reading, group, effects)),
    )


def _weighed(group: VerbGroup | None, effects: Sequence[Effect]) -> bool:
    """ "Studying whether to deliver" asks nothing."""
    return group is not None and group.tense == "infinitive" and bool(effects) and effects[0].name == "consider"


def _told_in_conditional(reading: Reading, group: VerbGroup | None, effects: Sequence[Effect]) -> bool:
    """Whether the conditional is one of hearsay: on its own, not what somebody said or planned for later."""
    if group is None or group.mode or not load(reading.sentence.language, "grammar")["verbs"]["hearsay"]:
        return False
    if group.tense == "conditional_perfect":
        return True
    return group.tense == "conditional" and not any(e.name in _TOLD and e.embeds for e in effects)
