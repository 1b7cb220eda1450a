"""The tables of `curated/`: every column declared once, one module a table.

In: nothing. Out: `TABLES`, by name in the order of the codebook, and the types they are made of. From a `Table` come
the Arrow schema, the row-level expectations and the codebook.
"""

from collections.abc import Mapping
from types import MappingProxyType

from flows.tables import (
    articles,
    deployments,
    diplomatic_events,
    entities,
    history,
    items,
    mentions,
    participants,
    places,
    quarantine,
    runs,
    shipments,
)
from flows.tables.column import Column
from flows.tables.conform import RowError
from flows.tables.table import Table
from flows.tables.values import VALUES

FACTS = ("shipments", "deployments", "diplomatic_events")

TABLES: Mapping[str, Table] = MappingProxyType(
    {
        module.TABLE.name: module.TABLE
        for module in (
            shipments,
            deployments,
            diplomatic_events,
            articles,
            mentions,
            participants,
            entities,
            items,
            places,
            history,
            quarantine,
            runs,
        )
    }
)

__all__ = ["FACTS", "TABLES", "VALUES", "Column", "RowError", "Table"]
