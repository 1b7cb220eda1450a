"""Numbers of a text, in digits, words or both: the floor under quantities and money."""

from flows.normalise.numbers.reader import Number, scan, whole
from flows.normalise.numbers.tokens import Amount

__all__ = ["Amount", "Number", "scan", "whole"]
