"""The features on which the confidence of a diplomatic event is calibrated.

In: an `Act` and what was read of it. Out: neutral features, 0 or 1 or a small number each.
"""

from flows.dictionary import load
from flows.normalise.mention import Mention
from flows.relate.clauses.reading import Reading
from flows.relate.diplomatic_events.acts import Act, determiner_of, points_back
from flows.relate.diplomatic_events.sides import RECIPIENT, Sides
from flows.relate.doubt.clause import Doubt
from flows.relate.traits import Features, actor_traits, trigger_traits


def act_traits(
    reading: Reading, act: Act, sides: Sides, doubt: Doubt, status: str | None, date: Mention | None
) -> Features:
    """What the act looks like."""
    traits = trigger_traits(reading, act.trigger, doubt)
    traits |= actor_traits("actor", sides.actors) | actor_traits("recipient", sides.recipients)
    traits |= {f"{role}_score": max(-4.0, min(points, 8.0)) / 4 for role, points in sides.scores.items()}
    for role, places in sides.places.items():
        traits |= {f"{role}_at_{place}": 1.0 for place in places}
        traits |= {f"{act.options['event_type']}_{role}_{place}": 1.0 for place in places if role == RECIPIENT}
    traits |= {f"status_{status}": 1.0, f"relation_{act.relation}": 1.0, f"frame_{act.frame}": 1.0}
    traits |= {f"carrier_{effect}": 1.0 for effect in act.effects}
    if not act.effects and act.relation != "self":
        traits["no_carrier"] = 1.0
    traits["dated"] = float(date is not None and _in(reading, date))
    traits["participants"] = min(len(sides.actors), 4) / 2
    determiner, language = determiner_of(reading, act), reading.sentence.language
    traits["demonstrative"] = float(points_back(determiner, language))
    traits["definite"] = float(determiner in load(language, "grammar")["determiners"]["definite"])
    return traits


def _in(reading: Reading, mention: Mention) -> bool:
    span = reading.sentence.span
    return span.start <= mention.start and mention.end <= span.end
