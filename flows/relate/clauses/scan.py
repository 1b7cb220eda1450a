"""Which sentences of an article could tell an event: most can't, and are never parsed.

In: the folded text, its sentences and mentions. Out: the numbers of the sentences worth reading. A sentence needs a
trigger of a table, by the letters alone, and what the table's rows are made of: an item or a sum, a force, a name. A
`light` verb needs its object too; a counted force of somebody's needs no trigger. For names, "they" or "the two men"
behind a sentence that names somebody will do; for forces, a pronoun behind a sentence that counts some.
"""

from collections.abc import Sequence

from flows.normalise.mention import Mentions
from flows.relate.clauses.list_heads import list_heads
from flows.relate.clauses.passages import TABLE_FILES, Passage
from flows.relate.clauses.sentences import SentenceSpan, mentions_in
from flows.relate.clauses.signs import signs_of
from flows.relate.clauses.taking_up import calls_off, counts_on, dates, moves_on, takes_up

# How many characters a headline has at most that names things without a verb.
_HEADLINE = 80


def worth_reading(folded: str, language: str, spans: Sequence[SentenceSpan], mentions: Mentions) -> list[int]:
    """The numbers of the sentences that could tell an event. `mentions` are in order."""
    signs = {file: signs_of(language, file) for file in TABLE_FILES}
    kinds = [{str(mention.kind) for mention in mentions_in(mentions, span)} for span in spans]
    passage = Passage(language, folded, signs, spans, kinds)
    asked = (_is_worth, counts_on, takes_up, dates, moves_on, calls_off)
    return [number for number in range(len(spans)) if any(tells(passage, number) for tells in asked)]


def _is_worth(passage: Passage, number: int) -> bool:
    span, kinds = passage.spans[number], passage.kinds[number]
    if kinds >= {"force", "quantity"} and kinds & {"name", "place"}:
        return True  # "the 900 Danish soldiers in Mali"
    if span.bullet and kinds & {"item", "force"}:
        return True
    if {"item", "name"} <= kinds and _is_headline(passage, span):
        return True
    if "item" in kinds and any(h.match(passage.folded, span.start) for h in list_heads(passage.language).values()):
        return True
    return any(
        table.told(passage.folded, span)
        if passage.has(file, number)
        else kinds & {"name", "place"} and (passage.alone(file, number) or table.paired(passage.folded, span))
        for file, table in passage.signs.items()
    )


def _is_headline(passage: Passage, span: SentenceSpan) -> bool:
    """Whether a sentence is as short as a headline and ends like one: "Norway: ten howitzers for Chad"."""
    return span.end - span.start <= _HEADLINE and passage.folded[span.end - 1 : span.end].isalnum()
