"""How far a force is from being what a trigger moves.

In: a `Reading`, a trigger and the unit of a force. Out: a cost: side, verbs and stops between, its marker.
"""

from flows.dictionary import load
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.objects import is_behind_object
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import governing_group
from flows.relate.clauses.verbs import VerbGroup
from flows.relate.deployments.carriers import bidden, carrier
from flows.relate.deployments.forces import count_of, force_at, is_base
from flows.relate.deployments.moves.force_phrases import marker_of
from flows.relate.deployments.moves.sides import side_cost
from flows.relate.deployments.moves.subjects import acts_behind, is_done_to, is_subject

# How far, in units, what men serve in may stand behind the verb.
_SERVED = 6
_ASIDE = {"for", "against", "under", "about", "according", "as", "between", "by", "to"}


def cost_of(reading: Reading, trigger: Found, thing: int) -> float:
    """How far a force is from being what the trigger moves: side, verbs and stops between, its marker."""
    if _stays(reading, trigger, thing) or (trigger.entry.options.get("spare") and thing < trigger.first):
        return 99.0
    group = carrier(reading, trigger)
    if trigger.kind == "verb" and trigger.entry.options.get("agents") and marker_of(reading, thing) != "by":
        return 99.0
    ride = trigger.kind == "phrase" and trigger.entry.options["frame"] == "stand" and 0 < thing - trigger.last <= 3
    if ride and (force := force_at(reading, thing)) is not None and force.unit in {"ship", "aircraft", "vehicle"}:
        return 99.0  # « à bord de véhicules »
    sent = trigger.entry.options["frame"] in {"move", "keep"} and not qualifies(reading, trigger, thing)
    if _is_anothers(reading, trigger, thing) or (sent and is_done_to(reading, group, thing)):
        return 99.0
    first, last = (group.first, max(group.last, trigger.last)) if group else (trigger.first, trigger.last)
    between = range(min(thing, last) + 1, max(thing, first))
    above = governing_group(reading, group.first) if group and not group.finite else None
    others = [g for g in reading.verbs if g not in {group, above} and g.head in between and _acts(g)]
    verbs = sum(3.0 if g.finite else 1.5 for g in others)
    stops = sum(1 for i in between if reading.units[i].lower in {";", ":"})
    passive = group is not None and group.voice == "passive" and thing < first
    beside = qualifies(reading, trigger, thing) and count_of(reading, thing).start is not None
    if beside and trigger.kind == "phrase":
        return 1.0
    aside = _aside(reading, trigger, thing) and not passive and not beside and bidden(reading, group) != thing
    aside = aside and not (group is not None and acts_behind(reading, group, thing))
    behind = group is not None and trigger.kind == "verb" and is_behind_object(reading, group, thing)
    if (behind and not _extends(reading, trigger, thing)) or _is_served_in(reading, trigger, thing):
        return 99.0
    own = trigger.entry.options.get("joins") or trigger.entry.options.get("as_subject")
    purpose = bool(own) and group is not None and group.tense == "infinitive"  # "scrambled two jets to watch drones"
    side = side_cost(reading, trigger, group, thing)
    return side + verbs + 0.08 * len(between) + 8.0 * aside + 4.0 * stops + 3.0 * purpose


def _is_anothers(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether a participle stands right behind another force: "900 men stationed there and six jets based here"."""
    between = (i for i in range(thing + 1, trigger.first) if reading.units[i].mention("force"))
    other = next((i for i in between if qualifies(reading, trigger, i)), None)
    return other is not None and other not in listed_with(reading, thing, "force")


def _is_served_in(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether a force is only what others serve in: "the Danes serving in NATO's battle groups"."""
    stands = trigger.kind == "verb" and trigger.entry.options["frame"] == "stand"
    if reading.markers[thing] != "in":
        return False
    if stands and 0 < thing - trigger.last <= _SERVED:
        return True
    own = reading.group_at(trigger.first)
    if own is not None and own.finite and thing < own.first and not is_subject(reading, own, thing):
        return True  # « ont embarqué dans trois avions et se trouvent au Tchad »
    group = next((g for g in reversed(reading.verbs) if g.first < thing), None)
    if group is None or group.tense not in {"gerund", "participle"} or thing - group.last > _SERVED:
        return False
    aside: list[str] = load(reading.sentence.language, "deployments")["turns"]["aside"]
    men = any(u.mention("force") for u in reading.units[max(0, group.first - 3) : group.first])
    return men and reading.units[group.head].lower.startswith(tuple(aside))


def _aside(reading: Reading, trigger: Found, thing: int) -> bool:
    """Under a marker that makes it no object; those by whom others are relieved do move."""
    marker = marker_of(reading, thing)
    if marker in {"to", "of"} and _changes(reading, trigger, thing):
        return False
    options = trigger.entry.options
    if (options.get("hosts") or options.get("to_object")) and marker == "to":
        return False
    if marker in {"of", "for"} and _extends(reading, trigger, thing):
        return False
    if options.get("agents") and marker == "by":
        return False
    group = reading.group_at(trigger.first)
    joined = options["frame"] == "stand" and group is not None and group.voice == "passive"
    relieved = trigger.kind == "verb" and (options["action"] == "rotate" or joined)
    return marker in _ASIDE and not (marker == "by" and relieved)


def _extends(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether the object of the verb is the stay of the force: "will not renew the mandate of its 90 men"."""
    between = reading.units[trigger.last + 1 : thing]
    return len(between) <= 9 and any(u.lower in trigger.entry.options.get("terms", ()) for u in between)


def _stays(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether the force is a base, and the trigger neither opens, keeps nor leaves it."""
    options = trigger.entry.options
    kept = options["action"] in {"base", "alert"} or options["frame"] == "keep" or options.get("site_object")
    where = reading.markers[thing] in {"in", "near", "from"} and not options.get("site_object")
    return is_base(reading, thing) and (where or not kept)


def _changes(reading: Reading, trigger: Found, thing: int) -> bool:
    """A count that goes from one number to another: « ramener de 600 à 350 le nombre de soldats »."""
    between = reading.units[trigger.last + 1 : thing]
    return sum(1 for u in between if u.mention("quantity")) >= 2


def _acts(group: VerbGroup) -> bool:
    return group.tense != "participle"


def is_qualifier(reading: Reading, phrase: Found) -> bool:
    """An adjective that may stand beside a force: « ses militaires présents au Mali »."""
    return phrase.first == phrase.last and reading.units[phrase.first].pos == "ADJ"


def _finite(group: VerbGroup | None) -> bool:
    return group is not None and group.tense not in {"participle", "gerund"}


def qualifies(reading: Reading, trigger: Found, thing: int) -> bool:
    """Whether the trigger is a participle right behind the force: "troops stationed there", « troupes combattant »."""
    group = reading.group_at(trigger.first)
    bare = trigger.kind == "phrase" and group is None and is_qualifier(reading, trigger)
    if not (trigger.kind == "verb" or bare) or not thing < trigger.first or _finite(group):
        return False
    between = reading.units[thing + 1 : group.first if group else trigger.first]
    return len(between) <= 4 and all(u.pos in {"ADJ", "ADV", "PROPN"} or u.mention("name") for u in between)
