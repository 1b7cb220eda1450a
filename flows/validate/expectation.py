"""One entry as an expectation of Great Expectations.

In: an entry. Out: the expectation, built from its class, since what Great Expectations does not know it drops.
"""

import logging
import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from flows.validate.entry import Entry, SuiteError


def build(entry: Entry) -> Any:
    """The expectation of an entry. Raises `SuiteError` if its kind or an argument is unknown."""
    kind = _kinds().get(entry.kind.replace("_", ""))
    if kind is None:
        raise SuiteError(f"{entry.place}: Great Expectations has no {entry.kind}; see to its spelling")
    arguments = {**_columns(kind, entry), **entry.kwargs, "meta": {"entry": entry.id}, "severity": "critical"}
    if entry.when is not None:
        arguments |= {"row_condition": entry.when, "condition_parser": "pandas"}
    try:
        return kind(**arguments)
    except (ValueError, TypeError) as error:
        raise SuiteError(
            f"{entry.place}: {entry.kind} does not take these arguments; mend its kwargs: {error}"
        ) from error


def _columns(kind: Any, entry: Entry) -> Mapping[str, object]:
    """The entry's columns under the names that the kind gives them."""
    fields = kind.__fields__
    if "column" in fields and len(entry.columns) == 1:
        return {"column": entry.columns[0]}
    if "column_A" in fields and len(entry.columns) == 2:
        return {"column_A": entry.columns[0], "column_B": entry.columns[1]}
    if "column_list" in fields and len(entry.columns) > 1:
        return {"column_list": list(entry.columns)}
    if not entry.columns and not {"column", "column_A", "column_list"} & set(fields):
        return {}
    raise SuiteError(f"{entry.place}: {entry.kind} does not take {len(entry.columns)} columns; mend `columns`")


@cache
def _kinds() -> Mapping[str, Any]:
    """The classes of expectations by their names, small and without marks."""
    expectations = library().expectations
    return {name.lower(): getattr(expectations, name) for name in dir(expectations) if name.startswith("Expect")}


@cache
def library() -> Any:
    """Imported only when needed: it takes six seconds. It sends nothing and says nothing."""
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    logging.getLogger("great_expectations").setLevel(logging.CRITICAL)
    import great_expectations as gx
    import great_expectations.expectations

    return gx
