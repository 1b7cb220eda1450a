"""Whether the files under expectations/ hold together, and each entry is proved by what passes it and what fails it.

In: expectations/ and its proofs. Out: one sentence a fault. Nothing is made of them: they are read as they stand.
"""

from flows.validate import SuiteError, read_suites
from flows.validate.proofs import disproved


def faults() -> list[str]:
    """What is wrong; empty if all is well."""
    try:
        return disproved(read_suites())
    except SuiteError as error:
        return [str(error)]
