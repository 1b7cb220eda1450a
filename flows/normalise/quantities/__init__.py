"""Quantities: how many of something, read into the modalities of the codebook."""

from flows.normalise.quantities.find import find_quantities

__all__ = ["find_quantities"]
