"""Find warships by their names: "USS Carney", « la frégate Languedoc », "the Carl Vinson carrier strike group".

In: a text and the forces found in it by common words. Out: the forces, those with a ship's name beside them lengthened
by it and given its state. A ship with a navy's prefix stands alone; a bare name needs a word for a ship beside it.
A person's name with an article is a ship's ("the Harry S. Truman"). Names and prefixes are flows/atlas/ships.csv, with
the words that link a name (`link`) and those of its group behind it (`formation`); articles are in forces.toml.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from flows.atlas import rows
from flows.dictionary import load
from flows.normalise.alternation import alternation
from flows.normalise.gazetteer import fold_signs
from flows.normalise.mention import Force, Mention
from flows.normalise.spans import Spans

_BESIDE = re.compile(r"[ «\"“]{1,3}\Z")
# No article and no noun of a ship is longer, with its space.
_REACH = 9
_NAME = r"[A-ZÀ-Ý][\w.'-]*\w"
_WARSHIP = Force("warship", "naval", "ship", item_category="ship")


@dataclass(frozen=True, slots=True)
class _Ship:
    start: int
    end: int
    state: str
    alone: bool


def with_ships(text: str, language: str, forces: Sequence[Mention], rule: str) -> list[Mention]:
    """The forces of a text and its named ships, in order."""
    found = sorted(forces, key=lambda mention: mention.start)
    for ship in _ships(text, language):
        inside = [m for m in found if m.start < ship.end and ship.start < m.end]
        beside = next((m for m in found if m not in inside and _touches(text, m, ship)), None)
        if beside is None and not inside and not ship.alone:
            continue
        taken = [*inside, *([beside] if beside else [])]
        start, end = min([ship.start, *(m.start for m in taken)]), max([ship.end, *(m.end for m in taken)])
        own = cast(Force, (beside or taken[0]).value) if taken else _WARSHIP
        named = Mention("force", start, end, text[start:end], replace(own, state=ship.state), rule)
        found = sorted([*(m for m in found if m not in taken), named], key=lambda mention: mention.start)
    return found


def _touches(text: str, mention: Mention, ship: _Ship) -> bool:
    """Whether a word for a ship or its group stands right beside the name."""
    force = cast(Force, mention.value)
    if force.force_type != "naval" or force.unit not in {"ship", "unit"}:
        return False
    before = mention.end <= ship.start and _BESIDE.fullmatch(text[mention.end : ship.start])
    return bool(before or (ship.end <= mention.start and _BESIDE.fullmatch(text[ship.end : mention.start])))


def _ships(text: str, language: str) -> list[_Ship]:
    prefixed, bare, persons, states = _patterns()
    article, noun = _before_name(language, "articles"), _before_name(language, "nouns")
    plain = fold_signs(text)
    found = [_Ship(m.start(), m.end(), states[m[1]], True) for m in prefixed.finditer(text)]
    taken = Spans(found)
    for hit in bare.finditer(plain):
        if not taken.meeting(hit.start(), hit.end()):
            first = max(0, hit.start() - _REACH)
            alone = hit[0] in persons and article.search(plain, first, hit.start()) is not None
            alone = alone or noun.search(plain, first, hit.start()) is not None
            found.append(_Ship(hit.start(), hit.end(), states[hit[0]], alone))
    return sorted(found, key=lambda ship: ship.start)


@cache
def _before_name(language: str, key: str) -> re.Pattern[str]:
    """What finds the articles or the nouns of ships right before a name."""
    words = alternation(map(re.escape, load(language, "forces")["ships"][key]))
    return re.compile(rf"\b{words} \Z", re.IGNORECASE)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str], dict[str, str]]:
    """What finds ships by prefix, ships by name, which names are persons', the state of each prefix and name."""
    listed: dict[str, dict[str, str]] = {}
    for _, row in rows("ships.csv"):
        listed.setdefault(row["kind"], {})[fold_signs(row["name"])] = row["state"]
    persons, prefixes = listed["person"], listed["prefix"]
    names = {**persons, **listed["ship"]}
    found = {kind: "|".join(map(re.escape, words)) for kind, words in listed.items()}
    own = rf"(?!(?:{found['formation']})\b)(?:{_NAME}|[A-Z]\.)"
    prefixed = re.compile(rf"\b({alternation(map(re.escape, prefixes))})(?: {own})+(?: (?:{found['link']}) {_NAME})?")
    bare = re.compile(rf"\b{alternation(map(re.escape, sorted(names, reverse=True)))}(?!\w)")
    return prefixed, bare, frozenset(persons), {**prefixes, **names}
