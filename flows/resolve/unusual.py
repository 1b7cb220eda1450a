"""Whether the number of a row is unusual for such an item or unit, and the flag that says so.

In: a row of a fact table. Out: yes or no; the flags of the row with or without that one, as its number deserves. The
numbers are data: flows/atlas/unusual_numbers.toml.
"""

from collections.abc import Mapping, Sequence

from flows.atlas import load

Row = Mapping[str, object]
FLAG = "implausible_quantity"


def flags_of(table: str, row: Row) -> list[str]:
    """The quality flags of the row in their order, each once, with that for an unusual number only if it has one."""
    flags = row.get("quality_flags")
    told = {str(flag) for flag in flags} - {FLAG} if isinstance(flags, list | tuple) else set()
    return sorted(told | {FLAG} if is_unusual(table, row) else told)


def is_unusual(table: str, row: Row) -> bool:
    """Whether the row tells more than an entry of the atlas holds for usual."""
    told = [row.get(f"quantity_{bound}") for bound in ("low", "best", "high")]
    most = max((number for number in told if isinstance(number, int | float)), default=0)
    return any(
        most > entry["above"] and _fits(row, entry["when"]) and not ("unless" in entry and _fits(row, entry["unless"]))
        for entry in load("unusual_numbers.toml")["unusual"]
        if entry["table"] == table
    )


def _fits(row: Row, when: Mapping[str, Sequence[str]]) -> bool:
    return all(row.get(column) in values for column, values in when.items())
