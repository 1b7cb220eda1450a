"""Money: sums with currency, bounds and value in euros."""

from flows.normalise.money.find import find_money

__all__ = ["find_money"]
