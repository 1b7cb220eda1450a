"""Split what is written of a model into its name, its variant and its plural.

In: the words of the text and the models they may name. Out: the variant ("B3" of "T-72B3", "A4" of "Leopard 2A4") and
whether an English plural "s" is glued on.
"""

import re
from collections.abc import Sequence

from flows.normalise.items.catalogue import Model


def ending(written: str, models: Sequence[Model]) -> tuple[str, bool]:
    """The variant, empty for the plain name and for an alias, and whether the name is in the plural."""
    model = models[0]
    known = {wording.lower() for wording, _ in model.wordings}
    after = [rest for wording, _ in model.wordings if (rest := _after(written, wording)) is not None]
    plural = written.lower() not in known and any(rest.endswith("s") for rest in after)
    variant = _after(written, model.designation) or ""
    return variant.removesuffix("s") if plural else variant, plural


def _after(written: str, wording: str) -> str | None:
    """What follows a model's name, however its letters and digits are joined; null where it isn't that name."""
    pattern = r"[ -]?".join(re.escape(part) for part in re.findall(r"[^\W\d_]+|\d+|[^\w -]+", wording))
    found = re.match(pattern, written, re.IGNORECASE)
    return written[found.end() :] if found else None
