"""How well a candidate fits a role: a linear scorer, its weights kept as data.

In: a candidate, a role, a frame and its form. Out: points against 0 for nobody, and the features that they sum up.
Weights: `flows/atlas/role_weights.toml`, trained by tests/benchmarks/train_roles.py; where a frame expects a party is
`flows/atlas/frames.toml`.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from math import fsum
from typing import Any

from flows.atlas import load
from flows.relate.roles.candidates import Candidate

_NEVER = -20.0


def score(candidate: Candidate, role: str, frame: str, form: str) -> float:
    """How well a candidate fits a role, against 0 for nobody."""
    if candidate.places & barred_places(role, frame, form):
        return _NEVER
    weights = role_weights()[role]
    # Places are a set, whose order changes from run to run: `fsum` gives the same bits in any order.
    return fsum(
        float(weights.get(name, 0.0)) * value for name, value in role_features(candidate, role, frame, form).items()
    )


def role_features(candidate: Candidate, role: str, frame: str, form: str) -> dict[str, float]:
    """The candidate's features as a role sees them: its own, and whether it stands where the frame expects the role."""
    features = dict(candidate.features)
    features["bias"] = 1.0
    slots = frames().get(frame, {}).get(form, {})
    for slot_role, places in slots.items():
        if slot_role.startswith("not_"):
            continue
        ranks = [rank for rank, place in enumerate(places) if place in candidate.places]
        if ranks:
            kind = "expected" if slot_role == role else "expected_other"
            features[f"{kind}_{min(min(ranks), 3)}"] = 1.0
    return features


def frames() -> Mapping[str, Any]:
    """Where each frame expects its parties."""
    return load("frames.toml")


def role_weights() -> Mapping[str, Any]:
    """The weights of each role."""
    return load("role_weights.toml")


def expected_places(role: str, frame: str, form: str) -> Sequence[str]:
    """Where a frame looks for a role, the likeliest place first."""
    places: Sequence[str] = frames().get(frame, {}).get(form, {}).get(role, ())
    return places


def firm_places(frame: str) -> int:
    """In how many of its likeliest places who stands there has the role for certain."""
    return int(frames()["firm"].get(frame, 1))


@cache
def barred_places(role: str, frame: str, form: str) -> frozenset[str]:
    """Where a role never stands in a frame, or in any."""
    never = f"not_{role}"
    return frozenset({*frames().get(frame, {}).get(form, {}).get(never, ()), *frames()["any"].get(never, ())})
