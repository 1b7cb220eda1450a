"""Groups that are named by common words: "Western states", "some twenty countries", « les alliés de l'Otan ».

In: the pieces of a text and flows/dictionary/<language>/groups.toml. Out: the pieces with each group as one piece. A
group is never expanded into members: it has no id, and its name is in the words of the text.
"""

from collections.abc import Iterator, Sequence

from flows.dictionary import load
from flows.normalise.names.entity import Entity
from flows.normalise.names.frames import REACH, GroupFrame, group_frame
from flows.normalise.names.inflect import adjective_forms
from flows.normalise.names.words import Piece, Word


def group_wordings(language: str) -> Iterator[tuple[str, Word]]:
    """Names ("n"), head nouns ("G") and adjectives ("a") of groups."""
    table, rules = load(language, "groups"), load(language, "names")["inflection"]
    heads = {*table["heads"]["strong"], *table["heads"]["weak"]}
    for name, wordings in table["names"].items():
        group = Entity("", name, None, "group")
        yield from ((w, Word("n", "groups.names", group, "generic", plural=True)) for w in wordings if w not in heads)
    for wording in heads:
        yield wording, Word("G", "groups.heads", Entity("", wording, None, "group"), "generic", plural=True)
    for name, wordings in table["adjectives"].items():
        group = Entity("", name, None, "group")
        for wording in wordings:
            for form in adjective_forms(wording, rules):
                yield form, Word("a", "groups.adjectives", group, "adjective")


def with_groups(pieces: Sequence[Piece], text: str, folded: str, language: str) -> list[Piece]:
    """The pieces, with a piece "n" for each group around its head noun; heads that name no group are left out."""
    found: list[Piece] = []
    covered = 0
    for index, piece in enumerate(pieces):
        if piece.start < covered:
            continue
        if piece.symbol != "G":
            found.append(piece)
            continue
        group = _group(pieces, index, text, folded, language)
        if group:
            while found and found[-1].end > group.start:
                found.pop()
            found.append(group)
            covered = group.end
    return found


def _group(pieces: Sequence[Piece], index: int, text: str, folded: str, language: str) -> Piece | None:
    frame, head = group_frame(language), pieces[index]
    if frame.never.search(folded[max(0, head.start - REACH) : head.start]):
        return None
    before = _organisations_before(pieces, index, folded, frame)
    start = before[0].start if before else head.start
    end = _end(head.end, folded, frame)
    behind = _organisations_behind(pieces, index, end, folded, frame)
    modified = bool(before or behind or end > head.end)
    start, quantified, described = _start(start, folded, frame)
    noun = folded[head.start : head.end]
    enough = modified or described if noun in frame.weak else modified or quantified
    if not enough and noun not in frame.bare:
        return None
    end = behind[-1].end if behind else end
    members = {piece.word.entity for piece in (*before, *behind)}
    within = members.pop() if len(members) == 1 else None
    entity = Entity("", text[start:end], None, "group")
    return Piece(start, end, Word("n", "groups.heads", entity, "generic", plural=True, within=within))


def _organisations_before(pieces: Sequence[Piece], index: int, folded: str, frame: GroupFrame) -> list[Piece]:
    """Organisations right before the head and joined to each other: "NATO and EU member states"."""
    found: list[Piece] = []
    edge, gaps = pieces[index].start, frozenset((" ", "'s "))
    for piece in reversed(pieces[:index]):
        if not _is_organisation(piece) or folded[piece.end : edge] not in gaps:
            break
        found.insert(0, piece)
        edge, gaps = piece.start, frame.also
    return found


def _organisations_behind(
    pieces: Sequence[Piece], index: int, edge: int, folded: str, frame: GroupFrame
) -> list[Piece]:
    """Organisations behind the head: « les États membres de l'Otan et de l'UE »."""
    found: list[Piece] = []
    gaps = frame.of
    for piece in pieces[index + 1 :]:
        if piece.start < edge:
            continue
        if not _is_organisation(piece) or folded[edge : piece.start] not in gaps:
            break
        found.append(piece)
        edge, gaps = piece.end, frame.also
    return found


def _is_organisation(piece: Piece) -> bool:
    return piece.symbol == "n" and piece.word.entity is not None and piece.word.entity.type in ("igo", "group")


def _start(start: int, folded: str, frame: GroupFrame) -> tuple[int, bool, bool]:
    """Where the group begins, with its numbers and modifiers but no article; whether it has any, and any modifier."""
    ahead = frame.before.search(folded[max(0, start - REACH) : start])
    if ahead is None:
        return start, False, False
    opening = frame.opening.match(ahead.group())
    begin = start - len(ahead.group()) + (opening.end() if opening else 0)
    return begin, begin < start, bool(frame.modifier.search(folded[begin:start]))


def _end(end: int, folded: str, frame: GroupFrame) -> int:
    """Where the group ends, with the modifiers behind its head."""
    behind = frame.behind.match(folded[end : end + REACH])
    return end + len(behind.group().rstrip()) if behind else end
