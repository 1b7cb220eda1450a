"""Long expressions, compiled once a machine: Python may take seconds over each, at every start.

In: an expression and a name for it. Out: what `re.compile` makes of it. As Python does with its byte-code, what has
been compiled is kept in `__pycache__`, a file a name; where nothing can be kept or recalled, it is compiled as ever.
What is kept is good for one build of Python only, which is part of its key, as is the expression.
"""

import hashlib
import marshal
import re
import sys
import zlib
from contextlib import suppress
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

_FOLDER = Path(cache_from_source(__file__)).parent
# What comes up where a file is not there, is damaged or was made otherwise; and where Python is built otherwise.
_NOT_KEPT = (OSError, EOFError, ValueError, TypeError, RuntimeError, OverflowError, zlib.error)
_NOT_KNOWN = (ImportError, AttributeError, TypeError, ValueError, RuntimeError)


def compiled(expression: str, name: str) -> re.Pattern[str]:
    """The expression as a pattern. The name is a file's: what was kept under it before goes."""
    path = _FOLDER / f"{name}.{sys.implementation.cache_tag}.pattern"
    key = hashlib.sha256(f"{sys.version}\n{expression}".encode()).digest()
    with suppress(*_NOT_KEPT, *_NOT_KNOWN):
        kept, *parts = marshal.loads(zlib.decompress(path.read_bytes()))
        if kept == key:
            return _pattern(expression, parts)
    try:
        parts = _compile(expression)
        pattern = _pattern(expression, parts)
    except _NOT_KNOWN:
        return re.compile(expression)
    _keep(path, zlib.compress(marshal.dumps((key, *parts)), level=1))
    return pattern


def _compile(expression: str) -> list[Any]:
    """What `re.compile` hands to its engine: flags, code, number of groups, their names."""
    parsed = import_module("re._parser").parse(expression, 0)
    code = import_module("re._compiler")._code(parsed, 0)
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in parsed.state.groupdict.items():
        names[number] = name
    flags, code = int(parsed.state.flags), list(map(int, code))
    return [flags, code, parsed.state.groups - 1, parsed.state.groupdict, tuple(names)]


def _pattern(expression: str, parts: list[Any]) -> re.Pattern[str]:
    pattern = import_module("_sre").compile(expression, *parts)
    assert isinstance(pattern, re.Pattern)
    return pattern


def _keep(path: Path, content: bytes) -> None:
    """Written whole or not at all: others may be reading, or writing the same."""
    if sys.dont_write_bytecode:
        return
    new = path.with_suffix(f".{hashlib.sha256(content).hexdigest()[:8]}.new")
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        new.write_bytes(content)
        new.replace(path)
