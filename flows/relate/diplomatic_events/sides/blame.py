"""Who is meant by a condemnation, rejection, approval or threat that names nobody: "Prague condemned this decision".

In: a `Story`, a `Reading`, an `Act` with its speakers and those found for its other side, the acts before. Out: the
actors who did what is answered, with the basis `discourse`; else those found.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.wordings import is_one_of
from flows.relate.diplomatic_events.acts import Act, points_back
from flows.relate.diplomatic_events.candidates import Meeting
from flows.relate.diplomatic_events.sides.taken_back import all_of_them
from flows.relate.diplomatic_events.words import FILE
from flows.relate.roles.no_part.phrases import is_launch_site
from flows.relate.roles.views import previous_actor
from flows.relate.story import Story

# So many sentences on, an act is still answered.
_ANSWERS = 2
_ANSWERED = frozenset({"condemnation", "rejection", "support", "threat"})
_PLEASING = frozenset({"support", "recognition", "sanction_relief", "relations_restore"})
# So many units behind the verb stands what points back: "condemned, on Monday, this move".
_REACH = 5


def blamed_in(
    story: Story,
    reading: Reading,
    act: Act,
    speakers: Sequence[Actor],
    before: Sequence[Meeting],
    found: list[Actor],
) -> list[Actor]:
    """Who did to the speaker, or to others, what is condemned, rejected or approved of without a name."""
    kind = act.options["event_type"]
    if kind not in _ANSWERED:
        return found
    if kind == "condemnation" and (_is_crime(reading, act) or _is_shot(reading, act)):
        return []
    if _is_rumour(reading, act):
        return []
    if lacks_inviter(reading, act, before):
        return found
    last, number = before[-1] if before else None, story.number_at(reading.sentence.span.start)
    own = {a.id for a in speakers}
    if (several := all_of_them(reading, act, before, number)) and (meant := _meant(several, own)):
        return meant
    if last is not None and 0 <= number - last.number <= _ANSWERS:
        doers, sufferers = {a.id for a in last.actors}, {a.id for a in last.recipients}
        answers = (last.event_type in _PLEASING) == (kind == "support")
        if answers and own & sufferers - doers:
            return _meant(last.actors, own) or found
        if last.frame != "mutual" and _points_back(reading, act):
            return _meant(last.actors, own) or found
        if kind != "support" and own & doers and not found:
            return _meant(last.recipients, own)
        if kind == last.event_type == "condemnation":  # others condemn the same
            return _meant(last.recipients, own | doers) or found
    if kind not in {"condemnation", "threat"} or found or not speakers:
        return found
    if (doer := _doer_before(story, number)) is not None and doer.id not in own:
        return [doer]
    nearest = previous_actor(story, reading.sentence.span.start, frozenset(own))
    return [nearest] if nearest is not None and story.number_at(nearest.start) == number - 1 else []


def _doer_before(story: Story, number: int) -> Actor | None:
    """The actor who is the subject of the first verb of the sentence before."""
    before = story.readings.get(number - 1)
    group = next((g for g in before.verbs if g.finite), None) if before is not None else None
    subject = subject_of(before, group) if before is not None and group is not None else None
    mention = before.units[subject].mention("name") if before is not None and subject is not None else None
    actor = actor_of(mention, "discourse") if mention is not None else None
    return actor if actor is not None and actor.type != "group" else None


def _is_rumour(reading: Reading, act: Act) -> bool:
    """Whether what is decried or denied is talk that has no author: « a qualifié de mensonge les bruits »."""
    language = reading.sentence.language
    rumours = load(language, FILE)["rumours"]
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + 1 + 2 * _REACH]
    return any(u.nominal and is_one_of(fold(u.text), rumours, language) for u in behind)


def lacks_inviter(reading: Reading, act: Act, before: Sequence[Meeting]) -> bool:
    """Whether an invitation is declined of which nothing was told: nobody of the sentences before need have sent it."""
    if act.options["event_type"] != "rejection" or act.relation != "self":
        return False
    words = load(reading.sentence.language, FILE)["invitations"]
    near = reading.units[max(0, act.trigger.first - _REACH) : act.trigger.last + 1 + _REACH]
    invited = any(is_one_of(fold(u.text), words, reading.sentence.language) for u in near if u.nominal)
    return invited and not (before and before[-1].event_type == "visit") and not _points_back(reading, act)


def _meant(side: Sequence[Actor], speakers: set[str]) -> list[Actor]:
    return [replace(a, basis="discourse") for a in side if a.id not in speakers]


def _is_crime(reading: Reading, act: Act) -> bool:
    """Whether a deed of persons unknown is what is condemned: "condemned the kidnapping"; nobody's act is meant."""
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + 1 + _REACH]
    noun = next((u for u in behind if u.nominal), None)
    language = reading.sentence.language
    crimes = load(language, FILE)["victims"]["crimes"]
    return noun is not None and not _points_back(reading, act) and is_one_of(fold(noun.text), crimes, language)


def _is_shot(reading: Reading, act: Act) -> bool:
    """Whether of what is condemned only the site of the launch is told: "the rockets fired from Lebanon"."""
    return any(is_launch_site(reading, u.index, act.trigger.last) for u in reading.units[act.trigger.last + 1 :])


def _points_back(reading: Reading, act: Act) -> bool:
    """Whether what stands behind the verb takes up what was told: "this decision", « ce geste »."""
    behind = reading.units[act.trigger.last + 1 : act.trigger.last + 1 + _REACH]
    return any(points_back(u.lower, reading.sentence.language) for u in behind)
