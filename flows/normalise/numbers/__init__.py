"""Numbers of a text, in digits, words or both: the floor under quantities and money."""

from flows.normalise.numbers.digits import Amount
from flows.normalise.numbers.number import Number, whole
from flows.normalise.numbers.reader import scan

__all__ = ["Amount", "Number", "scan", "whole"]
