"""The tagger and parser of a language, and what a token's tags mean in the one scheme.

In: a language, a token. Out: the spaCy pipeline; a verb form; whether a noun is plural. A model is loaded when its
language comes up. Where the dictionary maps tags (`parser.toml`), that mapping replaces the model's slow attribute
ruler.
"""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from flows.dictionary import load

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

Form = Literal["present", "past", "future", "conditional", "subjunctive", "infinitive", "past_participle", "gerund", ""]


@cache
def model(language: str) -> "Language":
    """The pipeline of a language: tagger or morphologiser, parser, lemmatiser."""
    import spacy

    facts = load(language, "parser")
    tags = facts.get("tags")
    nlp = spacy.load(facts["model"], exclude=["ner", "attribute_ruler"] if tags else ["ner"])
    if tags:
        _register()
        nlp.add_pipe("parts_by_tag", before="lemmatizer", config={"tags": dict(tags), "lemmas": _lemmas(facts)})
    return nlp


@cache
def _register() -> None:
    from spacy.language import Language

    @Language.factory("parts_by_tag")
    def _make(
        nlp: Language,  # noqa: ARG001
        name: str,  # noqa: ARG001
        tags: dict[str, dict[str, Any]],
        lemmas: dict[str, str],
    ) -> "_PartsByTag":
        return _PartsByTag(tags, lemmas)


def _lemmas(facts: Mapping[str, Any]) -> dict[str, str]:
    return {form: lemma for lemma, forms in facts["auxiliaries"].items() for form in forms}


class _PartsByTag:
    """Set each token's part of speech from its tag and, where the table says so, its label; and auxiliaries' lemmas."""

    def __init__(self, tags: Mapping[str, Mapping[str, Any]], lemmas: Mapping[str, str]) -> None:
        self._lemmas = lemmas
        self._plain = {tag: facts["pos"] for tag, facts in tags.items()}
        self._by_dep = {(tag, dep): pos for tag, f in tags.items() for dep, pos in f.get("by_dep", {}).items()}

    def __call__(self, doc: "Doc") -> "Doc":
        for token in doc:
            tag = token.tag_
            token.pos_ = self._by_dep.get((tag, token.dep_)) or self._plain.get(tag, "PUNCT")
            if token.pos_ == "AUX" and (lemma := self._lemmas.get(token.lower_)):
                token.lemma_ = lemma
        return doc


def is_plural(token: "Token", language: str) -> bool:
    """Whether a noun is in the plural."""
    tags = load(language, "parser").get("tags")
    if tags:
        return bool(tags.get(token.tag_, {}).get("plural"))
    return _feature(token, "Number") == "Plur"


def form_of(token: "Token", language: str) -> Form:
    """The verb form of a token; empty if it is no verb."""
    tags = load(language, "parser").get("tags")
    if tags:
        return str(tags.get(token.tag_, {}).get("form", ""))  # type: ignore[return-value]
    kind = _feature(token, "VerbForm")
    mood = _feature(token, "Mood")
    tense = _feature(token, "Tense")
    if token.pos_ not in {"VERB", "AUX"} and kind != "Part":
        return ""
    if kind == "Inf":
        return "infinitive"
    if kind == "Ger" or (kind == "Part" and tense == "Pres"):
        return "gerund"
    if kind == "Part":
        return "past_participle"
    if inflected := _form_by_ending(token.lower_, token.lemma_.lower(), language):
        return inflected
    if mood == "Cnd":
        return "conditional"
    if mood == "Sub":
        return "subjunctive"
    return {"Past": "past", "Imp": "past", "Fut": "future"}.get(tense, "present")  # type: ignore[return-value]


def _feature(token: "Token", name: str) -> str:
    values = token.morph.get(name, [])
    return str(values[0]) if values else ""


def _form_by_ending(word: str, lemma: str, language: str) -> Form | None:
    """Where the future and the conditional grow from the infinitive, their endings are surer than the tagger."""
    endings = load(language, "parser").get("endings")
    if not endings:
        return None
    if lemma.endswith("ir") and word == lemma.removesuffix("r") + "t":
        return "present"  # « fournit » is past in books only
    stems = [*endings["stems"], lemma.removesuffix("e") if lemma.endswith("re") else lemma]
    for form in ("future", "conditional"):
        if any(word == stem + ending for stem in stems for ending in endings[form]):
            return form
    return None
