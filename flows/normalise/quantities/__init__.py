"""Quantities: how many of something, as CODING.md reads them."""

from flows.normalise.quantities.find import find_quantities

__all__ = ["find_quantities"]
