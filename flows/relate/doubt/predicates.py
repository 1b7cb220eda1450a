"""What is said of a deed that a noun tells: "is on hold", « à l'étude », "subject to a suspension".

In: a `Reading`, the governors found in it and the unit of the noun. Out: the governor that says it, or null. Adjectives
and phrases are data (`predicate` in `doubt.toml`, `subjected` in `grammar.toml`).
"""

from dataclasses import replace
from functools import lru_cache

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found, lexicon
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.relatives import relative_before
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.verbs import VerbGroup

# How many words before a noun the word stands at most by which a deed is subject to it: "met with a firm refusal".
_LINK = 6


@lru_cache(maxsize=1 << 4)
def predicates(reading: Reading) -> tuple[Found, ...]:
    """What is said of deeds by an adjective or a phrase, from its verb on: "is on hold", « était encore possible »."""
    found = lexicon(reading.sentence.language, "doubt", "predicate").find(reading.units)
    adverbs = (f.first > 0 and reading.group_at(f.first) is None for f in found)
    return tuple(replace(f, first=f.first - 1) if adverb else f for f, adverb in zip(found, adverbs, strict=True))


def predicate_of(reading: Reading, found: dict[int, Found], index: int, seen: set[int]) -> Found | None:
    """What is said of a deed: « la livraison de mortiers est à l'étude », « Écartée par Oslo, … », "Sending …"."""
    groups = {at: g for at in found if at not in seen and (g := reading.group_at(at)) is not None}
    if (own := reading.group_at(index)) is not None:
        return _said_of_opening(reading, found, groups, own)
    told = {
        at: g for at, g in groups.items() if (at > index and g.finite) or (g.first <= 1 and g.tense == "participle")
    }
    return next(
        (found[at] for at, g in told.items() if subject_of(reading, g) == index),
        _subjected(reading, found, index, seen),
    )


def _said_of_opening(
    reading: Reading, found: dict[int, Found], groups: dict[int, VerbGroup], own: VerbGroup
) -> Found | None:
    """What the clause says of a deed with which a verb opens it: "Sending troops to Chad is under consideration"."""
    if own.first > 0 or own.tense not in {"gerund", "infinitive"}:
        return None
    main = next((g for g in reading.verbs if g.finite and g.first > own.last), None)
    opened = main is None or any(u.lower == "," for u in reading.units[own.last : main.first])
    if main is None or opened or relative_before(reading, main):
        return None
    return next((found[at] for at, group in groups.items() if group == main), None)


def _subjected(reading: Reading, found: dict[int, Found], index: int, seen: set[int]) -> Found | None:
    """To what a deed is said to be subject: "deliveries are subject to a suspension", « fait l'objet d'un refus »."""
    links = load(reading.sentence.language, "grammar")["subjected"]["words"]
    for at, governor in found.items():
        if at <= index or at in seen or governor.kind != "noun":
            continue
        opening = max(index, at - _LINK)
        link = next((i for i in range(at - 1, opening, -1) if reading.units[i].lower in links), None)
        group = next((g for g in reversed(reading.verbs) if g.finite and link is not None and g.first < link), None)
        if group is not None and subject_of(reading, group) == index:
            return governor
    return None
