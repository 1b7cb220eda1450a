"""The stage: everything in a text that a rule can name, number, date or place, as neutral values with spans.

In: an article with settled text, or a text, its language and day. Out: mentions sorted by where they start; those of
one kind never overlap. Every finder may use what the finders before it explain: a digit in "T-72", in a date or in a
sum is no quantity.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from flows.dictionary import languages
from flows.ingest.article import Article
from flows.normalise.dates import find_dates
from flows.normalise.forces import find_forces
from flows.normalise.items import find_items
from flows.normalise.mention import Mention, Name
from flows.normalise.money import find_money
from flows.normalise.names import find_names
from flows.normalise.numbers import Number, scan
from flows.normalise.places import find_places
from flows.normalise.quantities import find_quantities
from flows.normalise.spans import Spans

_MODEL_NUMBER = re.compile(r"[ \u00a0]\d{1,4}(?![\d.,\u202f\u00a0 ]\d)")


def normalise(article: Article) -> list[Mention]:
    """The mentions of an article, in the order of its text. Empty if its language is unknown or has no dictionary."""
    if article.language not in languages():
        return []
    return normalise_text(article.text, article.language, _day(article), article.publisher)


def normalise_text(text: str, language: str, published: date | None, publisher: str | None = None) -> list[Mention]:
    """The mentions of a text read as published on that day by that publisher; either may be unknown.

    Raises DictionaryError if `language` has no dictionary.
    """
    names = find_names(text, language, published, publisher)
    states = [name.start for name in names if isinstance(name.value, Name) and name.value.iso3]
    named = {name.start for name in names}
    items = _without_the_forces(find_items(text, language, states, named), names)
    names = [_short_of_items(name, items, text) for name in names]
    explained = [*_with_digits(names), *_with_digits(items), *_model_numbers(text, items)]
    dates = _whole(find_dates(text, language, published, explained), scan(text, language, explained))
    explained += _spans(dates)
    issuers = {name.value.iso3 for name in names if isinstance(name.value, Name) and name.value.iso3}
    money = find_money(text, language, published, publisher, explained, issuers)
    names = _without_signs(names, money)
    places = find_places(text, language, names)
    quantities = find_quantities(text, language, [*explained, *_spans(money)], _spans([*names, *places, *dates]))
    forces = [f for f in find_forces(text, language, items) if _item_inside(f, items) is None]
    found = [*names, *items, *forces, *dates, *money, *quantities, *places]
    return sorted(found, key=lambda mention: (mention.start, -mention.end, mention.kind))


def _without_the_forces(items: Sequence[Mention], names: Sequence[Mention]) -> list[Mention]:
    """The items that are no word in what a force is called by: « les garde-côtes philippins » are no ships."""
    forces = Spans(
        name for name in names if isinstance(name.value, Name) and name.value.sense == "force" and name.value.office
    )
    return [
        item
        for item in items
        if not any(f.start <= item.start and item.end <= f.end for f in forces.meeting(item.start, item.end))
    ]


def _short_of_items(name: Mention, items: Sequence[Mention], text: str) -> Mention:
    """A name of a force without the word that belongs to an item: "U.S. | military aid" names no military."""
    item = _item_inside(name, items)
    if item is None or not isinstance(name.value, Name) or name.value.sense != "force":
        return name
    state = text[name.start : item.start].rstrip()
    value = replace(name.value, sense="adjective", office=None, level=None)
    return replace(name, end=name.start + len(state), text=state, value=value) if state else name


def _without_signs(names: Sequence[Mention], money: Sequence[Mention]) -> list[Mention]:
    """The names that are no part of a sum: "US" in "US$6 million" is a currency."""
    sums = Spans(money)
    return [n for n in names if not any(s.start <= n.start and n.end <= s.end for s in sums.meeting(n.start, n.end))]


def _item_inside(mention: Mention, items: Sequence[Mention]) -> Mention | None:
    """The item that begins inside a mention and ends behind it."""
    return next((i for i in items if mention.start < i.start < mention.end < i.end), None)


def _spans(mentions: Iterable[Mention]) -> list[tuple[int, int]]:
    return [(mention.start, mention.end) for mention in mentions]


def _whole(dates: Sequence[Mention], numbers: Sequence[Number]) -> list[Mention]:
    """The dates that are no piece of a longer number ("two thousand five | hundred")."""
    starts = [number.start for number in numbers]
    around = ((mention, numbers[bisect_right(starts, mention.start) - 1]) for mention in dates if numbers)
    pieces = {
        mention.start
        for mention, number in around
        if number.start <= mention.start and mention.end <= number.end and number.end - number.start > len(mention.text)
    }
    return [mention for mention in dates if mention.start not in pieces]


def _with_digits(mentions: Iterable[Mention]) -> list[tuple[int, int]]:
    """The spans whose digits belong to a name or a model: "G7", "155 mm shells", "T-72"."""
    return _spans(mention for mention in mentions if any(char.isdigit() for char in mention.text))


def _model_numbers(text: str, items: Iterable[Mention]) -> Iterator[tuple[int, int]]:
    """Digits right behind a model's name that the list of models doesn't have ("Mirage 4000")."""
    for item in items:
        match = _MODEL_NUMBER.match(text, item.end)
        if match and item.text.split()[-1][:1].isupper():
            yield match.span()


def _day(article: Article) -> date | None:
    return article.published_at.date() if article.published_at is not None else None
