"""Numbers that nobody tells: "delivered tanks, without saying how many", "It did not say how many.".

In: a `Story`, the reading and unit of a thing. Out: the mention that withholds its number, or null.
"""

from flows.dictionary import load
from flows.normalise.gazetteer import fold
from flows.normalise.mention import Item, Mention, Quantity
from flows.relate.clauses.reading import Reading
from flows.relate.story import Story


def withheld(story: Story, reading: Reading, index: int) -> Mention | None:
    """The words that withhold a number behind the only thing of its sentence, or in the next one of all its things."""
    item = reading.units[index].mention("item")
    if item is None or not isinstance(item.value, Item) or not item.value.plural:
        return None
    number = story.number_at(item.start)
    several = len(story.within(number, "item")) > 1
    counted = any(not _stands_alone(story, m) for m in story.within(number, "quantity"))
    if several and counted:
        return None
    told = [] if several else [m for m in story.within(number, "quantity") if m.start > item.end]
    following = number + 1
    if following < len(story.spans) and story.spans[following].paragraph == story.spans[number].paragraph:
        others = story.within(following, "item")
        told += [m for m in story.within(following, "quantity") if not others]
    return next((m for m in told if _stands_alone(story, m)), None)


def _stands_alone(story: Story, mention: Mention) -> bool:
    """Whether an untold number counts nothing behind it: "an undisclosed number of" does."""
    value = mention.value
    of: list[str] = load(story.language, "grammar")["markers"]["of"]
    counts = fold(mention.text).split()[-1] in of
    return isinstance(value, Quantity) and value.modality == "undisclosed" and not counts
