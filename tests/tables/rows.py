"""Rows for tests, made from the declarations: `row(table, n)` fills every column, and differs with n."""

from datetime import UTC, date, datetime, timedelta

from flows.tables import TABLES, Column, Table


def row(table: Table, n: int) -> dict[str, object]:
    """A row that fits the table, with every column filled; the same for the same n."""
    return {column.name: cell(column, n) for column in table.columns}


def rows(name: str, count: int, start: int = 0) -> list[dict[str, object]]:
    """Rows `start` to `start + count` of a table."""
    return [row(TABLES[name], n) for n in range(start, start + count)]


def cell(column: Column, n: int) -> object:
    """A value that the column takes."""
    low = int(column.minimum or 0)
    match column.kind:
        case "string" | "text":
            return f"{column.name} {n:05d} é"
        case "enum":
            return column.values[n % len(column.values)]
        case "bool":
            return n % 2 == 0
        case "int8" | "int32" | "int64":
            return low + n % 5
        case "float32" | "float64":
            return low + (n % 4) / 4
        case "date":
            return date(2022, 3, 1) + timedelta(days=n % 28)
        case "timestamp":
            return datetime(2022, 3, 1, 12, tzinfo=UTC) + timedelta(hours=n)
        case "strings":
            return sorted({column.values[n % len(column.values)] if column.choice else f"member {n}"})
        case "spans":
            return [{"start": n, "end": n + 3, "kind": "section"}]
