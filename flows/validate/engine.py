"""Run expectations on a frame by Great Expectations: it and `expectation.py` alone know it.

In: a frame and entries. Out: one outcome an entry, in their order. Suites are built from classes and counted, since
what Great Expectations does not know it drops; each batch has a context of its own, since a shared one mixes threads
up; an expectation that could not be run is a failure of its own kind, never a pass.
"""

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from flows.validate.entry import Entry, SuiteError
from flows.validate.expectation import build, library

if TYPE_CHECKING:
    import pandas as pd

ROW: Final = "_row"
_LISTING: Final = {
    "result_format": "COMPLETE",
    "unexpected_index_column_names": [ROW],
    "include_unexpected_rows": False,
}
_ONE_AT_A_TIME: Final = Lock()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an entry fared. `rows` are the positions of failing rows; `broken` says why it could not be run."""

    entry: Entry
    passed: bool
    rows: tuple[int, ...] = ()
    observed: str = ""
    broken: str | None = None


def run(frame: "pd.DataFrame", entries: Sequence[Entry], *, expect_failures: bool = False) -> list[Outcome]:
    """The outcome of every entry on the frame. Raises `SuiteError` for an entry that can't be built.

    Listing failing rows costs three times the yes or no. So all are asked for a yes or no first, and only what failed
    is asked for more, unless one knows that most will fail.
    """
    if not entries:
        return []
    numbered = frame.reset_index(drop=True)[_needed(frame, entries)]
    numbered[ROW] = range(len(numbered))
    with _ONE_AT_A_TIME:
        failing = list(entries) if expect_failures else _asked(numbered, entries)
        if failing and not expect_failures:
            passed = _validate(numbered, failing, {"result_format": "BOOLEAN_ONLY"})
            failing = [entry for entry in failing if not passed[entry.id].success]
        results = _validate(numbered, failing, _LISTING) if failing else {}
    return [_outcome(entry, results[entry.id]) if entry.id in results else Outcome(entry, True) for entry in entries]


def _asked(frame: "pd.DataFrame", entries: Sequence[Entry]) -> list[Entry]:
    """The entries without those about rows of which there are none: most conditions, and each costs five filterings."""
    conditions = {entry.when: entry.condition_columns for entry in entries if entry.when and entry.about_rows}
    idle = {when for when, columns in conditions.items() if _is_idle(frame, when, columns)}
    asked = [entry for entry in entries if not (entry.about_rows and entry.when in idle)]
    _built([entry for entry in entries if entry not in asked])  # one that is wrong is told all the same
    return asked


def _built(entries: Sequence[Entry]) -> list[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return [build(entry) for entry in entries]


def _is_idle(frame: "pd.DataFrame", when: str, columns: Sequence[str]) -> bool:
    """Whether a condition holds for no row; Great Expectations tells what is wrong with one that can't be asked."""
    try:
        return frame[list(columns)].query(when, parser="pandas").empty
    except Exception:  # pandas raises whatever comes up in the condition
        return False


def _needed(frame: "pd.DataFrame", entries: Sequence[Entry]) -> list[str]:
    """The columns that the entries speak of: conditions cost by the width of the frame."""
    wanted = {column for entry in entries for column in (*entry.columns, *entry.condition_columns)}
    return [column for column in frame.columns if column in wanted]


def _validate(frame: "pd.DataFrame", entries: Sequence[Entry], form: Mapping[str, object]) -> dict[str, Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        gx = library()
        asset = _context(gx).data_sources.add_pandas("frames").add_dataframe_asset("frame")
        batch = asset.add_batch_definition_whole_dataframe("all").get_batch({"dataframe": frame})
        suite = gx.ExpectationSuite(name="suite", expectations=_built(entries))
        results = batch.validate(suite, result_format=dict(form)).results
    found = {result.expectation_config.meta["entry"]: result for result in results}
    if found.keys() != {entry.id for entry in entries} or len(results) != len(entries):
        lost = sorted({entry.id for entry in entries} - found.keys())
        raise SuiteError(
            f"Great Expectations ran {len(results)} of {len(entries)} expectations; not run: {', '.join(lost)}"
        )
    return found


def _context(gx: Any) -> Any:
    """A context in memory, without the folder for reports that the usual one leaves behind."""
    from great_expectations.data_context.types.base import DataContextConfig, InMemoryStoreBackendDefaults

    stores = InMemoryStoreBackendDefaults(init_temp_docs_sites=False)
    context = gx.get_context(mode="ephemeral", project_config=DataContextConfig(store_backend_defaults=stores))
    context.variables.progress_bars = {"globally": False, "metric_calculations": False}
    return context


def _outcome(entry: Entry, result: Any) -> Outcome:
    if broken := _exception(result.exception_info):
        return Outcome(entry, False, broken=broken)
    told = result.result
    rows = tuple(sorted(int(index[ROW]) for index in told.get("unexpected_index_list") or ()))
    observed = told.get("observed_value")
    if entry.severity == "row" and not result.success and not rows:
        return Outcome(entry, False, broken="it failed without telling which rows")
    passed = bool(result.success) and not (rows and entry.severity == "row")
    return Outcome(entry, passed, rows, "" if observed is None else str(observed))


def _exception(info: Mapping[str, Any] | None) -> str | None:
    """What went wrong inside, if anything; the shape differs by whether one metric or the whole failed."""
    if not info:
        return None
    if "raised_exception" in info:
        return str(info.get("exception_message") or "it could not be run") if info["raised_exception"] else None
    return "; ".join(sorted({str(one.get("exception_message")) for one in info.values()})) or None
