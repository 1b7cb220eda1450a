"""What the words that govern a trigger do to its event: "approved the delivery", "doesn't rule out sending".

In: a `Reading` and the unit of a trigger. Out: neutral `Effect`s, the nearest governor first. The effects are those of
`doubt.toml`, the same in every language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.clauses.conjugation import Mode, Tense
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.negation import holds_own_no
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group, subject_of
from flows.relate.clauses.units import Unit
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.doubt.above import governors_above
from flows.relate.doubt.denied import denied_claim, is_denied_noun, is_denied_object

# Nouns that only name what is to come: the verb above them decides ("scrapped its plan to deliver").
_TENTATIVE = {"plan", "promise", "consider", "approve", "request"}
_OVERRULING = {"cancel", "suspend", "refuse", "deny", "consider", "fail", "request", "approve", "allow"}
# Infinitives that only tell how the deed is to go on: what is above them decides ("urged Oslo to speed up deliveries").
_PACES = {"begin", "continue", "complete"}


@dataclass(frozen=True, slots=True)
class Effect:
    """What a governing word does to the event ("approve", "promise", "refuse" …), and how that word itself stands.

    `embeds` holds where the event is told in a clause of its own below the word ("fears that …"), `told` where the
    word announces or settles it (« a annoncé expulser », "agreed to resume"), `behind` where the word follows it,
    `blames` where it charges somebody with what is done already (« accuse Oslo de livrer »).
    """

    name: str
    tense: Tense | None
    mode: Mode
    negated: bool
    index: int
    embeds: bool = False
    told: bool = False
    behind: bool = False
    blames: bool = False


def effects_on(reading: Reading, first: int) -> tuple[Effect, ...]:
    """The effects of what governs a trigger at unit `first`, as they bear on it together, the nearest first."""
    return (
        *(Effect("deny", None, "", False, at) for at in denied_claim(reading, first)),
        *_settled([(g.entry.options, _effect_of(reading, g, at)) for g, at in governors_above(reading, first)]),
    )


def _settled(listed: Sequence[tuple[Mapping[str, object], Effect]]) -> tuple[Effect, ...]:
    """The effects as they bear on the event together: "doesn't rule out" allows, a plan that is scrapped is none."""
    effects: list[Effect] = []
    skipped = False
    for number, (options, effect) in enumerate(listed):
        above = listed[number + 1][1] if number + 1 < len(listed) else None
        if skipped:
            skipped = False
            continue
        if "denied" in options and (effect.negated or (above is not None and above.name == "refuse")):
            skipped = not effect.negated
            effects.append(replace(effect, name=str(options["denied"]), negated=False))
        elif above is None or not _yields(effect, above):
            effects.append(effect)
    return tuple(effects)


def _yields(effect: Effect, above: Effect) -> bool:
    """Whether the word above decides alone: over a plan that it scraps, a pace, the purpose of talks or pressure."""
    if effect.name == "purpose":
        return above.name in {"consider", "request", "approve"}
    if effect.name == "enable":
        settled = above.name == "approve" and above.tense in {"past", "perfect", "pluperfect"}
        return settled or above.name == "refuse"  # "refused to allow Oslo to send"
    if effect.name == "approve" and effect.tense in {"infinitive", "gerund", "participle"}:
        return above.name in _OVERRULING - {"approve", "allow"}  # "urged Oslo to approve", "stopped approving"
    if effect.name in _PACES:
        return effect.tense == "infinitive" and above.name not in {"say", "purpose"}
    if effect.name == "plan" and effect.tense == "participle":
        return above.name == "approve"  # "notified Congress of a planned sale"
    if effect.name == "doubt":
        return effect.tense is None and above.name in {"approve", "consider"}  # "approved the potential sale"
    return effect.tense is None and effect.name in _TENTATIVE and above.name in _OVERRULING


def _effect_of(reading: Reading, governor: Found, below: int) -> Effect:
    group = reading.group_at(governor.first)
    if "below" in governor.entry.options:
        group = governing_group(reading, below)
    between = reading.units[governor.last + 1 : below]
    openers = load(reading.sentence.language, "grammar")["complementisers"]["words"]
    embeds = any(u.lower in openers for u in between)
    # A state that is told to do it; forces are told so by their own side.
    told = (u for u in between if u.mention("name") and not u.mention("force") and not _is_own_house(reading, group, u))
    named = embeds or any(reading.markers[u.index] in {None, "to"} for u in told)
    options = governor.entry.options
    own_no = holds_own_no(reading.units, governor.first, governor.last, reading.sentence.language)
    return Effect(
        str(options["other"] if named and "other" in options else options["effect"]),
        group.tense if group else None,
        group.mode if group else "",
        bool(group and group.negated and not own_no)
        or is_denied_noun(reading, governor.first)
        or is_denied_object(reading, governor),
        governor.first,
        embeds,
        bool(options.get("speech") or options.get("settles")),
        governor.first > below,
        bool(options.get("blames")),
    )


def _is_own_house(reading: Reading, group: VerbGroup | None, unit: Unit) -> bool:
    """Whether those who are told are the ministry of whoever tells them: "I have directed the Pentagon to send …"."""
    mention, subject = unit.mention("name"), subject_of(reading, group) if group is not None else None
    if mention is None or not isinstance(mention.value, Name) or mention.value.sense != "metonym" or subject is None:
        return False
    teller = reading.units[subject].mention("name")
    return teller is None or (isinstance(teller.value, Name) and teller.value.entity_id == mention.value.entity_id)
