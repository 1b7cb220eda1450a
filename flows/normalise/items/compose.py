"""Read what a phrase means: its type, category, model and name, the same in every language.

In: a phrase. Out: a `Reading`, and from it the `Item` value. The tables of the atlas decide: compounds make a type of a
head and its modifiers; a loose head means what stands beside it; a head of another kind than the model's own
("HIMARS ammunition") outdoes it unless item_conflicts.csv says that the model wins ("Stinger systems").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from flows.normalise.gazetteer import Hit, fold
from flows.normalise.items.catalogue import ItemType, Model, catalogue
from flows.normalise.items.lexicon import Calibre, Head, Lexicon, ModelWord, Modifier, Piece
from flows.normalise.items.phrases import Phrase
from flows.normalise.mention import Item


@dataclass(frozen=True, slots=True)
class Reading:
    """What a run or phrase says. `type` is null as long as only a model has been read."""

    type: ItemType | None = None
    modifiers: tuple[str, ...] = ()
    calibre: str | None = None
    models: tuple[Model, ...] = ()
    variant: str = ""
    plural: bool | None = False
    weak: bool = True
    bound: bool = False
    start: int = 0


def read(text: str, phrase: Phrase, lexicon: Lexicon) -> Reading:
    """The reading of a whole phrase: complements are read first and narrow what they belong to."""
    readings = [_read_run(text, run, lexicon.head_first) for run in phrase.runs]
    start = _start(phrase.runs[0], readings[0].modifiers)
    whole = readings.pop()
    while readings:
        whole = _narrow(readings.pop(), whole)
    whole = replace(whole, start=start)
    if whole.plural is None:
        before = fold(text[max(0, phrase.start - 25) : phrase.start])
        whole = replace(whole, plural=lexicon.one_before.search(before) is None)
    return whole


def item(reading: Reading) -> Item:
    """The neutral value of a reading."""
    model = _chosen(reading)
    kind = reading.type
    if model and (kind is None or _model_decides(kind, model)):
        designation = model.designation + reading.variant
        meant = model.type
        return Item(model.item_id, model.name_en, designation, meant.category, meant.type, bool(reading.plural))
    assert kind is not None
    name = " ".join(part for part in (reading.calibre, *_glosses(reading), kind.name_en) if part)
    item_id = f"{kind.type}/{model.item_id}" if model else kind.type
    designation_of_other = model.designation + reading.variant if model else None
    return Item(item_id, name, designation_of_other, kind.category, kind.type, bool(reading.plural))


def _read_run(text: str, run: Sequence[Hit[Piece]], head_first: bool) -> Reading:
    reading = Reading()
    pending: list[str] = []
    weak: list[bool] = []
    narrower = ""
    words = list(reversed(run)) if head_first else list(run)
    for hit in words:
        match hit.payload:
            case Modifier(name, telling):
                pending.append(name)
                weak += [False] if telling else []
            case Head() as head:
                before = reading.type
                made, left = combine(head.type, [narrower, *pending] if narrower else pending)
                reading, pending = replace(reading, type=made, plural=head.plural), left
                narrower = head.as_modifier if made == head.type else made.type
                weak.append(head.weak and not (head.bound and made != before and made != head.type))
            case ModelWord(models, is_weak):
                written = text[hit.start : hit.end]
                variant, ends_plural = _ending(written, models)
                shared = _shared(reading.models, models)
                reading = replace(reading, models=shared, variant=variant or reading.variant, plural=ends_plural)
                weak.append(is_weak)
            case Calibre():
                reading = replace(reading, calibre=_calibre(text[hit.start : hit.end]))
    if head_first and isinstance(first := run[0].payload, Head):
        reading = replace(reading, plural=first.plural)
    sure = not all(weak) or (len(weak) > 1 and _agree(reading))
    heads = [hit.payload for hit in run if isinstance(hit.payload, Head)]
    bound = not reading.models and all(head.bound for head in heads) and _is_loose(reading.type)
    return replace(reading, modifiers=tuple(pending), weak=not sure, bound=bound)


def combine(head: ItemType, modifiers: Sequence[str]) -> tuple[ItemType, list[str]]:
    """The type that a head and its modifiers make (nearest first), and the modifiers that made no difference to it."""
    known = catalogue()
    left = list(modifiers)
    made = head
    changed = True
    while changed:
        changed = False
        for index in reversed(range(len(left))):
            compound = known.compounds.get((made.type, left[index]))
            if compound:
                del left[index]
                changed = compound != made.type
                made = known.types[compound]
                break
    types = [name for name in left if name in known.types]
    if made.role == "loose" and types:
        left.remove(types[-1])
        made = known.types[types[-1]]
    return made, [name for name in left if name not in known.types]


def _narrow(reading: Reading, complement: Reading) -> Reading:
    """A run with its complement: "rounds of 155mm ammunition", "ammunition for HIMARS"."""
    kind = reading.type
    if kind is None:
        return reading
    inner = complement.type or (_chosen(complement) or complement.models[0]).type
    made, _ = combine(kind, [inner.type])
    keeps_model = made.role != "specific" or kind.role == "loose" or made.category == "missile"
    return replace(
        reading,
        type=made,
        modifiers=reading.modifiers + (complement.modifiers if made == inner else ()),
        calibre=reading.calibre or complement.calibre,
        models=reading.models or (complement.models if keeps_model else ()),
        variant=reading.variant or (complement.variant if keeps_model else ""),
        weak=reading.weak and complement.weak,
        bound=reading.bound and _is_loose(made) and not (reading.models or complement.models),
    )


def _chosen(reading: Reading) -> Model | None:
    """Of the models that share a name, the one of the phrase's type, else of its category, else the first."""
    kind = reading.type
    if not reading.models or kind is None:
        return reading.models[0] if reading.models else None
    for fits in (
        lambda model: model.type == kind,
        lambda model: model.type.category == kind.category,
        lambda model: _model_decides(kind, model),
    ):
        for model in reading.models:
            if fits(model):
                return model
    return reading.models[0]


def _model_decides(kind: ItemType, model: Model) -> bool:
    if kind.role == "accessory" and kind.category != model.type.category:
        return (kind.category, model.type.category) in catalogue().model_wins
    return (
        kind.role == "loose"
        or kind.category == model.type.category
        or (kind.category, model.type.category) in catalogue().model_wins
    )


def _start(run: Sequence[Hit[Piece]], idle: Sequence[str]) -> int:
    """Where a run begins without the idle words before it: "supply" in "they supply arms" is no modifier."""
    for hit in run:
        if not (isinstance(hit.payload, Modifier) and hit.payload.name in idle and not _gloss(hit.payload.name)):
            return hit.start
    return run[0].start


def _gloss(modifier: str) -> str:
    return catalogue().modifiers.get(modifier, "")


def _is_loose(kind: ItemType | None) -> bool:
    return kind is not None and kind.role == "loose"


def _agree(reading: Reading) -> bool:
    model = _chosen(reading)
    return reading.type is not None and model is not None and _model_decides(reading.type, model)


def _shared(before: tuple[Model, ...], now: tuple[Model, ...]) -> tuple[Model, ...]:
    return tuple(model for model in before if model in now) or now


def _ending(written: str, models: Sequence[Model]) -> tuple[str, bool]:
    """The variant ("B3" of "T-72B3", "A4" of "Leopard 2A4") and whether a plural "s" is glued to a model's name."""
    ending = _after(written, models[0].designation)
    for wording, _ in models[0].wordings if ending is None else ():
        ending = _after(written, wording) or ending
    plural = bool(ending) and ending.endswith("s") and written.lower() not in {w.lower() for w, _ in models[0].wordings}
    if _after(written, models[0].designation) is None:
        return "", plural
    return (ending or "").removesuffix("s") if plural else (ending or ""), plural


def _after(written: str, wording: str) -> str | None:
    """What follows a model's name, however its letters and digits are joined; null where it isn't that name."""
    pattern = r"[ -]?".join(re.escape(part) for part in re.findall(r"[^\W\d_]+|\d+|[^\w -]+", wording))
    found = re.match(pattern, written, re.IGNORECASE)
    return written[found.end() :] if found else None


def _calibre(written: str) -> str:
    number = re.search(r"\d+(?:[.,]\d+)?", written)
    return f"{number[0].replace(',', '.')} mm" if number else written


def _glosses(reading: Reading) -> list[str]:
    return [gloss for name in dict.fromkeys(reading.modifiers) if (gloss := _gloss(name))]
