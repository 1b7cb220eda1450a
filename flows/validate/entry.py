"""One expectation as data, and the files that hold them: `expectations/<name>.toml`.

In: a folder of TOML files. Out: the entries of each table. A file is about the table it is named after, or about the
`tables` that it lists. Whatever does not hold together (an unknown kind, table, column, severity or key, a missing
note, an id used twice) is an error that names file and entry: an expectation that is silently dropped protects nobody.
"""

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal, get_args

from flows.errors import RunError
from flows.tables import TABLES
from flows.validate.views import VIEWS

FOLDER: Final = Path(__file__).parents[2] / "expectations"
# row: the row goes to quarantine. critical: the table is not published. warning: published, and told.
Severity = Literal["row", "critical", "warning"]
_KEYS: Final = {"id", "kind", "columns", "kwargs", "when", "severity", "note", "min_rows", "times_last"}
_KIND: Final = re.compile(r"expect_[a-z_]+")


class SuiteError(RunError, ValueError):
    """An entry of an expectations file is wrong; the message names file, entry and remedy."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One expectation. `kind` is the name that Great Expectations gives it, `columns` what it is about.

    `when` is a pandas condition on rows. `min_rows` leaves small tables alone, where a share means nothing.
    `times_last` bounds the number of rows as multiples of the last release's. `place` and `file` say where it stands.
    """

    id: str
    kind: str
    columns: tuple[str, ...]
    severity: Severity
    note: str
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    when: str | None = None
    min_rows: int = 0
    times_last: tuple[float, float] | None = None
    place: str = "the declared columns"
    file: str = ""

    @property
    def about_rows(self) -> bool:
        """Whether single rows can fail it, rather than the table as a whole."""
        return self.kind.startswith(("expect_column_values_", "expect_column_pair_", "expect_compound_")) or (
            self.kind.startswith(("expect_select_", "expect_multicolumn_"))
        )

    @property
    def condition_columns(self) -> tuple[str, ...]:
        """The columns that the condition speaks of. Raises `SuiteError` if it can't be read."""
        if self.when is None:
            return ()
        try:
            tree = ast.parse(self.when, mode="eval")
        except SyntaxError as error:
            raise SuiteError(
                f"{self.place}: the condition can't be read ({error.msg}); mend it: {self.when}"
            ) from error
        return tuple(sorted({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}))


def read_suites(folder: Path = FOLDER) -> dict[str, tuple[Entry, ...]]:
    """The entries of every table, by its name. Raises `SuiteError`."""
    found: dict[str, list[Entry]] = {name: [] for name in TABLES}
    for path in sorted(folder.glob("*.toml")):
        for table, entry in _entries(path):
            if any(entry.id == other.id for other in found[table]):
                raise SuiteError(f"{entry.place}: the id is used twice for {table}; choose another")
            found[table].append(entry)
    if not any(found.values()):
        raise SuiteError(f"{folder} holds no expectations, so nothing would be checked; restore its files")
    return {table: tuple(entries) for table, entries in found.items()}


def _entries(path: Path) -> Iterator[tuple[str, Entry]]:
    place = f"{path.parent.name}/{path.name}"
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SuiteError(f"{place} is no TOML ({error}); correct that line") from error
    tables = content.pop("tables", [path.stem])
    told = content.pop("expect", [])
    if content:
        raise SuiteError(f"{place}: unknown key {', '.join(sorted(content))}; write entries as [[expect]]")
    for table in tables:
        if table not in TABLES:
            raise SuiteError(f"{place}: there is no table {table}; write one of {', '.join(TABLES)}")
        for number, one in enumerate(told, 1):
            yield table, _entry(table, one, f"{place}, entry {one.get('id') or number}", path.stem)


def _entry(table: str, told: Mapping[str, Any], place: str, file: str) -> Entry:
    if unknown := sorted(told.keys() - _KEYS):
        raise SuiteError(f"{place}: unknown key {', '.join(unknown)}; allowed: {', '.join(sorted(_KEYS))}")
    for key in ("id", "kind", "severity", "note"):
        if not told.get(key):
            raise SuiteError(f"{place}: {key} is missing; add it as expectations/README.md tells")
    if told["severity"] not in get_args(Severity):
        raise SuiteError(f"{place}: severity {told['severity']} is none of {', '.join(get_args(Severity))}")
    if not _KIND.fullmatch(told["kind"]):
        raise SuiteError(f"{place}: {told['kind']} is no kind; take the name of a Great Expectations expectation")
    entry = Entry(
        id=told["id"],
        kind=told["kind"],
        columns=tuple(told.get("columns", ())),
        severity=told["severity"],
        note=told["note"],
        kwargs=told.get("kwargs", {}),
        when=told.get("when"),
        min_rows=told.get("min_rows", 0),
        times_last=tuple(told["times_last"]) if "times_last" in told else None,
        place=place,
        file=file,
    )
    _check(table, entry)
    return entry


def _check(table: str, entry: Entry) -> None:
    known = TABLES[table].column.keys() | VIEWS.get(table, {}).keys()
    for column in (*entry.columns, *entry.condition_columns):
        if column not in known:
            raise SuiteError(
                f"{entry.place}: {table} has no column {column}; see curated/README.md and flows/validate/views.py"
            )
    if entry.severity == "row" and not entry.about_rows:
        raise SuiteError(
            f"{entry.place}: {entry.kind} is about the whole table; write its severity as critical or warning"
        )
    if entry.severity == "row" and "mostly" in entry.kwargs:
        raise SuiteError(f"{entry.place}: with `mostly` bad rows would pass; drop it or make it a warning")
