"""Whose statement a text is that names no publisher: the state of a ministry's readout or a briefing.

In: the text, its mentions and its language, whether it is a transcript. Out: a state's ISO code or null. Only a text
that opens with an office without a state ("The minister travelled to …") or is a transcript is a statement; the state
is the one that its own seats, forces and speakers name. Where its language is spoken is data (`homes` in
`discourse.toml`).
"""

from collections import Counter

from flows.dictionary import load
from flows.normalise.mention import Mention, Mentions, Name

# How surely a name's sense says that the text speaks for its state.
_WEIGHTS = {"metonym": 3, "force": 2}
_LABEL = 3


def home_of(text: str, mentions: Mentions, language: str, *, transcript: bool) -> str | None:
    """The state for which a statement speaks, if it is one and one state is the likeliest."""
    named = [(m, m.value) for m in mentions if m.kind == "name" and isinstance(m.value, Name)]
    if not named or not (transcript or _is_bare_office(named[0][1])):
        return None
    spoken: set[str] = set(load(language, "discourse")["homes"])
    votes: Counter[str] = Counter()
    others: set[str] = set()
    for mention, name in named:
        if name.type != "state" or name.entity_id is None:
            continue
        if _is_label(text, mention):
            votes[name.entity_id] += _LABEL
        elif name.sense in {"office", "person"}:
            others.add(name.entity_id)
        elif name.sense in _WEIGHTS or name.entity_id in spoken:
            votes[name.entity_id] += _WEIGHTS.get(name.sense, 1)
    likeliest = [(state, count) for state, count in votes.most_common() if state not in others or count >= _LABEL]
    if not likeliest or (len(likeliest) > 1 and likeliest[0][1] == likeliest[1][1]):
        return None
    return likeliest[0][0]


def _is_bare_office(name: Name) -> bool:
    """An office without its state that speaks for itself: a report opens with "the government" as often."""
    told = name.sense == "office" and name.office not in {None, "government"}
    return told and name.entity_id is None and name.person is None


def _is_label(text: str, mention: Mention) -> bool:
    """Whether a name says whose turn it is: "MR PRICE: We call on …"."""
    return text[mention.end : mention.end + 2].strip().startswith(":")
