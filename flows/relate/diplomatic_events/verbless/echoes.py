"""Acts that a clause only takes up: "Ottawa followed suit", « Madrid aussi », « imité par le Brésil », « comme Riga ».

In: a `Story`, a `Reading` and the acts before. Out: the act before once more, done by others towards the same. The
wordings are data: triggers with the frame `echo` and the table `echoes` of `diplomatic_events.toml`.
"""

from collections.abc import Iterator, Sequence

from flows.dictionary import load
from flows.normalise.mention import Name
from flows.relate.actor import Actor, actor_of
from flows.relate.clauses.gapping import gapped_subject
from flows.relate.clauses.lexicon import Found
from flows.relate.clauses.lists import listed_with
from flows.relate.clauses.reading import Reading
from flows.relate.clauses.subjects import subject_of
from flows.relate.clauses.wordings import Entry
from flows.relate.diplomatic_events.acts import Act
from flows.relate.diplomatic_events.beside import NAMED, beside_target, in_company
from flows.relate.diplomatic_events.candidates import Meeting
from flows.relate.diplomatic_events.frames import DONE_TO
from flows.relate.diplomatic_events.sides import Sides, envoys_beside
from flows.relate.diplomatic_events.words import FILE
from flows.relate.roles.actors import actors_at, unique_actors
from flows.relate.story import Story

ECHO = "echo"
_COUNTED = frozenset({"expulsion", "sanction", "recall"})
# So many units behind the words that announce them stands who does the same.
_TURN = 2


def taken_up(story: Story, reading: Reading, echo: Act, before: Sequence[Meeting]) -> tuple[Act, Sides] | None:
    """The last act of one side towards another, as done by those of whom the echo says that they did the same."""
    number = story.number_at(reading.sentence.span.start)
    last = next((m for m in reversed(before) if m.frame in DONE_TO and m.recipients), None)
    if last is None or last.entry is None or number - last.number > 2:
        return None
    doers = [a for a in _doers(story, reading, echo) if a.type in {"state", "igo", "group"}]
    back = [a for a in doers if a.id in {r.id for r in last.recipients}]  # whom it was done to does it back
    actors = back or [a for a in doers if a.id not in {d.id for d in last.actors}]
    if not actors:
        return None
    entry = Entry(FILE, echo.trigger.entry.id, last.entry.options)
    trigger = Found(entry, echo.trigger.first, echo.trigger.last, "verb")
    group = reading.group_at(echo.trigger.first)
    told = group is not None and group.finite
    towards = list(last.actors if back else last.recipients)
    return Act(trigger, group, "self" if told else "none"), Sides(actors, towards, {"act_actor": 4.0})


def _doers(story: Story, reading: Reading, echo: Act) -> Sequence[Actor]:
    """The agents behind a participle, the subject of a verb, the name before « aussi » or behind "the turn of"."""
    if echo.options.get("doers_behind"):
        near = reading.units[echo.trigger.last + 1 : echo.trigger.last + 1 + _TURN]
        turn = next((u.index for u in near if u.mention("name")), None)
        return actors_at(story, reading, turn) if turn is not None else ()
    group = reading.group_at(echo.trigger.first)
    if group is None and echo.trigger.kind == "noun":
        near = reading.units[echo.trigger.last + 1 : echo.trigger.last + 5]
        owner = next((u.index for u in near if u.mention("name")), None)
        marked = owner is not None and reading.markers[owner] in {"by", "of"}
        return actors_at(story, reading, owner) if owner is not None and marked else ()
    if group is None:
        at = next((i for i in range(echo.trigger.first - 1, -1, -1) if reading.units[i].mention("name")), None)
        # "Madrid too", « Oslo, elle aussi »: no verb of its own between.
        alone = at is not None and all(u.pos in {"PUNCT", "PRON"} for u in reading.units[at + 1 : echo.trigger.first])
        return actors_at(story, reading, at) if at is not None and alone else ()
    if group.voice == "passive" or group.tense == "participle":
        behind = (u.index for u in reading.units[echo.trigger.last + 1 : echo.trigger.last + 7] if u.mention("name"))
        agent = next((i for i in behind if reading.markers[i] in {"by", "of"}), None)
        return actors_at(story, reading, agent) if agent is not None else ()
    subject = subject_of(reading, group)
    return actors_at(story, reading, subject) if subject is not None else ()


def companions(reading: Reading, act: Act, sides: Sides) -> list[Actor]:
    """Who else did it in the same sentence, without a verb: « comme la Lettonie », "and Warsaw as many"."""
    if act.frame not in DONE_TO or not sides.actors:
        return []
    suffering = {*_suffering(reading, act, sides)}
    doing = (head for head in in_company(reading, act) if head not in suffering)
    heads = [*doing, *(_gapped(reading, act) if act.options["event_type"] in _COUNTED else [])]
    return _others(reading, heads, sides)


def sufferers(reading: Reading, act: Act, sides: Sides) -> list[Actor]:
    """To whom else it was done: "condemned Riga, along with Oslo", "along with Riga, Oslo was condemned"."""
    if act.frame not in DONE_TO or not sides.recipients:
        return []
    return _others(reading, [*_suffering(reading, act, sides)], sides)


def _suffering(reading: Reading, act: Act, sides: Sides) -> Iterator[int]:
    """The names of those beside the target of an act; beside the subject of a passive, too."""
    if act.relation == "self" and act.group is not None and act.group.voice == "passive":
        yield from (head for head in in_company(reading, act) if head < act.trigger.first)
    yield from beside_target(reading, act, sides.recipients)
    yield from envoys_beside(reading, act)


def _others(reading: Reading, heads: Sequence[int], sides: Sides) -> list[Actor]:
    found = [a for head in heads for i in listed_with(reading, head, "name") for a in _actors(reading, i)]
    known = {a.id for a in (*sides.actors, *sides.recipients)}
    return [a for a in unique_actors(found) if a.id not in known]


def _actors(reading: Reading, index: int) -> Iterator[Actor]:
    mention = reading.units[index].mention("name")
    actor = actor_of(mention) if mention is not None else None
    if actor is not None and actor.type in {"state", "igo"}:
        yield actor


def _gapped(reading: Reading, act: Act) -> Iterator[int]:
    """Names with nothing but a number behind them, in a clause of their own: « Berlin en expulse 40, Rome 30 »."""
    words: list[str] = load(reading.sentence.language, FILE)["echoes"]["as_many"]
    units = reading.units
    for unit in units[act.trigger.last + 1 :]:
        counted = unit.mention("quantity") is not None or unit.lower in words
        ends = unit.index + 1 >= len(units) or units[unit.index + 1].pos in {"PUNCT", "CCONJ"}
        subject = gapped_subject(reading, unit.index, act.trigger.last) if counted and ends else None
        named = reading.units[subject].mention("name") if subject is not None else None
        if subject is not None and named is not None and isinstance(named.value, Name) and named.value.sense in NAMED:
            yield subject
