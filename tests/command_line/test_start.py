"""The start script: installs once, again when the lock changes, never twice at a time, and says what is missing.

A stand-in for Python counts what it is asked to do, so that nothing is really installed.
"""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Makes an environment that holds itself, "installs" by writing the command, and notes every call.
PYTHON = """#!/bin/sh
case "$*" in
    "-m venv --clear --without-pip "*) [ -z "$NO_VENV" ] && mkdir -p "$5/bin" && cp "$0" "$5/bin/python" ;;
    "-m venv --clear "*) [ -z "$NO_VENV$NO_ENSUREPIP" ] && mkdir -p "$4/bin" && cp "$0" "$4/bin/python" ;;
    *"import pip"*) [ -z "$NO_ENSUREPIP" ] ;;
    *"pip --version"* | *" --version") [ -z "$NO_PIP" ] ;;
    *install*" -r "*) echo "$*" >>"$CALLS"; sleep 0.3; [ -z "$NO_NETWORK" ] || { echo "no network" >&2; exit 1; } ;;
    *install*" -e "*)
        for root; do :; done
        printf '#!/bin/sh\\necho "started $*"\\n' >"$root/.venv/bin/communique"
        chmod +x "$root/.venv/bin/communique" ;;
    *fcntl*) exec "$REAL_PYTHON" "$@" ;;
    *) exit 0 ;;
esac
"""


class Checkout:
    """A folder with the start script and what it reads, beside the stand-in."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "a folder"
        self.root.mkdir()
        for name in ("communique", "requirements.txt", "pyproject.toml"):
            shutil.copy2(ROOT / name, self.root / name)
        self.tools = folder / "tools"
        self.tools.mkdir()
        (self.tools / "python3.11").write_text(PYTHON)
        (self.tools / "python3.11").chmod(0o755)
        self.calls = folder / "calls"

    def begin(self, *words: str, **environment: str) -> "subprocess.Popen[str]":
        tools = {
            "PATH": f"{self.tools}:/usr/bin:/bin",
            "CALLS": str(self.calls),
            "REAL_PYTHON": shutil.which("python3"),
        }
        asked = dict.fromkeys(("NO_VENV", "NO_ENSUREPIP", "NO_PIP", "NO_NETWORK"), "")
        return subprocess.Popen(
            [str(self.root / "communique"), *words],
            env={**asked, **{name: value or "" for name, value in tools.items()}, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def start(self, *words: str, **environment: str) -> tuple[int, str, str]:
        process = self.begin(*words, **environment)
        out, err = process.communicate(timeout=60)
        return process.returncode, out, err

    def installations(self) -> int:
        return len(self.calls.read_text().splitlines()) if self.calls.exists() else 0


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_the_first_start_installs_and_the_next_does_not(checkout: Checkout) -> None:
    status, out, err = checkout.start("run", "--direct")
    assert (status, out) == (0, "started run --direct\n")
    assert "installing into .venv" in err
    assert checkout.start("x") == (0, "started x\n", "")
    assert checkout.installations() == 1
    assert "--require-hashes" in checkout.calls.read_text()


@pytest.mark.parametrize("name", ["requirements.txt", "pyproject.toml"])
def test_a_changed_lock_is_installed_again(name: str, checkout: Checkout) -> None:
    checkout.start()
    with (checkout.root / name).open("a") as file:
        file.write("# changed\n")
    assert checkout.start("x")[:2] == (0, "started x\n")
    assert checkout.installations() == 2


def test_two_first_starts_at_once_install_once(checkout: Checkout) -> None:
    starts = [checkout.begin(str(number)) for number in range(3)]
    told = [start.communicate(timeout=60)[0] for start in starts]
    assert told == ["started 0\n", "started 1\n", "started 2\n"]
    assert checkout.installations() == 1


def test_an_environment_made_otherwise_is_kept_and_brought_up_to_date(checkout: Checkout) -> None:
    (checkout.root / ".venv" / "bin").mkdir(parents=True)
    shutil.copy2(checkout.tools / "python3.11", checkout.root / ".venv" / "bin" / "python")
    (checkout.root / ".venv" / "mine").touch()
    assert checkout.start("x")[:2] == (0, "started x\n")
    assert checkout.installations() == 1
    assert (checkout.root / ".venv" / "mine").exists()


def test_a_moved_checkout_is_installed_again(checkout: Checkout) -> None:
    checkout.start()
    checkout.root = checkout.root.rename(checkout.root.with_name("moved"))
    assert checkout.start("x")[:2] == (0, "started x\n")
    assert checkout.installations() == 2


def test_a_failed_installation_says_so_and_is_tried_again(checkout: Checkout) -> None:
    status, out, err = checkout.start(NO_NETWORK="1")
    assert (status, out) == (1, "")
    assert "no network" in err
    assert "communique: the installation failed" in err
    assert checkout.start("x")[:2] == (0, "started x\n")


def test_without_ensurepip_a_system_pip_does(checkout: Checkout) -> None:
    assert checkout.start("x", NO_ENSUREPIP="1")[:2] == (0, "started x\n")


@pytest.mark.parametrize("missing", [{"NO_VENV": "1"}, {"NO_ENSUREPIP": "1", "NO_PIP": "1"}])
def test_what_is_missing_is_named(missing: dict[str, str], checkout: Checkout) -> None:
    status, _, err = checkout.start(**missing)
    assert status == 1
    assert "communique: " in err
    assert "venv" in err.splitlines()[-1]
    assert checkout.installations() == 0


def test_without_python_it_says_what_to_install(checkout: Checkout) -> None:
    (checkout.tools / "python3.11").unlink()
    for name in ("cat", "cmp", "dirname", "head", "rm", "mv", "sh"):
        (checkout.tools / name).symlink_to(shutil.which(name) or name)
    status, _, err = checkout.start(PATH=str(checkout.tools))
    assert status == 1
    assert err == "communique: Python 3.11 or newer was not found; on Debian: apt-get install python3 python3-venv\n"
