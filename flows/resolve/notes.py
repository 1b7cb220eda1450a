"""Tell a row as one plain English sentence made from its fields, by the wordings of notes.toml.

In: a table and a row of it. Out: the sentence, for readers who skim. Nothing is told that no column holds.
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from flows.resolve.atlas import entity_name, place
from flows.resolve.told_dates import told_date

Row = Mapping[str, object]
_NOBODY = "an untold party"
_TAUGHT = "training"
_PLAIN_UNITS = frozenset({"piece", "personnel", "aircraft", "ship", "vehicle", "unit", "set"})


@cache
def _wordings() -> Mapping[str, Any]:
    return tomllib.loads((Path(__file__).parent / "notes.toml").read_text(encoding="utf-8"))


def sentence(table: str, row: Row) -> str:
    """The row in one sentence, with its sum, place, date and how sure the text is."""
    told = {"shipments": _shipment, "deployments": _deployment, "diplomatic_events": _diplomacy}[table](row)
    told += _sum(row) + _where(row) + _when(row) + _wordings()["factuality"].get(row.get("factuality"), "")
    # What is quoted may run over the end of a line.
    told = " ".join(told.split())
    return f"{told[0].upper()}{told[1:]}."


def _shipment(row: Row) -> str:
    wording = str(_wordings()["shipments"].get(row.get("status"), "{supplier}: {what} for {recipient}"))
    item = " ".join(str(word) for word in (row.get("item_designation"), row.get("item_name")) if word)
    what = _counted(row, item or _words(row.get("item_category")) or "weapons")
    return wording.format(supplier=_party(row, "supplier"), recipient=_party(row, "recipient"), what=what)


def _deployment(row: Row) -> str:
    do, doing, done, noun = _wordings()["action"].get(row.get("action"), ("move", "moving", "moved", "move"))
    kind = _words(row.get("force_type"))
    forces = str(row.get("unit_name") or f"{'' if kind in ('', 'unspecified') else kind + ' '}forces")
    unit = row.get("quantity_unit")
    what = _counted(row, str(unit)) + f" ({forces})" if unit else _counted(row, forces)
    wording = str(_wordings()["deployments"].get(row.get("status"), "{actor}: {what}"))
    return wording.format(
        actor=_party(row, "actor"), what=what, do=do, doing=doing, done=done, noun=noun, to_be_done=f"to be {done}"
    )


def _diplomacy(row: Row) -> str:
    do, did = _wordings()["event_type"].get(row.get("event_type"), ("act", "acted"))
    actors = _parties(row.get("actors")) or _party(row, "actor")
    recipients = _parties(row.get("recipients")) or _with_article(_told(row, "recipient"))
    wording = str(_wordings()["diplomatic_events"].get(row.get("status"), "{actors} {did}"))
    told = wording.format(actors=actors, do=do, did=did).format(
        recipients=recipients or _NOBODY,
        with_them=f" with {recipients}" if recipients else "",
        between_them=f" {'between' if ' and ' in recipients else 'with'} {recipients}" if recipients else "",
    )
    level = None if row.get("event_type") in _wordings()["by_envoys"] else _wordings()["level"].get(row.get("level"))
    return told + (f" at the level of {level}" if level else "")


def _party(row: Row, role: str) -> str:
    return _with_article(_told(row, role)) or _NOBODY


def _told(row: Row, role: str) -> str:
    return str(row.get(f"{role}_name") or row.get(f"{role}_id") or "")


def _with_article(name: str) -> str:
    """A name as it stands in a sentence: "the United States", "the Baltic Sea", "Norway", "a group of partners"."""
    article, words = _wordings()["article"], name.lower().split()
    among = article["several"] if len(words) > 1 else article["alone"]
    return f"the {name}" if name[:1].isupper() and any(word in among for word in words) else name


def _parties(ids: object) -> str:
    named = [_with_article(entity_name(str(entity))) for entity in ids] if isinstance(ids, list | tuple) else []
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1]))) if named else ""


def _words(value: object) -> str:
    return str(value).replace("_", " ") if value else ""


def _counted(row: Row, thing: str) -> str:
    """The number and the thing: "about 300 rifles", "5 batteries of …", "missiles" where no number is told."""
    modality = row.get("quantity_modality")
    pattern = _wordings()["quantity"].get(modality)
    if pattern is None or (modality == "plural_unspecified" and _plural(thing) == thing):
        return thing
    numbers = {end: _number(row.get(f"quantity_{end}")) for end in ("low", "best", "high")}
    numbers["low"] = numbers["low"] or numbers["best"]
    amount = str(pattern).format(**numbers)
    unit = row.get("quantity_unit")
    if row.get("item_category") == _TAUGHT:
        return f"{thing} for {amount}"
    if isinstance(unit, str) and unit not in _PLAIN_UNITS and unit != thing:
        return f"{amount} {unit if amount == '1' else _plural(unit)} of {_plural(thing)}"
    return f"{amount} {thing if amount == '1' else _plural(thing)}"


def _plural(thing: str) -> str:
    head, _, last = thing.rpartition(" ")
    plural = _wordings()["plural"].get(last) or (last if last.endswith("s") or not last.isalpha() else f"{last}s")
    return f"{head} {plural}".strip()


def _number(value: object) -> str:
    return f"{value:,.0f}" if isinstance(value, int | float) else ""


def _sum(row: Row) -> str:
    low, best, high = (row.get(f"value_{end}") for end in ("low", "best", "high"))
    currency = str(row.get("value_currency") or "").strip()
    bounds: Sequence[str] = [_number(end) for end in (low, high)]
    told = _number(best) or (" to ".join(bounds) if all(bounds) else "")
    told = told or (f"at least {bounds[0]}" if bounds[0] else f"up to {bounds[1]}" if bounds[1] else "")
    return f", worth {told} {currency}".rstrip() if told else ""


def _where(row: Row) -> str:
    """The place by its English name, else the host; else, of no known place, the words of the text."""
    place_id, name = row.get("place_id"), row.get("place_name")
    if place_id:
        preposition = _wordings()["preposition"].get(row.get("geo_precision"), "in")
        return f", {preposition} {_with_article(str(place(str(place_id)).get('name_en', name or place_id)))}"
    if row.get("host_id"):
        return f", in {_with_article(entity_name(str(row['host_id'])))}"
    return f', "{name}"' if name else ""


def _when(row: Row) -> str:
    edtf, earliest, latest = (row.get(f"event_date_{part}") for part in ("edtf", "earliest", "latest"))
    return told_date(edtf, earliest, latest, _wordings())
