"""Those who leave are not told to stay: "the 90 soldiers who have served in Gao are going home" is one withdrawal.

In: the rows of an article. Out: the same, with a stay that a withdrawal of the same sentence ends as its duplicate, and
a departure from home of those who are told to go elsewhere as theirs.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.dictionary import load
from flows.relate.event import Event

_UNCOUNTED = {None, "none", "plural_unspecified"}
_OUT = {"deploy", "reinforce", "rotate"}
# How many characters behind those who leave it may be told where they go.
_NEAR = 400
_COUNT = ("quantity_low", "quantity_best", "quantity_high")


def without_departed(language: str, events: Sequence[Event]) -> list[Event]:
    """The rows without the stays of those who leave; who "remains" or "has landed" is told for himself."""
    aside = tuple(load(language, "deployments")["turns"]["aside"])
    left = [e for e in events if e.refused is None and e.fields.get("action") == "withdraw"]
    out = [e for e in events if e.refused is None and e.fields.get("action") in _OUT]
    ended = [e for e in events if _tells_aside(e, aside) and any(_ends(w, e) for w in left)]
    leaving = tuple(load(language, "deployments")["turns"]["leaving"])
    ended += [e for e in left if _tells_aside(e, leaving) and any(_goes_on(e, o) for o in out)]
    return [replace(e, refused="duplicate") if e in ended else e for e in events]


def _goes_on(leaving: Event, going: Event) -> bool:
    """Whether those who leave home are told right behind to serve abroad: "left Oslo. They will serve in Riga"."""
    one, other = leaving.fields, going.fields
    home = one.get("host_iso3") is not None and one.get("host_iso3") == one.get("actor_iso3")
    away = other.get("place_name") is not None and other.get("host_iso3") != one.get("host_iso3")
    alike = all(one.get(key) == other.get(key) for key in ("actor_id", *_COUNT))
    return home and away and alike and 0 <= going.clause.start - leaving.clause.start <= _NEAR


def _tells_aside(stay: Event, aside: tuple[str, ...]) -> bool:
    """Whether the words of a stay tell by the way where somebody is: "who have served", « stationnés à Gao »."""
    return any(span.text.lower().startswith(aside) for span in stay.evidence.get("trigger", ()))


def _ends(leaving: Event, stay: Event) -> bool:
    """Whether a stay is that of those who leave: the same men of the same state in one land, told in one sentence."""
    one, other = leaving.fields, stay.fields
    if stay.refused is not None or other.get("action") != "deploy" or other.get("status") != "in_place":
        return False
    if leaving.clause.start != stay.clause.start or one.get("actor_id") != other.get("actor_id"):
        return False
    hosts = {fields["host_iso3"] for fields in (one, other) if fields.get("host_iso3") is not None}
    counted = other.get("quantity_modality") not in _UNCOUNTED
    return len(hosts) < 2 and not (counted and any(one.get(key) != other.get(key) for key in _COUNT))
