"""The tagger and parser of a language, and what a token's tags mean in the one scheme.

In: a language, a parsed sentence. Out: the `Tags` of its words; the words of a chunk of text. A model is loaded when
its language comes up, without the components that the dictionary (`parser.toml`) does without.
"""

import gc
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from flows.dictionary import load
from flows.relate.clauses.embedding import remember_words
from flows.relate.clauses.verb_forms import Form, feature_of, form_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# A model keeps every word that it has met, some hundred bytes each: one that has met more than these is loaded anew.
MOST_WORDS = 300_000
# Reading makes and drops objects by the hundred thousand, next to none of them in cycles: Python looks for these every
# 700 objects if it is left alone, and that took a seventh of the time.
_BETWEEN_COLLECTIONS = 50_000


class Tags(NamedTuple):
    """What the tagger and parser say of a word, in the one scheme."""

    pos: str
    lemma: str
    form: Form
    dep: str
    plural: bool


class Tagger:
    """The model of a language: tagger or morphologiser and parser; the lemmatiser is asked once a word.

    Texts have few different words with few different tags, so what a word's tags mean is remembered.
    """

    def __init__(self, language: str) -> None:
        import spacy

        facts = load(language, "parser")
        self.language = language
        self.nlp = spacy.load(facts["model"], exclude=["ner", *facts.get("without", ())])
        remember_words(self.nlp)
        self._lemmatiser = self.nlp.get_pipe("lemmatizer")
        self.nlp.disable_pipe("lemmatizer")
        _index(self._lemmatiser)
        self._scheme: Mapping[str, str] = facts["labels"]
        self._tags: Mapping[str, Mapping[str, Any]] = facts.get("tags", {})
        self._fixed: Mapping[str, str] = facts.get("fixed", {})
        self._auxiliaries = {form: lemma for lemma, forms in facts.get("auxiliaries", {}).items() for form in forms}
        self._known: dict[tuple[int, ...], Tags] = {}

    def read(self, doc: "Doc") -> list[tuple[Tags, int]]:
        """The tags of each token and the index of its head."""
        rows = doc.to_array(["ORTH", "TAG", "POS", "MORPH", "DEP", "HEAD"]).view("int64").tolist()
        read = []
        for index, (*key, head) in enumerate(rows):
            tags = self._known.get(tuple(key))
            if tags is None:
                tags = self._known[tuple(key)] = self._meaning(doc[index])
            read.append((tags, index + head))
        return read

    def _meaning(self, token: "Token") -> Tags:
        facts = self._tags.get(self._fixed.get(token.lower_, token.tag_), {})
        if self._tags:
            token.pos_ = facts.get("by_dep", {}).get(token.dep_) or facts.get("pos", "PUNCT")
        elif token.pos_ == "SPACE":  # no word is white space, though the model may say so
            token.pos_ = "X"
            token.set_morph(None)  # type: ignore[attr-defined]
        auxiliary = self._auxiliaries.get(token.lower_) if token.pos_ == "AUX" else None
        lemma = auxiliary or self._lemmatiser.lemmatize(token)[0].lower()  # type: ignore[attr-defined]
        return Tags(
            pos=token.pos_,
            lemma=lemma,
            form=facts.get("form", "") if self._tags else form_of(token, lemma, self.language),
            dep=self._scheme.get(token.dep_, token.dep_),
            plural=bool(facts.get("plural")) if self._tags else feature_of(token, "Number") == "Plur",
        )


def _index(lemmatiser: Any) -> None:
    """The lemmatiser's lists of known words as sets: it would look through tens of thousands for each new word."""
    known = lemmatiser.lookups.get_table("lemma_index", {})
    for part_of_speech, words in list(known.items()):
        known[part_of_speech] = frozenset(words)


@cache
def _load(language: str) -> Tagger:
    made = Tagger(language)
    # Models and dictionaries stay: they need not be gone through in each search for what can be thrown away. What
    # can be goes first, or it would stay as well.
    gc.collect()
    gc.freeze()
    between, *older = gc.get_threshold()
    if 0 < between < _BETWEEN_COLLECTIONS:  # none at all is somebody's wish
        gc.set_threshold(_BETWEEN_COLLECTIONS, *older)
    return made


def tagger(language: str) -> Tagger:
    """The tagger of a language, loaded when the language first comes up."""
    if len(_load(language).nlp.vocab) > MOST_WORDS:
        _load.cache_clear()
        gc.unfreeze()  # cycles of the model that is given up may go
    return _load(language)


@lru_cache(maxsize=1 << 16)
def word_spans(chunk: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where the words of a chunk without white space start and end ("l'armée," holds three)."""
    prefixes = load(language, "parser").get("prefixes", ())
    spans: list[tuple[int, int]] = []
    joins = 0
    for token in tagger(language).nlp.tokenizer(chunk):
        if joins and spans:
            spans[-1] = (spans[-1][0], token.idx + len(token))
        else:
            spans.append((token.idx, token.idx + len(token)))
        # A prefix, its hyphen and what it stands before are one word: "re-established".
        joins = 2 if token.lower_ in prefixes and chunk[token.idx + len(token) :].startswith("-") else max(0, joins - 1)
    return tuple(spans)
