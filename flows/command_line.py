"""The command line: finds the commands, runs one, and turns every expected failure into one clear line.

In: the words after `communique`. Out: an exit status: 0 done, 1 the run failed, 2 wrong use, 130 interrupted.
A command is a module of `flows.commands` with a click command called `command`; there is nothing to register.
"""

import errno
import os
import sys
from importlib import import_module
from pkgutil import iter_modules
from typing import NoReturn

import click

from flows import commands
from flows.errors import RunError


class Commands(click.Group):
    """The modules of `flows.commands` as a group; a module's name is its command's, with `-` for `_`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(module.name.replace("_", "-") for module in iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        found = import_module(f"{commands.__name__}.{cmd_name.replace('-', '_')}").command
        assert isinstance(found, click.Command)
        return found


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="communique", prog_name="communique")
def communique() -> None:
    """Read news articles into tables of arms shipments, military deployments and diplomatic events.

    \b
    ./communique run                     code the invented sample that comes with the project
    ./communique run --source articles/  code a folder of your own articles
    ./communique COMMAND --help          what a command takes and does
    """


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line on `arguments` (default: those of the process) and exit with its status."""
    try:
        sys.exit(communique.main(arguments, prog_name="./communique", standalone_mode=False) or 0)
    except click.exceptions.NoArgsIsHelpError as wanted:
        wanted.show()
        sys.exit(2)
    except click.ClickException as wrong:
        _stop(wrong.format_message(), wrong.exit_code)
    except RunError as failed:
        _stop(str(failed), 1)
    except BrokenPipeError:
        # The reader of our output has left (`| head`): nothing is wrong, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as failed:
        _stop(_plain(failed), 1)
    except (click.Abort, KeyboardInterrupt):
        _stop("interrupted: nothing half-done is published; run again to go on", 130)


def _plain(failed: OSError) -> str:
    """What the system refused, where, and what helps."""
    what = failed.strerror or str(failed)
    place = f"{failed.filename}: " if failed.filename else ""
    if failed.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"{place}the disk is full: nothing half-written was published; make room and run again"
    if failed.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{place}{what.lower()}: make the folder writable or choose another with --data"
    return f"{place}{what.lower()}"


def _stop(line: str, status: int) -> NoReturn:
    click.echo(f"communique: {' '.join(line.split())}", err=True)
    sys.exit(status)


if __name__ == "__main__":
    main()
