"""What the dictionary says of a word: the entries of which it is a verb or a noun, the phrases that it opens.

In: the entries of a dictionary file. Out: a function from a word to what is known of it.
A verb is given by the stems of its forms ("livr", "fourni"), a noun by its singular (plurals end as `grammar.toml`
says; of several words, each may be plural), an adjective or a fixed phrase by its words ("take|took delivery"). A
`light` verb counts only where the reader that asks sees its object beside it; one of a certain `voice` goes first.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from flows.dictionary import alternatives
from flows.normalise.gazetteer import fold, fold_word
from flows.relate.clauses.bound_words import light_verbs, naming_nouns
from flows.relate.clauses.stems import any_of, by_initial
from flows.relate.clauses.wordings import Entry, plurals, words_of

_WORDS = {"yes", "no", "verb", "light", "idiom", "naming"}
# Files whose idioms go before the plain senses of their verbs: "gave Oslo a contract" gives no thing.
_IDIOMS_FIRST = frozenset({"doubt", "shipments"})


class Phrase(NamedTuple):
    """Several words of an entry, of which `second` begins the second; `kind` is "phrase" or "noun"."""

    words: tuple[str, ...]
    second: str
    entry: Entry
    kind: str


class _Verb(NamedTuple):
    """The forms of a verb, its entry, "verb" or "light"."""

    forms: re.Pattern[str]
    entry: Entry
    kind: str

    @property
    def rank(self) -> tuple[bool, int, bool, int]:
        """One with its own object goes before those that share theirs, one with its own forces before those for any.

        One of a base stands between: "set up a base", "set up three radars".
        """
        options = self.entry.options
        of_any = "voice" not in options and "only" not in options
        chosen = 1 + ("site_object" not in options) if of_any else 0
        # What governs only with its object ("warned Oslo against …") is asked about first, and turned down without it.
        later = self.kind == "light" and not (self.entry.file in _IDIOMS_FIRST and options.get("idiom"))
        return later, chosen, not options.get("idiom"), -len(self.forms.pattern)


Opened = Callable[[str], Sequence[Phrase]]


class Known(NamedTuple):
    """What the entries say of one word: phrases that it opens, by the first letter of the next word; verb or noun of.

    A word that opens no phrase has null for them.
    """

    phrases: Opened | None
    verbs: tuple[tuple[Entry, str], ...]
    nouns: tuple[Entry, ...]


def _bound(entry: Entry, objects: Sequence[str], **told: bool) -> Entry:
    """The entry of a word that counts only beside an object of its own."""
    return Entry(entry.file, entry.id, {**entry.options, "object": objects, **told})


def _single_nouns(raw: Mapping[str, Any], entry: Entry) -> Iterator[tuple[str, Entry]]:
    """(noun, its entry) of the nouns of one word, those first that count with less beside them."""
    yield from ((fold(noun), entry) for noun in raw.get("noun", ()) if " " not in noun)
    told = {"naming": True, "needs_carrier": False}  # what it is done to stands beside it
    yield from ((noun, _bound(entry, [words], **told)) for nouns, words in naming_nouns(raw) for noun in nouns)


def known_words(listed: Iterable[Mapping[str, Any]], file: str, language: str) -> Callable[[str], Known | None]:
    """What the entries of a dictionary file say of a word: null of a word in no entry, as most are."""
    verbs: list[tuple[Sequence[str], _Verb]] = []
    nouns: dict[str, list[Entry]] = {}
    phrases: dict[str, list[Phrase]] = {}
    for raw in listed:
        entry = Entry(file, str(raw["id"]), {k: v for k, v in raw.items() if k not in _WORDS})
        if raw.get("verb"):
            verbs.append((raw["verb"], _Verb(any_of(raw["verb"]), entry, "verb")))
        for lights, objects in light_verbs(raw):
            bound = _bound(entry, objects, idiom=lights is not raw.get("light"))
            verbs.append((lights, _Verb(any_of(lights), bound, "light")))
        for noun, told in _single_nouns(raw, entry):
            for ending in plurals(language):
                nouns.setdefault(noun + ending, []).append(told)
        for opener, phrase in _of_several_words(raw, entry, language):
            phrases.setdefault(opener, []).append(phrase)
    verbs.sort(key=lambda listed: listed[1].rank)
    return _look_up(by_initial(verbs), nouns, {opener: _opened(group) for opener, group in phrases.items()})


def _opened(group: Sequence[Phrase]) -> Opened:
    """The phrases of a common word by what follows it: most begin otherwise. The longer go first."""
    return by_initial(((phrase.second,), phrase) for phrase in sorted(group, key=lambda phrase: -len(phrase.words)))


def _look_up(
    verbs: Callable[[str], Sequence[_Verb]],
    nouns: Mapping[str, Sequence[Entry]],
    phrases: Mapping[str, Opened],
) -> Callable[[str], Known | None]:
    # A text has few different words: looking each up once is most of the saving.
    @lru_cache(maxsize=1 << 15)
    def known(word: str) -> Known | None:
        plain = fold_word(word)
        matched = tuple((verb.entry, verb.kind) for verb in verbs(plain[:1]) if verb.forms.match(plain))
        found = Known(phrases.get(plain), matched, tuple(nouns.get(plain, ())))
        return found if any(found) else None

    return known


def _of_several_words(raw: Mapping[str, Any], entry: Entry, language: str) -> Iterator[tuple[str, Phrase]]:
    """(the word that opens it, the phrase) of each wording of an entry."""
    wordings = [(wording, "phrase") for phrase in raw.get("phrase", ()) for wording in alternatives(phrase)]
    wordings += [(noun, "noun") for noun in raw.get("noun", ()) if " " in noun]
    for wording, kind in wordings:
        words = tuple(words_of(fold(wording)))
        second = words[1].rstrip("*") if len(words) > 1 else ""
        for ending in plurals(language) if kind == "noun" else ("",):
            yield words[0].rstrip("*") + ending, Phrase(words, second, entry, kind)
