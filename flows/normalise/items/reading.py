"""Read what a phrase means: its type, its model, how sure it is.

In: a phrase. Out: a `Reading`; `value` makes the `Item` of it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.normalise.gazetteer import Hit
from flows.normalise.items.catalogue import ItemType, Model, catalogue, is_family
from flows.normalise.items.compounds import chosen, combine, is_loose, model_decides
from flows.normalise.items.lexicon import Lexicon
from flows.normalise.items.model_endings import is_plural
from flows.normalise.items.phrases import Phrase
from flows.normalise.items.vocabulary import Calibre, Head, ModelWord, Modifier, Piece

# Hits of these are in English and French order alike; a run is read towards its head.
Run = Sequence[Hit[Piece]]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase says. `type` is null where only a model stands.

    `start` and `end` are its span. `reach` is 0 for a sure reading, else how near a military sign must stand. `bound`
    means that nothing but a loose noun was read; `bare` that nothing but a weak model was. `narrower` is what the
    phrase says when it narrows another head, `written` how its model is written, and `plural` is null for an invariable
    noun.
    """

    type: ItemType | None = None
    modifiers: tuple[str, ...] = ()
    calibre: str | None = None
    models: tuple[Model, ...] = ()
    written: tuple[str, ...] = ()
    plural: bool | None = False
    reach: int = 0
    bound: bool = False
    bare: bool = False
    narrower: str = ""
    start: int = 0
    end: int = 0


def read(text: str, phrase: Phrase, lexicon: Lexicon) -> Reading:
    """The reading of a whole phrase: complements are read first and narrow what they belong to."""
    readings = [_read_run(text, run, lexicon) for run in phrase.runs]
    whole = readings.pop()
    while readings:
        whole = _with_complement(readings.pop(), whole)
    return replace(whole, end=phrase.end)


def _read_run(text: str, run: Run, lexicon: Lexicon) -> Reading:
    reading = Reading()
    pending: list[str] = []
    for hit in reversed(run) if lexicon.head_first else run:
        match hit.payload:
            case Modifier(name=name):
                pending.append(name)
            case Head() as head:
                inner = [reading.narrower, *pending] if reading.narrower else pending
                made, pending = combine(head.type, inner)
                narrower = head.as_modifier if made == head.type else made.type
                reading = replace(reading, type=made, plural=head.plural, narrower=narrower)
            case ModelWord(models=models):
                reading = _with_model(reading, models, text[hit.start : hit.end].rstrip(")"), lexicon.head_first)
            case Calibre():
                reading = replace(reading, calibre=_calibre(text[hit.start : hit.end]))
    first = run[0].payload
    if lexicon.head_first and isinstance(first, Head):
        reading = replace(reading, plural=first.plural)
    reading = replace(reading, modifiers=tuple(pending), start=_start(run, pending))
    return _with_certainty(reading, run)


def _with_model(reading: Reading, models: tuple[Model, ...], written: str, head_first: bool) -> Reading:
    """A model's name joins the one before: two names of one model, or the family and the model itself."""
    shared = tuple(model for model in reading.models if model in models)
    if reading.models and not shared and is_family(models[0]):
        return reading
    meant = shared or models
    ends_plural = any(is_plural(written, model) for model in meant)
    unmarked = head_first or written.endswith("S")
    plural = True if ends_plural else None if unmarked else False
    names = (*reading.written, written) if shared else (written,)
    return replace(reading, models=meant, written=names, plural=plural)


def _with_certainty(reading: Reading, run: Run) -> Reading:
    """A run is sure with one sure word, with a model and a head that fit, or with a loose noun in a known compound."""
    heads = [hit.payload for hit in run if isinstance(hit.payload, Head)]
    models = [hit.payload for hit in run if isinstance(hit.payload, ModelWord)]
    bound = not models and all(head.bound for head in heads) and reading.type in [head.type for head in heads]
    reaches = [*(head.reach for head in heads), *(model.reach for model in models)]
    telling = any(
        isinstance(hit.payload, Calibre) or (isinstance(hit.payload, Modifier) and hit.payload.telling) for hit in run
    )
    meant = chosen(reading.models, reading.type)
    fits = bool(heads) and meant is not None and reading.type is not None and model_decides(reading.type, meant)
    compound = (
        any(head.bound for head in heads) and not bound and reading.narrower not in {h.as_modifier for h in heads}
    )
    sure = 0 in reaches or telling or fits or (compound and not models)
    return replace(reading, reach=0 if sure else min(reaches), bound=bound, bare=not heads and not sure)


def _with_complement(reading: Reading, complement: Reading) -> Reading:
    """A run with its complement: "rounds of 155mm ammunition", "ammunition for HIMARS"."""
    kind = reading.type
    model = chosen(complement.models, complement.type)
    inner = complement.type or (model.type if model else None)
    if kind is None or inner is None:
        return reading
    made, _ = combine(kind, [complement.narrower or inner.type])
    keeps_model = made.role != "specific" or kind.role == "loose" or made.category == "missile"
    return replace(
        reading,
        type=made,
        modifiers=reading.modifiers + (complement.modifiers if made == inner else ()),
        calibre=reading.calibre or complement.calibre,
        models=reading.models or (complement.models if keeps_model else ()),
        written=reading.written or (complement.written if keeps_model else ()),
        reach=0 if 0 in (reading.reach, complement.reach) else min(reading.reach, complement.reach),
        bound=reading.bound and is_loose(made) and not (reading.models or complement.models),
        bare=False,
    )


def _start(run: Run, idle: Sequence[str]) -> int:
    """Where a run begins without the idle words before it: "supply" in "they supply arms" is no modifier."""
    for hit in run:
        if not (isinstance(hit.payload, Modifier) and hit.payload.name in idle and not gloss(hit.payload.name)):
            return hit.start
    return run[0].start


def gloss(modifier: str) -> str:
    """The English word for a modifier that no compound took up; empty for one that adds nothing."""
    return catalogue().modifiers.get(modifier, "")


def _calibre(written: str) -> str:
    number = re.search(r"\d+(?:[.,]\d+)?", written)
    return f"{number[0].replace(',', '.')} mm" if number else written
