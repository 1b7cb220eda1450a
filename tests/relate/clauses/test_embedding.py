"""A word is looked up once a model, and the numbers are those of the model as it is loaded, to the last bit."""

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from flows.dictionary import load
from flows.relate.clauses import embedding
from flows.relate.clauses.embedding import remember_words

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

WORDS = ["Oslo", "has", "sent", "two", "howitzers", ",", "and", "Chad", "two", "trucks", "."]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("most", [1 << 16, 8, 2])
def test_the_vectors_are_those_of_the_model(language: str, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Alone, again, beside others and with no words; however few may be remembered."""
    import spacy

    monkeypatch.setattr(embedding, "MOST_VECTORS", most)
    nlp = spacy.load(load(language, "parser")["model"], exclude=["ner"])
    batches = [[_doc(nlp, WORDS)], [_doc(nlp, WORDS[:5]), _doc(nlp, []), _doc(nlp, WORDS[::-1])], [_doc(nlp, WORDS)]]
    model: Any = nlp.get_pipe("tok2vec")
    plain = [model.predict(batch) for batch in batches]
    remember_words(nlp)
    for batch, vectors in zip(batches, plain, strict=True):
        again = model.predict(batch)
        assert all(np.array_equal(a, b) for a, b in zip(vectors, again, strict=True))


def _doc(nlp: "Language", words: list[str]) -> "Doc":
    from spacy.tokens import Doc

    spaces = [after.isalpha() for _, after in pairwise([*words, ""])]
    return Doc(nlp.vocab, words=words, spaces=spaces)
