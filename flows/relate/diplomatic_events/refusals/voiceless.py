"""Words that only a plan asks for, which a pronoun takes up: "The plan is ready. It calls for …".

In: a `Story`, a `Reading` and an `Act`. Out: whether a pronoun stands for a plan as who speaks. The nouns are data
(`plans` in `diplomatic_events.toml`).
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.words import FILE, listed
from flows.relate.story import Story


def is_voiceless(story: Story, reading: Reading, act: Act) -> bool:
    """Whether what speaks is a plan that the sentence before told about as its subject."""
    group = act.group if act.frame == "speech" and act.relation == "self" else None
    subject = subject_of(reading, group) if group is not None and group.finite and group.voice == "active" else None
    number = story.number_at(reading.sentence.span.start)
    if subject is None or number == 0 or reading.units[subject].lower not in load(story.language, FILE)["things"]:
        return False
    before = story.reading_at(number - 1)
    told = next((at for g in before.verbs if g.finite and (at := subject_of(before, g)) is not None), None)
    unit = before.units[told] if told is not None else None
    plans = listed(story.language, "plans")
    return unit is not None and not unit.mention("name") and bool(plans.match(fold(unit.text)))
