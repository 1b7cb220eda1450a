"""What the words that govern a trigger do to its event: "approved the delivery", "doesn't rule out sending".

In: a `Reading` and the unit of a trigger. Out: neutral `Effect`s, the nearest governor first. The effects are those of
`doubt.toml`, the same in every language.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from flows.dictionary import load
from flows.relate.clauses.conjugation import Mode, Tense
from flows.relate.clauses.governing import governors_in
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group
from flows.relate.doubt.above import governors_above

# Nouns that only name what is to come: the verb above them decides ("scrapped its plan to deliver").
_TENTATIVE = {"plan", "promise", "consider", "approve", "request"}
_OVERRULING = {"cancel", "suspend", "refuse", "deny", "consider", "fail", "request", "approve", "allow"}
# Infinitives that only tell how the deed is to go on: what is above them decides ("urged Oslo to speed up deliveries").
_PACES = {"begin", "continue", "complete"}


@dataclass(frozen=True, slots=True)
class Effect:
    """What a governing word does to the event ("approve", "promise", "refuse" …), and how that word itself stands.

    `embeds` holds where the event is told in a clause of its own below the word ("fears that …"), `told` where the
    word announces or settles it (« a annoncé expulser », "agreed to resume"), `behind` where the word follows it.
    """

    name: str
    tense: Tense | None
    mode: Mode
    negated: bool
    index: int
    embeds: bool = False
    told: bool = False
    behind: bool = False


def effects_on(reading: Reading, first: int) -> tuple[Effect, ...]:
    """The effects of what governs a trigger at unit `first`, as they bear on it together, the nearest first."""
    return (
        *_denied_claim(reading, first),
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
    """Whether the word above decides alone: over a plan that it scraps, a pace, the purpose of talks."""
    if effect.name == "purpose":
        return above.name == "consider"
    if effect.name == "enable":
        return above.name == "approve" and above.tense in {"past", "perfect", "pluperfect"}  # "passed a bill allowing"
    if effect.name == "approve" and effect.tense == "infinitive":
        return above.name in _OVERRULING - {"approve", "allow"}  # "urged Oslo to approve the delivery"
    if effect.name in _PACES:
        return effect.tense == "infinitive" and above.name not in {"say", "purpose"}
    if effect.name == "plan" and effect.tense == "participle":
        return above.name == "approve"  # "notified Congress of a planned sale"
    if effect.name == "doubt":
        return effect.tense is None and above.name == "approve"  # "approved the potential sale"
    return effect.tense is None and effect.name in _TENTATIVE and above.name in _OVERRULING


def _effect_of(reading: Reading, governor: Found, below: int) -> Effect:
    group = reading.group_at(governor.first)
    if "below" in governor.entry.options:
        group = governing_group(reading, below)
    between = reading.units[governor.last + 1 : below]
    openers = load(reading.sentence.language, "grammar")["complementisers"]["words"]
    embeds = any(u.lower in openers for u in between)
    # A state that is told to do it; forces are told so by their own side.
    told = (u for u in between if u.mention("name") and not u.mention("force"))
    named = embeds or any(reading.markers[u.index] in {None, "to"} for u in told)
    options = governor.entry.options
    return Effect(
        str(options["other"] if named and "other" in options else options["effect"]),
        group.tense if group else None,
        group.mode if group else "",
        bool(group and group.negated) or is_denied_noun(reading, governor.first) or _denied_object(reading, governor),
        governor.first,
        embeds,
        bool(options.get("speech") or options.get("settles")),
        governor.first > below,
    )


def _denied_object(reading: Reading, noun: Found) -> bool:
    """A governing noun right behind a denied verb ("have not seen any evidence", « n'a pas de preuve »)."""
    if noun.kind == "verb":
        return False
    group = next((g for g in reversed(reading.verbs) if g.last < noun.first), None)
    return group is not None and group.negated and noun.first - group.last <= 4


def _denied_claim(reading: Reading, first: int) -> Iterator[Effect]:
    """A deed told by a noun or an infinitive in a clause that calls it false (« sans fondement », "false reports")."""
    group = reading.group_at(first)
    if group is not None and group.finite and not _in_report(reading, group.first):
        return
    for found in governors_in(reading):
        apart = any(
            u.lower == "," for u in reading.units[first : found.first]
        )  # "weighs sending it, but no decision …"
        near = abs(found.first - first) < 20 and not apart
        if found.entry.options["effect"] == "deny" and found.kind == "phrase" and near:
            yield Effect("deny", None, "", False, found.first)


def _in_report(reading: Reading, first: int) -> bool:
    """Whether a verb is told in a report that stands as a subject: "Reports that Oslo is halting aid are false"."""
    that = load(reading.sentence.language, "grammar")["complementisers"]["that"]
    at = next((u.index for u in reversed(reading.units[:first]) if u.lower in that), 0)
    return any(
        f.kind == "noun" and f.last == at - 1 and f.entry.options["effect"] == "say" for f in governors_in(reading)
    )


def is_denied_noun(reading: Reading, index: int) -> bool:
    """A noun denied by its own determiner: "no troops", « aucune livraison »."""
    grammar = load(reading.sentence.language, "grammar")
    denying, copulas = grammar["negation"]["determiners"], grammar["verbs"]["be"]
    for at in range(index - 1, max(-1, index - 5), -1):
        unit = reading.units[at]
        if unit.lower in denying:
            return True
        group = reading.group_at(at)
        if group is not None and group.negated and unit.lemma in copulas:
            return True  # « ce n'est pas une rupture »
        if unit.pos not in {"ADJ", "ADV", "DET"}:
            return False
    return False
