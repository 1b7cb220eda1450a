"""Triggers that tell a row without a force: the nouns of exercises and of leaving, the opening of a base.

In: a `Reading` and the triggers that move nothing. Out: those that stand alone, an exercise once a sentence.
"""

from collections.abc import Sequence

from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.reading import Reading
from flows.relate.deployments.drills import is_another, is_civil, is_held
from flows.relate.deployments.moves.move import Move
from flows.relate.deployments.moves.soles import is_sole


def stands_alone(reading: Reading, trigger: Found) -> bool:
    """Whether a trigger tells a row without a force: nouns do, verbs only where they join an exercise."""
    options = trigger.entry.options
    if options.get("site_object") or is_sole(reading, trigger):
        return True
    if not options.get("alone") or (trigger.kind == "verb" and not options.get("joins")):
        return False
    return not is_civil(reading, trigger)


def without_repeats(reading: Reading, alone: Sequence[Found], moves: Sequence[Move]) -> list[Found]:
    """An exercise is told once a sentence: by those who take part in it, else by the first of its names."""
    drills = [t for t in alone if t.entry.options["frame"] == "drill"]
    if any(m.trigger.entry.options["frame"] == "drill" for m in moves):
        kept = None
    else:
        kept = next((t for t in drills if t.entry.options.get("joins")), drills[0] if drills else None)
    aside = kept is not None and reading.markers[kept.first] in {"of", "for", "about", "against"}
    if kept is not None and aside and kept.kind == "noun" and not is_held(reading, kept):
        kept = None
    others = [t for t in drills if kept is not None and t.first > kept.last and is_another(reading, t, kept)]
    return [t for t in alone if t not in drills or t is kept or t in others[:1]]
