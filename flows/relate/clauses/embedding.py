"""The first layer of a model: what it makes of a word by itself, before it looks at the words around.

In: a model with its vocabulary. Out: the same model, which reads each word once. What the layer says of a word depends
on its letters and on whether white space follows, and on nothing else; it is a quarter of the cost of parsing, and
texts have few different words. The numbers are the same to the last bit.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.model import Model

Vectors: TypeAlias = NDArray[np.float32]

# So many words are remembered, some 400 bytes each; then all are forgotten.
MOST_VECTORS = 1 << 16


def remember_words(nlp: "Language") -> None:
    """Let a model with spaCy's embedding of words (`embed` before `encode`) work it out once a word."""
    from thinc.api import Model

    layers: list[Model[Any, Any]] = nlp.get_pipe("tok2vec").model.layers  # type: ignore[attr-defined]
    known = _Known(nlp, layers[0])

    def read(_: object, docs: Sequence["Doc"], is_train: bool) -> tuple[list[Vectors], Any]:
        if is_train:
            raise NotImplementedError("the models are read with, never trained")
        return known.vectors_of(docs), None

    layers[0] = Model("known_words", read)


class _Known:
    """The vectors of the words that came up."""

    def __init__(self, nlp: "Language", layer: "Model[Any, Any]") -> None:
        self._vocab = nlp.vocab
        self._layer = layer
        self._rows: dict[tuple[int, int], int] = {}
        self._vectors: Vectors = np.empty((MOST_VECTORS, layer.get_dim("nO")), dtype=np.float32)

    def vectors_of(self, docs: Sequence["Doc"]) -> list[Vectors]:
        """The vectors of the words of each sentence, in order."""
        words = [[(orth, spaced) for orth, spaced in doc.to_array(["ORTH", "SPACY"]).tolist()] for doc in docs]
        met = {word for sentence in words for word in sentence}
        if len(self._rows) + len(met) > MOST_VECTORS:
            self._rows.clear()
        if len(met) > MOST_VECTORS:
            vectors: list[Vectors] = self._layer.predict(docs)
            return vectors
        self._learn([word for word in met if word not in self._rows])
        return [self._vectors[[self._rows[word] for word in sentence]] for sentence in words]

    def _learn(self, words: Sequence[tuple[int, int]]) -> None:
        from spacy.tokens import Doc

        if not words:
            return
        spelt = [self._vocab.strings[orth] for orth, _ in words]
        doc = Doc(self._vocab, words=spelt, spaces=[bool(spaced) for _, spaced in words])
        first = len(self._rows)
        self._vectors[first : first + len(words)] = self._layer.predict([doc])[0]
        self._rows.update((word, first + number) for number, word in enumerate(words))
