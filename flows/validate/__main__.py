"""`python -m flows.validate --check`: whether the files under `expectations/` hold together and prove what they say."""

import sys
from collections.abc import Sequence

from flows.validate import SuiteError, read_suites
from flows.validate.proofs import disproved


def main(arguments: Sequence[str]) -> int:
    """0 if all is well, 1 with one line for each fault, 2 for wrong use."""
    if list(arguments) != ["--check"]:
        print("use: python -m flows.validate --check", file=sys.stderr)
        return 2
    try:
        suites = read_suites()
        faults = disproved(suites)
    except SuiteError as error:
        faults = [str(error)]
    if faults:
        print("\n".join(faults), file=sys.stderr)
        return 1
    print(f"{sum(map(len, suites.values()))} expectations on {len(suites)} tables hold together, each proved both ways")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
