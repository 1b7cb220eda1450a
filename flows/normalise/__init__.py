"""Mentions of a text: names, items, forces, quantities, money, dates and places, with spans and neutral values."""

from flows.normalise.normalise import normalise, normalise_text

__all__ = ["normalise", "normalise_text"]
