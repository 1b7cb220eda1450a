"""Find forces: people, formations and equipment that can be deployed.

In: a text and its language. Out: mentions of kind "force", in the order of the text, never overlapping. The words are
flows/dictionary/<language>/forces.toml; equipment is what `items` found, read by flows/atlas/force_items.csv ("three
frigates": naval, counted in ships), and a battery word inside lends it its unit.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, cast

from flows.atlas import rows
from flows.dictionary import DictionaryError, Table, entries, load
from flows.normalise.gazetteer import Gazetteer, Hit, fold
from flows.normalise.items import find_items
from flows.normalise.items.wordings import numbers, spellings
from flows.normalise.mention import Force, ForceType, ForceUnit, Item, Mention
from flows.normalise.ships import with_ships
from flows.normalise.spans import Spans

# A weak wording counts when a sure force, an item or a military sign stands within this many characters.
SIGN_DISTANCE = 250


@dataclass(frozen=True, slots=True)
class _Word:
    force: Force
    weak: bool
    after: re.Pattern[str] | None
    sure: re.Pattern[str] | None
    behind: re.Pattern[str] | None


_Piece = _Word | Literal["look_alike", "sign"]


def find_forces(text: str, language: str, items: Sequence[Mention] | None = None) -> list[Mention]:
    """The forces of a text; `items` are its item mentions, where they have been found already.

    Raises DictionaryError when the language has no forces.toml.
    """
    hits = _lexicon(language).find(text)
    look_alikes = Spans(hit for hit in hits if hit.payload == "look_alike")
    words = [Hit(hit.start, hit.end, hit.payload) for hit in hits if isinstance(hit.payload, _Word)]
    words = [hit for hit in words if _stands(text, hit, look_alikes)]
    equipment = _equipment(find_items(text, language) if items is None else items)
    signs = [hit.start for hit in hits if hit.payload == "sign"]
    signs += [hit.start for hit in words if not hit.payload.weak]
    signs = sorted([*signs, *(mention.start for mention in equipment)])
    kept = [hit for hit in words if not hit.payload.weak or _near(signs, hit.start) or _sure(text, hit)]
    rule = f"forces.{language}"
    return with_ships(text, language, list(_merged(text, kept, equipment, rule)), rule)


def _merged(text: str, words: Sequence[Hit[_Word]], equipment: Sequence[Mention], rule: str) -> Iterator[Mention]:
    """Equipment, with the unit of a battery word in it, and force words; the longer goes before ("tank battalion")."""
    told, moved = Spans(words), Spans(equipment)
    for mention in equipment:
        force = cast(Force, mention.value)
        words_beside = told.meeting(mention.start, mention.end)
        if any(hit.end - hit.start > mention.end - mention.start for hit in words_beside):
            continue
        if any(hit.payload.force.unit == "battery" for hit in words_beside):
            force = replace(force, unit="battery")
        yield replace(mention, value=force, rule=rule)
    for hit in words:
        beside = moved.meeting(hit.start, hit.end)
        if hit.end - hit.start > max((m.end - m.start for m in beside), default=0):
            end = max([hit.end, *(m.end for m in beside)])  # "squadron of F-22" before "F-22 jets"
            yield Mention("force", hit.start, end, text[hit.start : end], hit.payload.force, rule)


def _equipment(items: Sequence[Mention]) -> list[Mention]:
    found: list[Mention] = []
    for mention in items:
        item = cast(Item, mention.value)
        kind = _kinds().get(item.type or "") or _kinds().get(item.category)
        if kind:
            name = f"{item.designation} {item.name}" if item.designation else item.name
            force = Force(name, kind[0], kind[1], item.plural, item.category)
            found.append(Mention("force", mention.start, mention.end, mention.text, force, mention.rule))
    return found


def _stands(text: str, hit: Hit[_Word], look_alikes: Spans[Hit[_Piece]]) -> bool:
    if look_alikes.meeting(hit.start, hit.end):
        return False
    after, behind = hit.payload.after, hit.payload.behind
    if behind is not None and behind.match(fold(text[hit.end : hit.end + 30])) is None:
        return False
    return after is None or after.search(fold(text[max(0, hit.start - 20) : hit.start])) is not None


def _sure(text: str, hit: Hit[_Word]) -> bool:
    """Whether a weak wording counts by what stands before it alone (« 1 200 hommes »)."""
    sure = hit.payload.sure
    return sure is not None and sure.search(fold(text[max(0, hit.start - 20) : hit.start])) is not None


def _near(signs: Sequence[int], position: int) -> bool:
    at = bisect_left(signs, position - SIGN_DISTANCE)
    return at < len(signs) and signs[at] <= position + SIGN_DISTANCE


@cache
def _kinds() -> dict[str, tuple[ForceType, ForceUnit]]:
    return {
        row["item"]: (cast(ForceType, row["force_type"]), cast(ForceUnit, row["unit"]))
        for _, row in rows("force_items.csv")
    }


@cache
def _lexicon(language: str) -> Gazetteer[_Piece]:
    found: dict[str, _Piece] = {}
    for entry in entries(language, "forces", "force"):
        for key in ("forms", "weak"):
            for form in entry.get(key, ()):
                singular, plural = numbers(form)
                for written in dict.fromkeys([*singular, *plural]):
                    word = _word(language, entry, written not in singular, key == "weak")
                    if found.setdefault(written, word) != word:
                        raise DictionaryError(language, "forces", repr(written), f"already stands for {found[written]}")
    for name, kind in (("forces", "look_alike"), ("items", "sign")):
        for entry in load(language, name).get(kind, ()):
            for form in entry["forms"]:
                found |= {written: cast(_Piece, kind) for written in spellings(form) if written not in found}
    for entry in load(language, "items").get("modifier", ()):
        for form in entry["forms"] if entry.get("telling") else ():
            found |= {written: cast(_Piece, "sign") for written in spellings(form) if written not in found}
    return Gazetteer(found)


def _word(language: str, entry: Table, plural: bool, weak: bool) -> _Word:
    missing = {"id", "type"} - set(entry)
    if missing:
        raise DictionaryError(language, "forces", str(entry.get("id", "force")), f"add {', '.join(sorted(missing))}")
    body = bool(entry.get("body"))
    name, unit, state = entry.get("name", entry["id"]), entry.get("unit"), entry.get("state")
    force = Force(name, entry["type"], unit, plural, entry.get("category"), body, state)
    after, sure, behind = (re.compile(entry[key]) if key in entry else None for key in ("after", "sure", "behind"))
    return _Word(force, weak, after, sure, behind)
