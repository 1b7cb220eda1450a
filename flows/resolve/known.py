"""Whether the identifiers that a correction gives are known: of actors, of items and of places.

In: corrections, and the reports as they were read. Out: nothing, or a `CorrectionError` with the nearest that there
are. Known is what the atlas lists and what the articles themselves name ("partners"): not what the last release held,
since that may have come by a correction.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches

from flows.resolve import atlas
from flows.resolve.corrections import Correction, CorrectionError
from flows.resolve.report import Report

# What an identifier in a column is one of.
_KINDS: Mapping[str, str] = {
    **dict.fromkeys(("supplier_id", "recipient_id", "actor_id", "host_id"), "entities"),
    **dict.fromkeys(("actors", "recipients", "target_iso3"), "entities"),
    "item_id": "items",
    "place_id": "places",
}


def refuse_strangers(corrections: Collection[Correction], reports: Sequence[Report]) -> None:
    """Raise `CorrectionError` for an identifier that neither the atlas nor any report knows."""
    told = [correction for correction in corrections if correction.column in _KINDS]
    read: dict[str, set[str]] = {kind: set() for kind in _KINDS.values()}
    for report in reports if told else ():
        for column in _KINDS.keys() & report.fields.keys():
            read[_KINDS[column]] |= {*_members(report.fields[column])}
    for correction in told:
        kind = _KINDS[correction.column]
        for identifier in _members(correction.value.split("|")):
            if not (identifier in read[kind] or _is_listed(kind, identifier)):
                raise _unknown(correction, kind, identifier, read[kind])


def _members(cell: object) -> Iterator[str]:
    for member in cell if isinstance(cell, list | tuple) else (cell,):
        if member and (text := str(member).strip()):
            yield text


def _is_listed(kind: str, identifier: str) -> bool:
    if kind == "entities":
        return bool(atlas.entity(identifier))
    return bool(atlas.place(identifier)) if kind == "places" else atlas.is_item(identifier)


def _unknown(correction: Correction, kind: str, identifier: str, read: Collection[str]) -> CorrectionError:
    """The error, with the identifiers that are called or written most like it."""
    wordings = {_plain(name): one for name, one in (*((one, one) for one in sorted(read)), *atlas.wordings(kind))}
    near = [wordings[name] for name in get_close_matches(_plain(identifier), wordings, n=5)]
    nearest = f"the nearest are {', '.join(dict.fromkeys(near))}" if near else f"see the table {kind}"
    what = f"the {correction.column} {identifier!r}"
    return CorrectionError(f"{correction.place}: neither the articles nor flows/atlas know {what}; {nearest}")


def _plain(wording: str) -> str:
    """Without case, spaces and hyphens, in which identifiers are most often mistaken: "F 16" is f-16."""
    return "".join(filter(str.isalnum, wording.casefold()))
