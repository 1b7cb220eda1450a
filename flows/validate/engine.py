"""Run expectations on a frame by Great Expectations: the only module that knows it.

In: a frame and entries. Out: one outcome an entry, in their order. Suites are built from classes and counted, since
what Great Expectations does not know it drops; each batch has a context of its own, since a shared one mixes threads
up; an expectation that could not be run is a failure of its own kind, never a pass.
"""

import logging
import os
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from flows.validate.entry import Entry, SuiteError

if TYPE_CHECKING:
    import pandas as pd

ROW: Final = "_row"
_ONE_AT_A_TIME: Final = Lock()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an entry fared. `rows` are the positions of failing rows; `broken` says why it could not be run."""

    entry: Entry
    passed: bool
    rows: tuple[int, ...] = ()
    observed: str = ""
    broken: str | None = None


def run(frame: "pd.DataFrame", entries: Sequence[Entry]) -> list[Outcome]:
    """The outcome of every entry on the frame. Raises `SuiteError` for an entry that can't be built."""
    if not entries:
        return []
    numbered = frame.reset_index(drop=True)
    numbered[ROW] = range(len(numbered))
    with _ONE_AT_A_TIME:
        # Listing the failing rows costs three times the yes or no: only what failed is asked for more.
        passed = _validate(numbered, entries, {"result_format": "BOOLEAN_ONLY"})
        failing = [entry for entry in entries if not passed[entry.id].success]
        complete = {
            "result_format": "COMPLETE",
            "unexpected_index_column_names": [ROW],
            "include_unexpected_rows": False,
        }
        failed = _validate(numbered, failing, complete) if failing else {}
    return [_outcome(entry, failed[entry.id]) if entry.id in failed else Outcome(entry, True) for entry in entries]


def build(entry: Entry) -> Any:
    """The expectation of an entry. Raises `SuiteError` if its kind or an argument is unknown."""
    gx = _great_expectations()
    name = "".join(part.capitalize() for part in entry.kind.split("_"))
    kinds = {kind.lower(): kind for kind in dir(gx.expectations) if kind.startswith("Expect")}
    if name.lower() not in kinds:
        raise SuiteError(f"{entry.place}: Great Expectations has no {entry.kind}")
    kind = getattr(gx.expectations, kinds[name.lower()])
    arguments = {**_columns(kind, entry), **entry.kwargs, "meta": {"entry": entry.id}, "severity": "critical"}
    if entry.when is not None:
        arguments |= {"row_condition": entry.when, "condition_parser": "pandas"}
    try:
        return kind(**arguments)
    except (ValueError, TypeError) as error:
        raise SuiteError(f"{entry.place}: {entry.kind} does not take these arguments: {error}") from error


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
    raise SuiteError(f"{entry.place}: {entry.kind} does not take {len(entry.columns)} columns")


def _validate(frame: "pd.DataFrame", entries: Sequence[Entry], form: Mapping[str, object]) -> dict[str, Any]:
    gx = _great_expectations()
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False, "metric_calculations": False}
    asset = context.data_sources.add_pandas("frames").add_dataframe_asset("frame")
    batch = asset.add_batch_definition_whole_dataframe("all").get_batch({"dataframe": frame})
    suite = gx.ExpectationSuite(name="suite", expectations=[build(entry) for entry in entries])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        results = batch.validate(suite, result_format=dict(form)).results
    found = {result.expectation_config.meta["entry"]: result for result in results}
    if found.keys() != {entry.id for entry in entries} or len(results) != len(entries):
        lost = sorted({entry.id for entry in entries} - found.keys())
        raise SuiteError(
            f"Great Expectations ran {len(results)} of {len(entries)} expectations; not run: {', '.join(lost)}"
        )
    return found


def _outcome(entry: Entry, result: Any) -> Outcome:
    if broken := _exception(result.exception_info):
        return Outcome(entry, False, broken=broken)
    told = result.result
    rows = tuple(sorted(int(index[ROW]) for index in told.get("unexpected_index_list") or ()))
    observed = told.get("observed_value")
    if entry.severity == "row" and not rows:
        return Outcome(entry, False, broken="it failed without telling which rows")
    return Outcome(entry, bool(result.success), rows, "" if observed is None else str(observed))


def _exception(info: Mapping[str, Any] | None) -> str | None:
    """What went wrong inside, if anything; the shape differs by whether one metric or the whole failed."""
    if not info:
        return None
    if "raised_exception" in info:
        return str(info.get("exception_message") or "it could not be run") if info["raised_exception"] else None
    return "; ".join(sorted({str(one.get("exception_message")) for one in info.values()})) or None


def _great_expectations() -> Any:
    """Imported only when needed: it takes six seconds. It sends nothing and says nothing."""
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    logging.getLogger("great_expectations").setLevel(logging.CRITICAL)
    import great_expectations as gx
    import great_expectations.expectations

    return gx
