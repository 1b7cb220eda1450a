"""What the other rows of a passage tell of a state as a host.

In: a deployment, all events of its text, a state and how often the text names each. Out: features.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from flows.relate.event import Event

Features = dict[str, float]
_MOST_STATES = 8


def traits_in_passage(event: Event, events: Sequence[Event], state: str, shares: Mapping[str, int]) -> Features:
    """How often a state is named, whose it is, and whether other deployments of the text are there."""
    fields = event.fields
    own, action = fields.get("actor_iso3"), fields.get("action")
    moves = [e for e in events if e.table == "deployments" and e.refused is None]
    elsewhere = [e for e in moves if e is not event and e.fields.get("host_iso3")]
    hosts = Counter(str(e.fields["host_iso3"]) for e in elsewhere)
    before = [e for e in elsewhere if e.clause.start < event.clause.start]
    owned = float(state == own)
    return _naming(state, own, shares) | {
        "own": owned,
        f"own_{action}": owned,
        "is_host": float(hosts[state] > 0),
        "only_host": float(hosts[state] > 0 and len(hosts) == 1),
        "host_before": float(bool(before) and before[-1].fields["host_iso3"] == state),
        "other_hosts": float(bool(hosts) and not hosts[state]),
        "host_of_same_actor": float(any(_is_same(e, event, state) for e in elsewhere)),
        "sends_too": float(state != own and any(e.fields.get("actor_iso3") == state for e in moves)),
        f"action_{action}": 1.0,
        f"status_{fields.get('status')}": 1.0,
        "has_place": float(fields.get("place_name") is not None),
    }


def _naming(state: str, own: object, shares: Mapping[str, int]) -> Features:
    """How often a state is named, and beside how many others than the one whose forces they are."""
    foreign = sum(other != own for other in shares)
    return {
        "bias": 1.0,
        "share": shares[state] / sum(shares.values()),
        "named_once": float(shares[state] == 1),
        "named_often": float(shares[state] >= 3),
        "only_foreign": float(state != own and foreign == 1),
        "one_of_two_foreign": float(state != own and foreign == 2),
        "states": min(len(shares), _MOST_STATES) / _MOST_STATES,
    }


def _is_same(other: Event, event: Event, state: str) -> bool:
    return other.fields["host_iso3"] == state and other.fields.get("actor_id") == event.fields.get("actor_id")
